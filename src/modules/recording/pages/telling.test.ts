import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { systemScope } from '../../../platform/access/scope.ts';
import { someone } from '../../../platform/access/testing.ts';
import { type Actor, anonymous } from '../../../platform/actor.ts';
import { createHttp } from '../../../platform/http/create-http.ts';
import { newSecret, secretHash } from '../../../platform/vault/secret-address.ts';
import type { Answers } from '../../../taxonomy/index.ts';
import { createDirectoryModule } from '../../directory/index.ts';
import { blankDraft } from '../blank-draft.ts';
import { isEnough, pagesOf, slugOf } from '../flow.ts';
import { northmoor, testRecording } from '../testing.ts';

let world: Awaited<ReturnType<typeof testRecording>>;
let app: FastifyInstance;
let actor: Actor = anonymous;
before(async () => {
  world = await testRecording();
  app = createHttp({
    config: {
      origin: 'http://127.0.0.1',
      dataDir: join(tmpdir(), 'cairn-test-pages'),
      demo: false,
      brand: { name: 'Cairn', operator: null },
    },
    modules: [createDirectoryModule(world.directory), world.recording.module],
    identify: async () => ({ actor, csrfToken: actor === anonymous ? '' : 'token' }),
    readiness: async () => ({ ok: true, missing: [] }),
  });
  await app.ready();
});
after(async () => {
  await app.close();
  await world.end();
});

const get = (url: string) => app.inject({ method: 'GET', url });
const post = (url: string, form: Readonly<Record<string, string>> | string[][]) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  });
const location = (answer: { statusCode: number; headers: Record<string, unknown>; body: string }): string => {
  assert.equal(answer.statusCode, 303, answer.body.slice(0, 2000));
  return String(answer.headers.location);
};
const begin = async (who = 'public', way = 'full', Description = 'My dad fell in the night.') =>
  location(await post(`/record/tell?who=${who}&way=${way}`, { Description }));
const tokenOf = (address: string): string => address.split('/')[2] ?? '';

describe('a near miss, by a member of staff', () => {
  it('takes four pages: the story, the place, checking, thank you', async () => {
    const place = await begin('staff', 'near-miss', 'Nearly gave the penicillin. Wristband stopped me.');
    assert.match(place, /\/place$/);
    const check = location(await post(place, { place: northmoor }));
    assert.match(check, /\/check$/);
    const checking = (await get(check)).body;
    assert.match(checking, /Northmoor Infirmary/);
    assert.match(checking, /Wristband stopped me/);
    const sent = location(await post(check, { action: 'send' }));
    const thanks = (await get(sent)).body;
    const receipt = /(\d{4} ){3}\d{4}/.exec(thanks)?.[0];
    assert.ok(receipt);
    assert.equal((await get(sent)).body.includes(receipt), true, 'a reload shows the same receipt');
    const key = await world.recording.openReceipt(receipt);
    assert.equal(key?.organisationCode, northmoor);
    const [record] = await world.recording.read(systemScope, [key ?? { organisationCode: '', recordId: newSecret() }]);
    assert.equal(record?.eventType, 'incident');
    assert.deepEqual(record?.answers.patients, [{ PhysicalHarm: '5', PsychologicalHarm: '4' }]);
  });
});

describe('a place that is in no list', () => {
  it('is told in words, and the team that places records reads it', async () => {
    const place = await begin('staff', 'near-miss', 'The trolley rolled away on the slope.');
    const long = await post(place, { elsewhere: 'x'.repeat(301) });
    assert.equal(long.statusCode, 422);
    assert.match(long.body, /href="#elsewhere"/);
    location(await post(place, { place: 'unknown' }));
    const again = (await get(place)).body;
    assert.match(again, /<input[^>]*value="unknown" checked/);
    assert.match(again, /If it is not in the list, where was it\?/, 'it can still be said after "I don\'t know where"');
    const check = location(await post(place, { place: 'unknown', elsewhere: 'The mobile scanner, Northmoor' }));
    assert.match((await get(check)).body, /The mobile scanner, Northmoor/);
    const thanks = (await get(location(await post(check, { action: 'send' })))).body;
    const key = await world.recording.openReceipt(/(\d{4} ){3}\d{4}/.exec(thanks)?.[0] ?? '');
    assert.equal(key?.organisationCode, 'UNPLACED');
    const [record] = await world.recording.read(systemScope, key ? [key] : []);
    assert.equal(record?.answers.OrganisationOther, 'The mobile scanner, Northmoor');
  });
});

describe('words that were typed for a place', () => {
  it('are searched, not lost, whichever button is pressed', async () => {
    const place = await begin('staff', 'near-miss', 'The trolley rolled away on the ramp.');
    const searched = location(await post(place, { words: 'Northmoor', searched: '' }));
    assert.equal(searched, `${place}?words=Northmoor`);
    const found = (await get(searched)).body;
    assert.match(found, /id="words"[^>]*value="Northmoor"/);
    assert.match(found, /Northmoor Infirmary/);
    assert.match(found, /name="searched" value="Northmoor"/);
    const missing = await post(place, { words: 'Northmoor', searched: 'Northmoor' });
    assert.equal(missing.statusCode, 422, 'nothing was chosen of what was found');
    assert.match(missing.body, /Northmoor Infirmary/);
    assert.equal(
      location(await post(place, { words: 'Ely', searched: 'Northmoor', action: 'search' })),
      `${place}?words=Ely`,
    );
    const kept = await post(place, { words: 'Ely', action: 'search', elsewhere: 'The blue clinic' });
    assert.match(kept.body, /value="The blue clinic"/);
  });

  it('do not stand in the way of what was chosen or written', async () => {
    const place = await begin('staff', 'near-miss', 'The trolley rolled away on the stairs.');
    assert.match(
      location(await post(place, { words: 'Nrthmor', searched: '', elsewhere: 'The blue clinic' })),
      /check$/,
    );
    const again = await begin('staff', 'near-miss', 'The trolley rolled away in the hall.');
    assert.match(
      location(await post(again, { words: 'Northmoor', searched: 'Northmoor', place: northmoor, action: 'search' })),
      /check$/,
      'Enter presses the first button',
    );
  });

  it('head a list of places as such, and a single answer not as a choice of places', async () => {
    const place = await begin('staff', 'near-miss', 'The trolley rolled away at noon.');
    assert.match((await get(place)).body, /If you do not know the place/);
    assert.doesNotMatch((await get(place)).body, /Choose the place/);
    assert.match((await get(`${place}?words=northmoor+infirmary`)).body, /places? found|Choose the place/);
    assert.match((await get(`${place}?words=xqzzkw`)).body, /If you do not know the place/);
  });
});

describe('an organisation beside the place, by a member of staff', () => {
  const asked = [
    { page: 'workplace', field: 'ReporterOrganisation' },
    { page: 'noticed-at', field: 'IdentifiedLocation' },
  ] as const;
  const beginIncident = async (): Promise<string> => {
    const token = tokenOf(await begin('staff'));
    await post(`/record/${token}/kind`, { EventType: 'incident' });
    return token;
  };

  for (const { page, field } of asked) {
    it(`is searched as the place is, and kept: ${field}`, async () => {
      const token = await beginIncident();
      const address = `/record/${token}/${page}`;
      assert.match((await get(`${address}?words=northmoor`)).body, /<input[^>]*value="XN1"/);
      location(await post(address, { place: northmoor }));
      assert.match((await get(address)).body, /<input[^>]*value="XN1" checked/);
      assert.match((await get(`/record/${token}/check`)).body, /Northmoor Infirmary/);
      assert.deepEqual((await world.drafts.open(token, anonymous))?.answers[field], northmoor);
    });

    it(`is refused on its own page where nobody has this code: ${field}`, async () => {
      const address = `/record/${await beginIncident()}/${page}`;
      for (const form of [{ place: 'ZZ99' }, { place: 'ZZ99', elsewhere: 'Somewhere' }]) {
        const answer = await post(address, form);
        assert.equal(answer.statusCode, 422);
        assert.match(answer.body, /<title>Error: /);
        assert.match(answer.body, /href="#place"/);
      }
      assert.ok((await post(address, { [field]: 'ZZ99' })).statusCode >= 400);
    });

    it(`may be left unknown, empty, or written in words: ${field}`, async () => {
      const token = await beginIncident();
      const address = `/record/${token}/${page}`;
      for (const form of [{ place: 'unknown' }, {}, { elsewhere: 'The mobile clinic' }]) {
        location(await post(address, { place: northmoor }));
        location(await post(address, form));
        const answers = (await world.drafts.open(token, anonymous))?.answers;
        assert.equal(answers?.[field], undefined);
        assert.equal(answers?.[`${field}Other`], form.elsewhere);
      }
      assert.equal((await post(address, { elsewhere: 'x'.repeat(301) })).statusCode, 422);
    });
  }

  it('is no reason to keep somebody from sending', async () => {
    const draft = await world.drafts.open(await beginIncident(), anonymous);
    assert.ok(draft);
    const pages = pagesOf(world.taxonomy, draft);
    const allBut = (...left: string[]) => pages.map(slugOf).filter((slug) => !left.includes(slug));
    assert.equal(isEnough(pages, allBut('workplace', 'noticed-at')), true);
    assert.equal(isEnough(pages, allBut('place')), false);
  });
});

describe('a half-told story', () => {
  it('keeps what was typed when an answer is wrong, and says how to put it right', async () => {
    const address = await begin();
    const token = tokenOf(address);
    await post(`/record/${token}/kind`, { EventType: 'incident' });
    await post(`/record/${token}/you`, { ReporterType: '2' });
    await post(`/record/${token}/when`, { IncidentOccurredToday: 'n' });
    const date = { 'ApproximateDate-day': '31', 'ApproximateDate-month': '2', 'ApproximateDate-year': '2026' };
    const answer = await post(`/record/${token}/date`, date);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /<title>Error: /);
    assert.match(answer.body, /Write a real date/);
    assert.match(answer.body, /href="#ApproximateDate-day"/);
    assert.match(answer.body, /id="ApproximateDate-day"/);
    for (const typed of ['value="31"', 'value="2"', 'value="2026"']) assert.ok(answer.body.includes(typed), typed);
  });

  it('sends nobody to a page that their answers make needless, and forgets what no longer belongs', async () => {
    const token = tokenOf(await begin());
    await post(`/record/${token}/kind`, { EventType: 'incident' });
    await post(`/record/${token}/harm`, { 'patients.0.PhysicalHarm': '1' });
    assert.match((await get(`/record/${token}/check`)).body, /Person|harm|died/i);
    const answer = await get(`/record/${token}/feelings`);
    assert.equal(answer.statusCode, 303, 'nobody is asked about feelings of a person who has died');
    await post(`/record/${token}/kind`, { EventType: 'risk' });
    assert.equal((await get(`/record/${token}/harm`)).statusCode, 303);
  });

  it('shows words that will be hidden as they were typed, whichever way the page runs', async () => {
    const token = tokenOf(await begin('staff', 'near-miss', 'Nurse Siobhan rang on 3 March 2026.'));
    const { body } = await get(`/ar/record/${token}/check`);
    assert.deepEqual(
      [...body.matchAll(/<bdi>([^<]*)<\/bdi>/g)].map(([, word]) => word),
      ['Siobhan', '3 March 2026'],
    );
    assert.match(body, /<p class="app-hidden-words">[^<]*<strong>Siobhan, 3 March 2026</);
  });

  it('says in the language of the page that what is locked away is, and shows it to nobody', async () => {
    const token = tokenOf(await begin('staff'));
    await post(`/record/${token}/kind`, { EventType: 'incident' });
    await post(`/record/${token}/contact`, { ReporterContact: 'Bleep 1234' });
    const { body } = await get(`/pl/record/${token}/check`);
    assert.match(body, />\s*Zabezpieczone\s*</);
    assert.doesNotMatch(body, /sealed|Bleep/);
  });

  it('asks again for each person affected, one after the other', async () => {
    const token = tokenOf(await begin());
    await post(`/record/${token}/kind`, { EventType: 'incident' });
    await post(`/record/${token}/place`, { place: 'unknown' });
    for (const page of ['you', 'when', 'service', 'setting', 'about', 'harm', 'feelings'])
      await post(`/record/${token}/${page}`, {});
    const next = location(await post(`/record/${token}/anyone-else`, { another: 'yes' }));
    assert.match(next, /-2$/);
    const harm = await post(`/record/${token}/harm-2`, { 'patients.1.PhysicalHarm': '4' });
    assert.equal(harm.statusCode, 303);
    assert.match((await get(`/record/${token}/harm-2`)).body, /Person 2: someone else/);
    assert.match((await get(`/record/${token}/check`)).body, /Person 2/);
  });

  const beforeAnyoneElse = async (): Promise<string> => {
    const token = tokenOf(await begin());
    await post(`/record/${token}/kind`, { EventType: 'incident' });
    await post(`/record/${token}/place`, { place: northmoor });
    for (const page of ['you', 'when', 'date', 'service', 'outcome', 'suspicion', 'feelings'])
      await post(`/record/${token}/${page}`, {});
    await post(`/record/${token}/harm`, { 'patients.0.PhysicalHarm': '4' });
    return token;
  };
  const peopleIn = async (token: string) => (await world.drafts.open(token, anonymous))?.answers.patients;

  it('takes it for nobody else when that is left empty', async () => {
    const token = await beforeAnyoneElse();
    assert.doesNotMatch(location(await post(`/record/${token}/anyone-else`, {})), /anyone-else|-2$/);
    assert.deepEqual(await peopleIn(token), [{ PhysicalHarm: '4' }]);
    assert.doesNotMatch((await get(`/record/${token}/check`)).body, /Person 1|someone else too/);
  });

  it('lets a yes stand, on the page that checks and in the record, though nothing more is said of them', async () => {
    const token = await beforeAnyoneElse();
    location(await post(`/record/${token}/anyone-else`, { another: 'yes' }));
    assert.doesNotMatch((await get(`/record/${token}/harm-2`)).body, /checked/, 'nothing is chosen for them');
    for (const page of ['harm-2', 'feelings-2', 'anyone-else']) location(await post(`/record/${token}/${page}`, {}));
    const check = (await get(`/record/${token}/check`)).body;
    assert.match(check, /Was anyone else hurt or upset by it\?[\s\S]*?Yes, someone else too/);
    assert.match(check, /Person 1: Were they hurt\?/);
    assert.match(check, /Person 2: Were they hurt\?[\s\S]*?I don&#39;t know/);
    const sent = location(await post(`/record/${token}/check`, { action: 'send' }));
    const key = await world.recording.openReceipt(/(\d{4} ){3}\d{4}/.exec((await get(sent)).body)?.[0] ?? '');
    const [record] = key ? await world.recording.read(systemScope, [key]) : [];
    assert.deepEqual(record?.answers.patients, [{ PhysicalHarm: '4' }, { PhysicalHarm: 'unknown' }]);
  });

  it('takes back a yes that was pressed by mistake', async () => {
    const token = await beforeAnyoneElse();
    location(await post(`/record/${token}/anyone-else`, { another: 'yes' }));
    location(await post(`/record/${token}/anyone-else`, { another: 'no' }));
    assert.deepEqual(await peopleIn(token), [{ PhysicalHarm: '4' }]);
  });

  it('is gone when it was sent: its address leads to the thank-you page and to nothing else', async () => {
    const token = tokenOf(await begin());
    await post(`/record/${token}/kind`, { EventType: 'incident' });
    location(await post(`/record/${token}/check`, { action: 'send' }));
    assert.match(location(await get(`/record/${token}/story`)), /\/sent$/);
    assert.match(location(await post(`/record/${token}/check`, { action: 'send' })), /\/sent$/);
    const { rowCount } = await world.owner.query('select 1 from draft where token_hash = $1', [secretHash(token)]);
    assert.equal(rowCount, 0);
  });

  it('cannot be opened by guessing, and an unknown address says what may have become of it', async () => {
    const answer = await get(`/record/${newSecret()}/story`);
    assert.equal(answer.statusCode, 410);
    assert.equal((await get(`/record/${newSecret()}/sent`)).statusCode, 410);
    for (const address of ['/record/short/story', '/record/../story', `/record/${newSecret()}/Story!`])
      assert.ok([400, 404, 410].includes((await get(address)).statusCode), address);
  });

  it('is sealed: the database alone does not tell a word of it', async () => {
    await begin('public', 'full', 'A very particular marmalade story.');
    const { rows } = await world.owner.query<{ sealed: Buffer }>('select sealed from draft');
    assert.ok(rows.length > 0);
    for (const { sealed } of rows) assert.ok(!sealed.toString('latin1').includes('marmalade'));
  });
});

describe('a link from a mail or another site', () => {
  it('opens the page, whatever was added to its address', async () => {
    for (const url of [
      '/?fbclid=x',
      '/record?utm_source=mail',
      '/record/work?gclid=1',
      '/record/tell?who=public&fbclid=x',
    ])
      assert.equal((await get(url)).statusCode, 200, url);
    assert.equal((await get('/api/organisations?words=x&fbclid=x')).statusCode, 422);
  });
});

describe('whoever signs in meanwhile', () => {
  it('does not become the teller of what was begun without a name', async () => {
    const token = tokenOf(await begin('staff', 'near-miss', 'I am afraid to say this about my manager.'));
    await post(`/record/${token}/place`, { place: northmoor });
    actor = someone('recorder', northmoor);
    const sent = await post(`/record/${token}/check`, { action: 'send', _csrf: 'token' });
    actor = anonymous;
    assert.match((await get(location(sent))).body, /(\d{4} ){3}\d{4}/, 'a receipt, as for anyone without an account');
    const { rows } = await world.owner.query('select 1 from record where author_account_id is not null');
    assert.equal(rows.length, 0);
  });

  it('cannot open the draft of another, and does not lose an answer given in two windows at once', async () => {
    const account = (username: string): Actor => someone('recorder', northmoor, { username });
    const [one, other] = [account('one'), account('other')];
    const draft = blankDraft(world.taxonomy, 'staff', 'full', one);
    const token = await world.drafts.begin(draft);
    assert.equal(await world.drafts.open(token, other), null);
    assert.equal(await world.drafts.open(token, anonymous), null);
    const seeing = (slug: string) =>
      world.drafts.change(token, one, async (now) => ({ answer: slug, draft: { ...now, seen: [...now.seen, slug] } }));
    await Promise.all(['a', 'b', 'c'].map(seeing));
    assert.deepEqual([...((await world.drafts.open(token, one))?.seen ?? [])].sort(), ['a', 'b', 'c']);
  });
});

describe('digits of another script', () => {
  it('are a date as any others are', async () => {
    const token = tokenOf(await begin('public', 'full', 'رات کو ابّا گر گئے۔'));
    for (const [page, form] of [
      ['kind', { EventType: 'incident' }],
      ['when', { IncidentOccurredToday: 'n' }],
    ] as const)
      await post(`/record/${token}/${page}`, form);
    const told = { 'ApproximateDate-day': '۳', 'ApproximateDate-month': '۱۱', 'ApproximateDate-year': '۲۰۲۶' };
    location(await post(`/record/${token}/date`, told));
    assert.equal((await world.drafts.open(token, anonymous))?.answers.ApproximateDate, '2026-11-03');
  });
});

describe('names', () => {
  it('are shown as hidden before sending, and a ward that looks like a name can be shown', async () => {
    const token = tokenOf(
      await begin('staff', 'near-miss', 'Nurse Priya Ashdown moved bed to Florence ward. NHS no 999 123 4561'),
    );
    await post(`/record/${token}/place`, { place: 'unknown' });
    const before = (await get(`/record/${token}/check`)).body;
    assert.match(before, /What we will hide/);
    assert.match(before, /Priya Ashdown/, 'the teller sees which words are hidden');
    const word = /name="keep"[^>]*value="([^"]*)"/.exec(before)?.[1];
    assert.ok(word);
    location(
      await post(`/record/${token}/check`, [
        ['keep', word],
        ['action', 'look'],
      ]),
    );
    assert.match((await get(`/record/${token}/check`)).body, new RegExp(`value="${word}"[^>]*checked`));
  });

  it('whoever gives a number or an email hears that nobody can ring, and how an answer comes', async () => {
    const noCall = /Nobody who reads this can ring you or email you/;
    for (const [story, isSaid] of [
      ['My mum fell. Ring me on 07700 900461.', true],
      ['My mum fell. Write to ann@example.com', true],
      ['My mum fell and Margaret saw it.', false],
    ] as const) {
      const token = tokenOf(await begin('public', 'full', story));
      assert.equal(noCall.test((await get(`/record/${token}/check`)).body), isSaid, story);
    }
    const token = tokenOf(await begin('staff', 'near-miss', 'Pharmacy is on 07700 900461.'));
    await post(`/record/${token}/place`, { place: 'unknown' });
    assert.doesNotMatch((await get(`/record/${token}/check`)).body, noCall);
  });
});

describe('a name that was missed', () => {
  it('is seen hidden by one button, whether names were found or not', async () => {
    for (const story of ['Nurse Sarah Jenkins gave the wrong tablet.', 'Two boxes look alike.']) {
      const token = tokenOf(await begin('staff', 'near-miss', story));
      await post(`/record/${token}/place`, { place: northmoor });
      const { body } = await get(`/record/${token}/check`);
      assert.equal(body.match(/<button[^>]*name="action" value="look">/g)?.length, 1, story);
    }
  });

  it('is typed on the page that checks, seen hidden, and hidden in what is sent', async () => {
    const token = tokenOf(
      await begin('staff', 'near-miss', 'siu gave it and Jaspe stopped her. I told siu. Dose 5 mg on Florence ward.'),
    );
    await post(`/record/${token}/place`, { place: northmoor });
    assert.match((await get(`/record/${token}/check`)).body, /Is a name still there\? Hide it too/);
    location(await post(`/record/${token}/check`, { also: 'Siu، jaspe, Nobody', action: 'look' }));
    const looked = (await get(`/record/${token}/check`)).body;
    assert.match(looked, /value="Siu, jaspe, Nobody"/);
    assert.match(looked, /We did not find “Nobody” in what you wrote/);
    assert.doesNotMatch(looked.replace(/<strong>.*?<\/strong>|value="[^"]*"/g, ''), /siu|Jaspe/i);
    assert.doesNotMatch(looked, /name="keep"[^>]*value="(?:siu|Jaspe)"/i, 'what they typed is not offered to be shown');
    const notYet = await post(`/record/${token}/check`, { also: 'siu, Jaspr', action: 'send' });
    assert.equal(notYet.statusCode, 422, 'nothing is sent while a name that was typed is not hidden');
    assert.match(notYet.body, /<a href="#also">\s*We did not find “Jaspr” in what you wrote/);
    assert.match(notYet.body, /value="siu, Jaspr"/);
    const sent = location(await post(`/record/${token}/check`, { also: 'siu, Jaspe', action: 'send' }));
    const receipt = /(\d{4} ){3}\d{4}/.exec((await get(sent)).body)?.[0] ?? '';
    const key = await world.recording.openReceipt(receipt);
    const [record] = key ? await world.recording.read(systemScope, [key]) : [];
    assert.match(
      String(record?.answers.Description),
      /^\[name 1\] gave it and \[name 2\] stopped her\. I told \[name 1\]\./,
    );
  });
});

describe('more than anybody reads', () => {
  it('of names to be hidden by hand is refused, and the draft stays as it was', async () => {
    const token = tokenOf(await begin('staff', 'near-miss', 'siu gave it.'));
    await post(`/record/${token}/place`, { place: northmoor });
    const many = Array.from({ length: 51 }, (_, at) => `name${at}`).join(', ');
    for (const action of ['look', 'send']) {
      const answer = await post(`/record/${token}/check`, { also: many, action });
      assert.match(answer.body, /You can hide up to 50 names here/);
      assert.ok(answer.body.includes(many), 'what was typed is still there');
    }
    assert.doesNotMatch((await get(`/record/${token}/check`)).body, /name50/);
  });

  const draftWith = async (answers: Answers): Promise<string> => {
    const draft = blankDraft(world.taxonomy, 'staff', 'full', anonymous);
    return world.drafts.begin({ ...draft, answers: { ...draft.answers, EventType: 'incident', ...answers } });
  };

  it('of words to hide is counted, and the first are shown', async () => {
    const letters = [...'bcdfghjklmnprst'];
    const names = letters.flatMap((a) => letters.map((b) => `Mr ${a.toUpperCase()}a${b}oswick`));
    const { body } = await get(`/record/${await draftWith({ Description: names.join(' met ') })}/check`);
    assert.ok((body.match(/name="keep"/g) ?? []).length <= 100);
    assert.match(body, /<\/strong> and \d+ more\./);
  });

  it('of answers together is refused on the page that brings them, and nothing typed is lost', async () => {
    const patients = Array.from({ length: 49 }, () => ({ PhysicalHarm: '3', ClinicalOutcome: 'x'.repeat(5_000) }));
    const token = await draftWith({ Description: 'A long day.', patients });
    const address = `/record/${token}/actions`;
    const words = 'We called for help. '.repeat(240);
    location(await post(address, { ImmediateActions: 'We called for help.' }));
    const answer = await post(address, { ImmediateActions: words, WentWell: words });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /more than one record can hold/);
    assert.ok(answer.body.includes(words.trim()));
    assert.equal((await world.drafts.open(token, anonymous))?.answers.ImmediateActions, 'We called for help.');
  });
});

describe('what a hostile hand may post', () => {
  it('gets a clear answer below 500, and nothing is kept', async () => {
    const token = tokenOf(await begin());
    await post(`/record/${token}/kind`, { EventType: 'incident' });
    const tries: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      [`/record/${token}/harm`, { 'patients.0.PhysicalHarm': '99' }],
      [`/record/${token}/harm`, { 'patients.1.PhysicalHarm': '5' }],
      [`/record/${token}/harm`, { NeverEvent: 'true' }],
      [`/record/${token}/harm`, { __proto__x: '1', 'constructor.prototype': '2' }],
      [`/record/${token}/kind`, { EventType: 'nonsense' }],
      [`/record/${token}/story`, { Description: 'a\0b' }],
      [`/record/${token}/story`, { Description: '' }],
      [`/record/${token}/place`, { place: "'; drop table record; --" }],
      [`/record/${token}/check`, { action: 'delete' }],
      ['/record/tell?who=public', { Description: 'x'.repeat(50_001) }],
      ['/record/tell?who=nobody', { Description: 'x' }],
      ['/record/tell', { Description: 'x' }],
    ];
    for (const [url, form] of tries) {
      const { statusCode, body } = await post(url, form);
      assert.ok(statusCode >= 400 && statusCode < 500, `${url} ${JSON.stringify(form).slice(0, 60)}: ${statusCode}`);
      assert.ok(body.includes('<h1') || body.includes('nhsuk-error-summary'));
    }
  });

  it('is never shown unescaped', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'{{7*7}}';
    const token = tokenOf(await begin('staff', 'near-miss', script));
    await post(`/record/${token}/place`, { place: 'unknown' });
    const pages = [
      (await get(`/record/${token}/check`)).body,
      (await get(`/record/${token}/story`)).body,
      (await get(`/record/${token}/place?words=${encodeURIComponent(script)}`)).body,
    ];
    for (const page of pages) {
      assert.ok(!page.includes('<script>alert'));
      assert.ok(!page.includes('<img src=x'));
      assert.ok(page.includes('{{7*7}}') || page.includes('&lt;script&gt;'));
    }
  });
});

describe('telling it without a browser', () => {
  const send = (body: unknown, key = newSecret()) =>
    app.inject({
      method: 'POST',
      url: '/api/records',
      headers: { 'idempotency-key': key, 'content-type': 'application/json' },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const story = {
    taxonomy: 'lfpse-5',
    reporter: 'public',
    answers: { EventType: 'incident', Description: 'A story.' },
  };

  it('gives the reference and the receipt, and the same ones to whoever repeats the send with its key', async () => {
    const key = newSecret();
    const first = await send(story, key);
    assert.equal(first.statusCode, 201, first.body);
    assert.match(first.json().receipt, /^\d{16}$/);
    assert.deepEqual((await send(story, key)).json(), first.json());
    const other = await send({ ...story, answers: { ...story.answers, Description: 'Another.' } }, key);
    assert.equal(other.statusCode, 409);
  });

  it('refuses with the reason whatever the pages would refuse', async () => {
    const tries: readonly (readonly [unknown, number])[] = [
      [{ ...story, taxonomy: 'lfpse-4' }, 422],
      [{ ...story, answers: { ...story.answers, PhysicalHarm: '5' } }, 422],
      [{ ...story, answers: { ...story.answers, Nonsense: '5' } }, 422],
      [{ ...story, answers: { ...story.answers, NeverEvent: 'true' } }, 422],
      [{ ...story, answers: { EventType: 'incident' } }, 422],
      [{ ...story, answers: { ...story.answers, EventType: 'risk', patients: [{ PhysicalHarm: '5' }] } }, 422],
      [{ ...story, answers: [] }, 422],
      [{ ...story, extra: 1 }, 422],
      ['{"taxonomy":', 400],
      ['"\ud800"', 422],
      [{ ...story, answers: { ...story.answers, Description: 'x'.repeat(10_000_000) } }, 413],
    ];
    for (const [body, status] of tries) {
      const answer = await send(body);
      assert.equal(answer.statusCode, status, `${JSON.stringify(body).slice(0, 120)}: ${answer.body.slice(0, 200)}`);
      assert.match(String(answer.headers['content-type']), /application\/problem\+json/);
    }
    const noKey = await app.inject({ method: 'POST', url: '/api/records', payload: story });
    assert.equal(noKey.statusCode, 400);
  });
});
