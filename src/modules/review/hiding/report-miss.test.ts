// What a reviewer reports that was missed: the rare cases, and what somebody might do on purpose.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { takeStep } from '../take-step.ts';
import { account, northmoor, type TestPages, testPages, testWorld, type World } from '../testing.ts';
import { reportMiss } from './report-miss.ts';

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

const shownOf = async (recordId: string): Promise<string> => {
  const { rows } = await world.owner.query<{ shown: string }>(
    `select concat_ws(' | ', answers ->> 'Description', (select string_agg(body, ' ') from step where record_id = $1)) as shown
     from revision
     where record_id = $1`,
    [recordId],
  );
  return rows[0]?.shown ?? '';
};

describe('a name that was not hidden', () => {
  it('is hidden also where somebody typed the highest mark that there is', async () => {
    const one = await world.tell({ story: 'See [name 9999]. The lid hit snorkels foot.' });
    assert.deepEqual(await reportMiss(world.deps, reviewer, one.recordId, word), { ok: true, value: 1 });
    assert.ok(!(await shownOf(one.recordId)).includes('snorkel'));
  });

  it('is hidden, or is gone, where its record is erased at the same moment: neither waits for the other for ever', async () => {
    const one = await world.tell({ story });
    const waiting = async (): Promise<void> => {
      for (;;) {
        const { rowCount } = await world.owner.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        if (rowCount !== 0) return;
      }
    };
    const hidden = await world.owner.transaction(async (tx) => {
      // As an erasure does: the record, then its case.
      await tx.query('select from record where record_id = $1 for update', [one.recordId]);
      const hiding = reportMiss(world.deps, reviewer, one.recordId, word);
      await waiting();
      await tx.query('select from review_case where record_id = $1 for update', [one.recordId]);
      return { hiding };
    });
    assert.deepEqual(await hidden.hiding, { ok: true, value: 1 });
  });

  it('is hidden also where it is an everyday word, once somebody says that it is meant', async () => {
    const one = await world.tell({
      story: 'i told mark twice but mark went home, mark my words. an was on her break.',
    });
    pages.as(reviewer);
    for (const words of ['mark', 'an']) {
      const asked = await pages.post(`/records/${one.recordId}/hide`, { words });
      assert.equal(asked.status, 422, words);
      assert.match(asked.html, new RegExp(`name="words"[^>]*value="${words}"`));
      assert.match(asked.html, /name="everyday" type="checkbox" value="yes"/);
      const done = await pages.post(`/records/${one.recordId}/hide`, { words, everyday: 'yes' });
      assert.equal(done.status, 303, done.words);
    }
    assert.equal(
      await shownOf(one.recordId),
      'i told [name] twice but [name] went home, [name] my words. [name 2] was on her break.',
    );
    await takeStep(
      world.deps,
      { ground: 'reach', account: reviewer, recordId: one.recordId },
      { action: 'add-addendum', text: 'mark rang. Mark it.' },
    );
    assert.match(await shownOf(one.recordId), /\[name\] rang\. Mark it/);
    const two = await world.tell({ story: 'Then Ms An gave it, and Mr So left an hour later.' });
    for (const words of ['An', 'So']) await pages.post(`/records/${two.recordId}/hide`, { words });
    assert.doesNotMatch(await shownOf(two.recordId), /Ms An|Mr So/);
    assert.match(await shownOf(two.recordId), /left an hour/);
  });

  it('is confirmed to nobody who guesses at it, and the audit has the guess', async () => {
    const one = await world.tell({ story });
    await reportMiss(world.deps, reviewer, one.recordId, word);
    pages.as(account('reviewer', northmoor, 'Somebody Curious'));
    const answers = [];
    for (const guess of [word, 'Marmalade']) {
      const { status, words } = await pages.post(`/records/${one.recordId}/hide`, { words: guess });
      answers.push({ status, words });
    }
    assert.equal(answers[0]?.status, 422);
    assert.deepEqual(answers[0], answers[1]);
    const { rows } = await world.owner.query(
      `select detail from audit where action = 'record.guess-words' and record_id = $1`,
      [one.recordId],
    );
    assert.deepEqual(rows, [{ detail: { kind: 'name' } }, { detail: { kind: 'name' } }]);
  });

  it('is hidden though something without width stands inside it, or a line ends in a number', async () => {
    const one = await world.tell({
      story: 'The lid hit snor\u200bkel. Later snorkel fell.\nOrder 77\n31 of the pump. Order 77 31.',
    });
    assert.ok((await reportMiss(world.deps, reviewer, one.recordId, word)).ok);
    assert.ok((await reportMiss(world.deps, reviewer, one.recordId, '77 31')).ok);
    assert.equal(
      await shownOf(one.recordId),
      'The lid hit [name]. Later [name] fell.\nOrder [number] of the pump. Order [number].',
    );
  });
});
