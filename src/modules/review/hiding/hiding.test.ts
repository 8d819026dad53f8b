import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../../platform/access/scope.ts';
import { anonymous } from '../../../platform/actor.ts';
import { insertTranslation } from '../sql/translations.ts';
import { takeStep } from '../take-step.ts';
import {
  account,
  northmoor,
  openByReceipt,
  sendStory,
  southmere,
  type TestPages,
  testPages,
  testWorld,
  type World,
} from '../testing.ts';
import { doubtMark } from './doubt-mark.ts';
import { reportMiss } from './report-miss.ts';
import { tablesWith } from './testing.ts';

// An everyday word, which no rule takes for a name: so it is missed.
const word = 'Snorkel';
const story = `The lid of the bin hit ${word.toLowerCase()}s foot. ${word.toLowerCase()} was told.`;

let world: World;
let pages: TestPages;
const reviewer = account('reviewer', northmoor);
before(async () => {
  world = await testWorld();
  pages = testPages(world);
});
after(async () => {
  await pages.end();
  await world.end();
});

const claimOf = (recordId: string) => ({ ground: 'reach', account: reviewer, recordId }) as const;
const textsOf = async (recordId: string): Promise<string> => {
  const { rows } = await world.owner.query<{ all: string }>(
    `select concat_ws(' | ', (select string_agg(answers::text, ' ') from revision where record_id = $1),
                      (select string_agg(concat_ws(' ', body, translated), ' ') from step where record_id = $1),
                      (select string_agg(body, ' ') from translation where record_id = $1),
                      headline, words::text) as all
     from review_case where record_id = $1`,
    [recordId],
  );
  return (rows[0]?.all ?? '').toLowerCase();
};

describe('a name that was not hidden', () => {
  it('is hidden with one press, everywhere: the word is nowhere in the whole database', async () => {
    const name = 'Thimble';
    const { receipt, id } = await sendStory(
      world,
      pages,
      `The hoist of ${name.toLowerCase()} fell. It was ${name.toLowerCase()}'s second.`,
    );
    pages.as(anonymous);
    const told = await openByReceipt(pages, receipt);
    await pages.post(`${told}/add`, { text: `${name.toLowerCase()} is home now.` });
    assert.equal(
      (
        await takeStep(world.deps, claimOf(id.recordId), {
          action: 'add-addendum',
          text: `Spoke with ${name.toLowerCase()}.`,
        })
      ).ok,
      true,
    );
    await world.owner.transaction((tx) =>
      insertTranslation(tx, id, {
        sequence: 0,
        body: `Hoist, ${name}.`,
        madeFrom: 'pl',
        translator: 'test',
        madeOn: '2026-11-21',
      }),
    );
    const seen = await tablesWith(world.owner, name);
    for (const table of ['review_case', 'revision', 'step', 'translation']) assert.ok(seen.includes(table), table);

    pages.as(reviewer);
    const answer = await pages.post(`/records/${id.recordId}/hide`, { words: name });
    assert.equal(answer.status, 303, answer.words);
    assert.deepEqual(await tablesWith(world.owner, name), []);
    const page = await pages.get(answer.location);
    assert.match(page.words, /Hidden in all of this record/);
    assert.match(page.words, /The hoist of name hidden/);
    assert.match(page.words, /History.*A name that was still there was hidden/);
    assert.ok(!page.html.toLowerCase().includes(name.toLowerCase()));
    assert.ok(!(await pages.get('/worklist')).html.toLowerCase().includes(name.toLowerCase()));
  });

  it('is found no more by searching, and what the record is similar to is found anew', async () => {
    const one = await world.tell({ story: 'The kettle of marmalade boiled over.' });
    pages.as(reviewer);
    assert.ok((await pages.get('/worklist?words=marmalade')).words.includes(one.reference));
    await pages.post(`/records/${one.recordId}/hide`, { words: 'Marmalade' });
    assert.ok(!(await pages.get('/worklist?words=marmalade')).words.includes(one.reference));
    const { rows } = await world.owner.query<{ n: number }>(
      `select count(*)::integer as n
       from graphile_worker._private_jobs job
       join graphile_worker._private_tasks task on task.id = job.task_id
       where task.identifier = 'review.find-similar' and job.payload::text like '%' || $1 || '%'`,
      [one.recordId],
    );
    assert.ok((rows[0]?.n ?? 0) > 0);
  });

  it('is found where nobody writes a space beside it, and with the signs of its vowels', async () => {
    for (const [told, name, left] of [
      ['昨晚护士小林忘了给药。', '小林', '忘了给药'],
      ['रात में अमृता ने दवा नहीं दी।', 'अमृता', 'दवा'],
    ] as const) {
      const one = await world.tell({ story: told });
      assert.ok((await textsOf(one.recordId)).includes(name), 'our rules do not hide it');
      assert.deepEqual(await reportMiss(world.deps, reviewer, one.recordId, name), { ok: true, value: 1 });
      const now = await textsOf(one.recordId);
      assert.ok(!now.includes(name) && now.includes(left), now);
    }
  });

  it('stays hidden in whatever is written later, by whoever', async () => {
    const { receipt, id } = await sendStory(world, pages, story);
    await reportMiss(world.deps, reviewer, id.recordId, word);
    pages.as(anonymous);
    const told = await openByReceipt(pages, receipt);
    await pages.post(`${told}/add`, { text: `I am ${word.toUpperCase()}, from before.` });
    await takeStep(world.deps, claimOf(id.recordId), {
      action: 'tell',
      text: `Dear ${word}`,
      translation: { text: `Drogi ${word}`, into: 'pl', by: 'test' },
    });
    assert.ok(!(await textsOf(id.recordId)).includes(word.toLowerCase()));
    const { rows } = await world.owner.query<{ n: number }>(
      'select count(*)::integer as n from step where record_id = $1 and sealed is not null',
      [id.recordId],
    );
    assert.deepEqual(rows, [{ n: 2 }], 'the words as typed are sealed');
  });

  it('is hidden once however often it is pressed, also at the same moment', async () => {
    const one = await world.tell({ story });
    const results = await Promise.all([1, 2, 3].map(() => reportMiss(world.deps, reviewer, one.recordId, word)));
    assert.equal(results.filter(({ ok }) => ok).length, 1, JSON.stringify(results));
    const { rows } = await world.owner.query<{ n: number }>(
      'select count(*)::integer as n from hiding_report where record_id = $1',
      [one.recordId],
    );
    assert.deepEqual(rows, [{ n: 1 }]);
  });

  it('is hidden in what is written at the very same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { receipt, id } = await sendStory(world, pages, story);
      pages.as(anonymous);
      const told = await openByReceipt(pages, receipt);
      const [added, noted, hidden] = await Promise.all([
        pages.post(`${told}/add`, { text: `${word} again.` }),
        takeStep(world.deps, claimOf(id.recordId), { action: 'add-addendum', text: `${word} was here.` }),
        reportMiss(world.deps, reviewer, id.recordId, word),
      ]);
      assert.equal(added.status, 303);
      assert.ok(noted.ok);
      assert.ok(hidden.ok);
      assert.ok(!(await textsOf(id.recordId)).includes(word.toLowerCase()), `round ${round}`);
    }
  });

  it('leaves nothing changed where it fails half-way, as where the power is cut', async () => {
    const one = await world.tell({ story });
    const broken = {
      ...world.deps,
      audit: { ...world.deps.audit, write: () => Promise.reject(new Error('The power is cut')) },
    };
    await assert.rejects(reportMiss(broken, reviewer, one.recordId, word), /power/);
    assert.ok((await textsOf(one.recordId)).includes(word.toLowerCase()));
    const { rowCount } = await world.owner.query(
      `select 1 from hiding_report where record_id = $1 union all select 1 from hidden_word where record_id = $1`,
      [one.recordId],
    );
    assert.equal(rowCount, 0);
  });

  it('is told to the audit without the words, and kept sealed', async () => {
    const one = await world.tell({ story });
    await reportMiss(world.deps, reviewer, one.recordId, word);
    const { rows } = await world.owner.query<{ actor: string; detail: Record<string, unknown> }>(
      `select actor_id as actor, detail from audit where action = 'record.hide-words' and record_id = $1`,
      [one.recordId],
    );
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.actor, reviewer.accountId);
    assert.deepEqual(Object.keys(rows[0]?.detail ?? {}).sort(), ['kind', 'report', 'texts']);
    const { rows: sealed } = await world.owner.query<{ month: string; sealed: Buffer }>(
      'select month, sealed from reported_words where record_id = $1',
      [one.recordId],
    );
    assert.ok(sealed[0]);
    assert.deepEqual(JSON.parse(await world.deps.vault.open(sealed[0], `${one.recordId}/reported`)), {
      words: word,
      before: { 'Description#0': [story] },
    });
    const { rows: seen } = await world.deps.db
      .as({ ...systemScope, grants: ['read', 'review'] })
      .query('select 1 from reported_words');
    assert.deepEqual(seen, [], 'closed to whoever has not opened the record');
  });

  it('leads to other records here that hold it, and hides nothing there', async () => {
    const other = await world.tell({ story: 'The mop of walnut was wet.' });
    const elsewhere = await world.tell({ story: 'The mop of walnut was wet.', organisationCode: southmere });
    const one = await world.tell({ story: 'A bucket was left by walnut.' });
    pages.as(reviewer);
    const { location } = await pages.post(`/records/${one.recordId}/hide`, { words: 'walnut' });
    const page = await pages.get(location);
    assert.ok(page.words.includes(other.reference));
    assert.ok(!page.words.includes(elsewhere.reference));
    assert.ok((await textsOf(other.recordId)).includes('walnut'));
  });

  it('takes a page that says what is wrong where the words are not there, too many, or what everybody says', async () => {
    const one = await world.tell({ story });
    pages.as(reviewer);
    for (const [words, says] of [
      ['', /Select or write/],
      ['Nobodyhere', /not in this record/],
      ['the', /This is an everyday word too/],
      ['of the', /These are everyday words too/],
      ['The lid of the bin hit the foot', /up to 6 words/],
    ] as const) {
      const page = await pages.post(`/records/${one.recordId}/hide`, { words });
      assert.equal(page.status, 422, words);
      assert.match(page.words, says);
    }
    assert.ok((await textsOf(one.recordId)).includes(word.toLowerCase()));
  });

  it('is nothing for somebody who does not review the record', async () => {
    const one = await world.tell({ story });
    for (const [who, status] of [
      [account('reviewer', southmere), 404],
      [account('learning-lead', northmoor), 403],
      [account('recorder', northmoor), 403],
    ] as const) {
      pages.as(who);
      assert.equal((await pages.post(`/records/${one.recordId}/hide`, { words: word })).status, status, who.role);
    }
    const lead = await reportMiss(world.deps, account('learning-lead', northmoor), one.recordId, word);
    assert.equal(lead.ok, false);
    assert.ok((await textsOf(one.recordId)).includes(word.toLowerCase()));
  });
});

describe('a mark that is doubted', () => {
  const told = () => world.tell({ story: 'Nurse Sarah Jenkins gave him two tablets. Ring 07700 900123.' });

  it('is shown as doubted, shows nothing of what it hides, and can be trusted again', async () => {
    const one = await told();
    pages.as(reviewer);
    const mark =
      /name="doubt" value="([^"]+)"/
        .exec((await pages.get(`/records/${one.recordId}`)).html)?.[1]
        ?.replaceAll('&#39;', "'") ?? '';
    assert.match(mark, /^answer:Description \[.*\] 1$/);
    const { location } = await pages.post(`/records/${one.recordId}/doubt`, { doubt: mark });
    const page = await pages.get(location);
    assert.match(page.html, /app-hidden--doubted/);
    assert.ok(!page.html.includes('Jenkins'));
    await pages.post(`/records/${one.recordId}/doubt`, { trust: mark });
    assert.doesNotMatch((await pages.get(`/records/${one.recordId}`)).html, /app-hidden--doubted/);
  });

  it('is doubted once, however often it is pressed; one that is not there is not', async () => {
    const one = await told();
    const doubt = { part: 'answer:Description', mark: '[phone number]', nth: 1 };
    const results = await Promise.all([1, 2, 3].map(() => doubtMark(world.deps, reviewer, one.recordId, doubt)));
    assert.ok(results.every(({ ok }) => ok));
    const { rows } = await world.owner.query('select kind, type from hiding_report where record_id = $1', [
      one.recordId,
    ]);
    assert.deepEqual(rows, [{ kind: 'false-hiding', type: 'phone number' }]);
    for (const none of [
      { part: 'answer:Description', mark: '[postcode]', nth: 1 },
      { part: 'answer:Description', mark: '[phone number]', nth: 2 },
      { part: 'answer:Other', mark: '[name]', nth: 1 },
    ])
      assert.equal((await doubtMark(world.deps, reviewer, one.recordId, none)).ok, false);
  });
});
