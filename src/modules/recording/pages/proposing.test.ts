// What is proposed to tellers from their own words. Which words lead to what, the method says; here, what becomes of it.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noScope } from '../../../platform/access/scope.ts';
import { anonymous } from '../../../platform/actor.ts';
import { proposeFrom, standingOf } from '../../proposals/index.ts';
import { northmoor } from '../testing.ts';
import { leadsTo, testPages, tokenOf } from './testing.ts';

let pages: Awaited<ReturnType<typeof testPages>>;
before(async () => {
  pages = await testPages();
});
after(() => pages.end());

const story =
  'The nurse gave my mum the wrong tablets on the ward. She had ten times her dose of insulin, slept all day and was very frightened.';
const polish =
  'Pielęgniarka podała mojej mamie niewłaściwe tabletki na oddziale. Dostała dziesięć razy za dużo insuliny.';

const begin = async (words: string, { who = 'public', way = 'full', language = '' } = {}): Promise<string> =>
  tokenOf(leadsTo(await pages.post(`${language}/record/tell?who=${who}&way=${way}`, { Description: words })));

const page = async (token: string, slug: string): Promise<string> => {
  const answer = await pages.get(`/record/${token}/${slug}`);
  assert.equal(answer.statusCode, 200, `${slug}: ${answer.statusCode}`);
  return answer.body;
};
const answer = (token: string, slug: string, form: Readonly<Record<string, string>>) =>
  pages.post(`/record/${token}/${slug}`, form);

/** Every answer that stands chosen on a page, and every one that is marked. */
const standing = (html: string) => ({
  chosen: [...html.matchAll(/<input[^>]* value="([^"]+)" checked/g)].map(([, code]) => code),
  words: (html.match(/Our guess\. Please check\./g) ?? []).length,
  perhaps: [...html.matchAll(/value="([^"]+)"(?:(?!value=)[\s\S])*?app-perhaps/g)].map(([, code]) => code),
});

const proposed = (words = story) => {
  const made = proposeFrom(pages.world.taxonomy, { story: words, writtenIn: 'en', toldIn: 'en' });
  assert.ok(made);
  return made;
};
const codesOf = (words: string, field: string, as: 'chosen' | 'perhaps') =>
  proposed(words)
    .proposals.filter((one) => one.field === field && standingOf(one) === as)
    .map(({ code }) => code);

const kept = async (recordId: string) => {
  const { rows } = await pages.world.owner.query<{ field: string; code: string; chosen: boolean; teller: string }>(
    `select field, code, was_chosen as chosen, by_teller as teller from proposal where record_id = $1 order by field, code`,
    [recordId],
  );
  return rows;
};

const send = async (token: string): Promise<string> => {
  const place = await pages.post(`/record/${token}/place`, { place: northmoor });
  leadsTo(place);
  const sent = leadsTo(await pages.post(`/record/${token}/check`, { action: 'send' }));
  const thanks = (await pages.get(sent)).body;
  const key = await pages.world.recording.openReceipt(/(\d{4} ){3}\d{4}/.exec(thanks)?.[0] ?? '');
  assert.ok(key);
  return key.recordId;
};

describe('what Cairn proposes to a teller', () => {
  it('stands chosen where it is sure, with words that say so and describe the answer to a screen reader', async () => {
    const token = await begin(story);
    const kind = await page(token, 'kind');
    assert.deepEqual(standing(kind), { chosen: ['incident'], words: 1, perhaps: [] });
    const described = /value="incident" checked[^>]*aria-describedby="([^"]+)"/.exec(kind)?.[1] ?? assert.fail(kind);
    assert.match(kind, new RegExp(String.raw`id="${described}"[^>]*>(?:(?!</div>)[\s\S])*Our guess`));
    assert.match(kind, /<a href="\/about\/methods">guesses from your words<\/a>\. Change what is wrong\./);
  });

  it('is chosen where it is sure enough, and says nothing of harm', async () => {
    const grave = 'My father was given the wrong tablets by the nurse. He died on the ward.';
    const token = await begin(grave);
    leadsTo(await answer(token, 'kind', { EventType: 'incident' }));
    const involved = standing(await page(token, 'involved'));
    assert.deepEqual(involved.chosen, codesOf(grave, 'InvolvedAgents', 'chosen'));
    assert.ok(involved.chosen.includes('4'), 'medicines');
    assert.ok(
      proposed(grave).proposals.some(({ field }) => field === 'PhysicalHarm'),
      'there would be something to say',
    );
    for (const slug of ['harm', 'feelings'])
      assert.deepEqual(standing(await page(token, slug)), { chosen: [], words: 0, perhaps: [] }, slug);
  });

  it('is confirmed by Continue, and not proposed again: what was answered stands, and nothing else', async () => {
    const token = await begin(story);
    leadsTo(await answer(token, 'kind', { EventType: 'risk' }));
    assert.deepEqual(standing(await page(token, 'kind')), { chosen: ['risk'], words: 0, perhaps: [] });
  });

  it('is not chosen again where what was posted was wrong', async () => {
    const token = await begin(story);
    const wrong = await answer(token, 'kind', {});
    assert.equal(wrong.statusCode, 422);
    assert.deepEqual(standing(wrong.body), { chosen: [], words: 0, perhaps: ['incident'] });
  });

  it('follows the story when it is told anew', async () => {
    const token = await begin('I will write it tomorrow.');
    assert.deepEqual(standing(await page(token, 'kind')).chosen, []);
    leadsTo(await answer(token, 'story', { Description: story }));
    assert.deepEqual(standing(await page(token, 'kind')).chosen, ['incident']);
  });

  it('is nothing where the story is in another language, whatever the language of the page', async () => {
    for (const language of ['', '/pl']) {
      const draft = await pages.world.drafts.open(await begin(polish, { language }), anonymous);
      assert.equal(draft?.proposals, undefined, language);
    }
    const english = await begin(story, { language: '/pl' });
    const { body } = await pages.get(`/pl/record/${english}/kind`);
    assert.match(body, /To nasz domysł/, 'English words on a page in Polish');
  });

  it('leaves the quick ways as short as they are', async () => {
    const token = await begin(story, { who: 'staff', way: 'near-miss' });
    const draft = await pages.world.drafts.open(token, anonymous);
    assert.equal(draft?.proposals, undefined);
  });

  it('waits for a reviewer where the story is too long to be read at once', async () => {
    const token = await begin(`${story} `.repeat(20));
    assert.deepEqual(standing(await page(token, 'kind')).chosen, []);
  });

  it('keeps what became of each with the record, and only of what stood on a page', async () => {
    const token = await begin(story);
    leadsTo(await answer(token, 'kind', { EventType: 'incident' }));
    leadsTo(await answer(token, 'involved', { InvolvedAgents: '13' }));
    const recordId = await send(token);
    const rows = await kept(recordId);
    const fields = new Set(rows.map(({ field }) => field));
    assert.deepEqual([...fields].toSorted(), ['EventType', 'InvolvedAgents']);
    assert.ok(rows.some((row) => row.field === 'EventType' && row.chosen && row.teller === 'accepted'));
    assert.ok(
      rows.some((row) => row.field === 'InvolvedAgents' && row.code === '4' && row.chosen && row.teller === 'changed'),
    );
  });

  it('can be added to a record by nobody who does not tell it at that moment', async () => {
    const token = await begin(story);
    leadsTo(await answer(token, 'kind', { EventType: 'incident' }));
    const recordId = await send(token);
    const add = pages.world.db
      .as({ ...noScope, records: [recordId] })
      .query(
        `insert into proposal (organisation_code, record_id, field, code, per_mille, model) values ($1, $2, 'Process', '6', 999, 'x')`,
        [northmoor, recordId],
      );
    await assert.rejects(add, /row-level security/);
  });

  it('keeps no word, no time and nobody', async () => {
    const { rows } = await pages.world.owner.query<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns where table_name = 'proposal'`,
    );
    assert.ok(rows.length > 8);
    assert.deepEqual(
      rows.filter(({ type }) => /date|time/.test(type)),
      [],
    );
    assert.deepEqual(
      rows.filter(({ name }) => /account|actor|name|words/.test(name)),
      [],
    );
  });
});
