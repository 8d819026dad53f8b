import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../../platform/access/scope.ts';
import { someone } from '../../../platform/access/testing.ts';
import { anonymous } from '../../../platform/actor.ts';
import { addressOf } from '../quick-link.ts';
import { northmoor } from '../testing.ts';
import { leadsTo, testPages, tokenOf } from './testing.ts';

let pages: Awaited<ReturnType<typeof testPages>>;
before(async () => {
  pages = await testPages();
  await pages.world.db.query(
    `insert into organisation (code, name, kind, address, town, postcode, is_open, icb_code)
     values ('XC1', 'Closed Infirmary', 'trust', '', 'Northmoor', 'ZZ1 1ZZ', false, null)`,
  );
});
after(() => pages.end());

const link = addressOf({ who: 'staff', way: 'near-miss', place: northmoor, ward: "Queen's Ward" });
const Description = 'Nearly gave the penicillin. The wristband stopped me.';

describe('a link that knows the place', () => {
  it('makes a near miss of three pages: the story, checking, thank you', async () => {
    const story = (await pages.get(link)).body;
    assert.match(story, /About <strong>Queen&#39;s Ward, Northmoor Infirmary<\/strong>/);
    const check = leadsTo(await pages.post(link, { Description }));
    assert.match(check, /\/check$/);
    assert.match((await pages.get(check)).body, /Northmoor Infirmary/);
    const sent = await pages.get(leadsTo(await pages.post(check, { action: 'send' })));
    const key = await pages.world.recording.openReceipt(/(\d{4} ){3}\d{4}/.exec(sent.body)?.[0] ?? '');
    const [record] = await pages.world.recording.read(systemScope, key ? [key] : []);
    assert.equal(record?.organisationCode, northmoor);
    assert.equal(record?.answers.OrganisationOther, "Queen's Ward");
  });

  it('lets somebody say that it was elsewhere', async () => {
    const { body } = await pages.get(link);
    const elsewhere = /href="([^"]*)">It was somewhere else/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.equal(elsewhere, '/record/tell?who=staff&way=near-miss');
    assert.match(leadsTo(await pages.post(elsewhere, { Description })), /\/place$/);
  });

  for (const place of ['XC1', 'NOBODY', 'UNPLACED'])
    it(`that is in no list or has closed is told so kindly, and asked where it was: ${place}`, async () => {
      const address = addressOf({ who: 'staff', way: 'near-miss', place });
      const { statusCode, body } = await pages.get(address);
      assert.equal(statusCode, 200);
      assert.match(body, /We do not know the place that this link names/);
      assert.match(leadsTo(await pages.post(address, { Description })), /\/place$/);
    });

  it('shows words of the link as words, whatever they are', async () => {
    const { body } = await pages.get(
      addressOf({ who: 'staff', way: 'near-miss', place: northmoor, ward: '<b onclick=x>&{place}' }),
    );
    assert.ok(!body.includes('<b onclick'));
    assert.ok(body.includes('&lt;b onclick=x&gt;&amp;{place}, Northmoor Infirmary'));
  });

  it('hides a name in words of the link, as in any other', async () => {
    const address = addressOf({ who: 'staff', way: 'near-miss', place: northmoor, ward: 'Bed 4, Mrs Ada Thornbury' });
    const check = leadsTo(await pages.post(address, { Description }));
    const token = tokenOf(leadsTo(await pages.post(check, { action: 'send' })));
    const { rows } = await pages.world.owner.query<{ answers: { OrganisationOther: string } }>(
      `select answers from revision where answers->>'OrganisationOther' like 'Bed 4%'`,
    );
    assert.ok(token && rows[0] && !rows[0].answers.OrganisationOther.includes('Thornbury'));
  });

  it('is refused where it names a way that there is none of, or too long a ward', async () => {
    for (const query of ['way=nonsense', `place=${northmoor}&ward=${'x'.repeat(101)}`, "place=';--"])
      assert.equal((await pages.get(`/record/tell?who=staff&${query}`)).statusCode, 400, query);
  });

  it('of the public asks for the full story, with the place known', async () => {
    const address = addressOf({ who: 'public', way: 'near-miss', place: northmoor });
    const next = leadsTo(await pages.post(address, { Description }));
    const draft = await pages.world.drafts.open(tokenOf(next), anonymous);
    assert.equal(draft?.way, 'full');
    assert.ok(draft?.seen.includes('place'));
  });
});

describe('a good catch', () => {
  it('asks for what was caught, and says when it was', async () => {
    const address = addressOf({ who: 'staff', way: 'good-catch', place: northmoor });
    assert.match((await pages.get(address)).body, /What did you catch, and what helped you to see it\?/);
    const check = leadsTo(await pages.post(address, { Description }));
    const draft = await pages.world.drafts.open(tokenOf(check), anonymous);
    assert.equal(draft?.answers.DetectionPoint, '3');
  });
});

describe('the thank-you page', () => {
  const tellAs = async (who: 'public' | 'staff', answers: Readonly<Record<string, string>>, way = 'near-miss') => {
    const first = leadsTo(await pages.post(`/record/tell?who=${who}&way=${way}&place=${northmoor}`, { Description }));
    const token = tokenOf(first);
    for (const [page, value] of Object.entries(answers))
      leadsTo(await pages.post(`/record/${token}/${page}`, Object.fromEntries(new URLSearchParams(value))));
    return pages.get(leadsTo(await pages.post(`/record/${token}/check`, { action: 'send' })));
  };

  it('offers staff to remember the way and the place, and nothing that they wrote', async () => {
    const { body } = await tellAs('staff', {});
    const href = /class="app-remember__link" href="([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    assert.equal(href, `/record/tell?who=staff&way=near-miss&place=${northmoor}`);
    assert.match(body, /A near miss at Northmoor Infirmary, as before/);
    assert.doesNotMatch(body, /penicillin/);
    const patient = await tellAs('public', { kind: 'EventType=incident' });
    assert.doesNotMatch(patient.body, /app-remember/);
  });

  it('leads on where a medicine was part of it, with what the Yellow Card scheme asks, names hidden', async () => {
    const answers = {
      story: 'Description=Dad was sick after the codeine. Nurse Priya Ashdown saw it.',
      kind: 'EventType=incident',
      involved: 'InvolvedAgents=4',
      medicines: 'DrugsInvolved=Codeine 30 mg',
    };
    const sent = await tellAs('public', answers);
    const href = /href="([^"]*\/yellow-card)"/.exec(sent.body)?.[1] ?? assert.fail(sent.body);
    const { body } = await pages.get(href);
    assert.match(body, /Codeine 30 mg/);
    assert.match(body, /Dad was sick after the codeine/);
    assert.doesNotMatch(body, /Ashdown/);
    assert.match(body, /Nurse \[nurse&#39;s name hidden\] saw it/);
    assert.match((await pages.get(`/cy${href}`)).body, /Nurse \[enw nyrs wedi’i guddio\] saw it/);
    assert.match(body, /href="https:\/\/yellowcard\.mhra\.gov\.uk"/);
    assert.equal((await pages.get(`/record/${'A'.repeat(22)}/yellow-card`)).statusCode, 410);
  });

  it('of somebody signed in leads to the summary too, and that reading is written down', async () => {
    pages.be(someone('recorder', northmoor));
    const token = tokenOf(
      leadsTo(await pages.post(`/record/tell?who=staff&way=near-miss&place=${northmoor}`, { Description })),
    );
    assert.equal((await pages.get(`/record/${token}/yellow-card`)).statusCode, 200, 'of a draft');
    await pages.post(`/record/${token}/check`, { action: 'send' });
    assert.equal((await pages.get(`/record/${token}/yellow-card`)).statusCode, 200);
    pages.be(anonymous);
    const { rows } = await pages.world.owner.query(`select 1 from audit where action = 'record.read'`);
    assert.equal(rows.length, 1);
  });
});

describe('choosing', () => {
  it('has a card for each way, the quick ones first', async () => {
    const { body } = await pages.get('/record/work');
    const hrefs = [...body.matchAll(/nhsuk-card__link" href="([^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(
      hrefs.map((href) => /way=([a-z-]+)/.exec(href ?? '')?.[1] ?? 'full'),
      ['near-miss', 'good-catch', 'good-care', 'full'],
    );
  });
});
