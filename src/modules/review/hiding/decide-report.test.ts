import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import { askForOriginal } from '../../recording/originals/ask.ts';
import { readOriginal } from '../../recording/originals/read-original.ts';
import { asking, testOriginals } from '../../recording/originals/testing.ts';
import { takeStep } from '../take-step.ts';
import { account, northmoor } from '../testing.ts';
import { doubtMark } from './doubt-mark.ts';
import { reportMiss } from './report-miss.ts';

// An eponym that no list knows: our rules take it for a name.
const story = 'Nurse Sarah Jenkins gave him two. Then Nurse Blobworth came with Sarah Jenkins, and Blobworth slept.';

let all: Awaited<ReturnType<typeof testOriginals>>;
before(async () => {
  all = await testOriginals();
});
after(() => all.world.end());

const shownOf = async (recordId: string): Promise<string> => {
  const { rows } = await all.world.owner.query<{ text: string }>(
    `select answers ->> 'Description' as text from revision where record_id = $1`,
    [recordId],
  );
  return rows[0]?.text ?? '';
};
const reportOf = async (recordId: string, kind: string): Promise<string> => {
  const { rows } = await all.world.owner.query<{ id: string }>(
    'select report_id as id from hiding_report where record_id = $1 and kind = $2 and decision is null',
    [recordId, kind],
  );
  return rows[0]?.id ?? assert.fail(`There is no ${kind}`);
};
const typedOf = async (actor: Account, recordId: string) => {
  const read = await readOriginal(all.deps, actor, recordId);
  assert.ok(read.ok && read.value.kind === 'open', 'it is open');
  return read.value.typed ?? {};
};
const reportsOf = async (recordId: string): Promise<readonly string[]> => {
  const { rows } = await all.world.owner.query<{ id: string }>(
    'select report_id as id from hiding_report where record_id = $1',
    [recordId],
  );
  return rows.map(({ id }) => id);
};
/** The mark that stands in the place of the second name. */
const markIn = (text: string): string => /Then (?:Nurse )?(\[[^\]]+\])/.exec(text)?.[1] ?? assert.fail(text);

describe('what reviewers said about hiding', () => {
  it('shows again what a reviewer had hidden, word for word, and what is written later too', async () => {
    const vandal = 'The lamp fell on the grey blanket and the grey blanket burned.';
    const one = await all.world.tell({ story: vandal });
    const { reviewer, colleague } = all.people;
    const claim = { ground: 'reach', account: reviewer, recordId: one.recordId } as const;
    await takeStep(all.world.deps, claim, { action: 'add-addendum', text: 'A new blanket was bought.' });
    assert.ok((await reportMiss(all.world.deps, colleague, one.recordId, 'blanket')).ok);
    assert.doesNotMatch(await shownOf(one.recordId), /blanket/);
    assert.ok((await askForOriginal(all.deps, reviewer, one.recordId, asking)).ok);
    const typed = await typedOf(reviewer, one.recordId);
    const reportId = await reportOf(one.recordId, 'miss');
    const decided = await all.deps.decideReport(reviewer, one.recordId, { reportId, decision: 'shown', typed });
    assert.ok(decided.ok, JSON.stringify(decided));
    assert.equal(await shownOf(one.recordId), vandal);
    await takeStep(all.world.deps, claim, { action: 'add-addendum', text: 'Another blanket came.' });
    const { rows } = await all.world.owner.query<{ body: string }>(
      'select body from step where record_id = $1 and body is not null order by sequence',
      [one.recordId],
    );
    assert.deepEqual(
      rows.map(({ body }) => body),
      ['A new blanket was bought.', 'Another blanket came.'],
    );
    assert.match(
      (
        await all.world.owner.query<{ headline: string }>('select headline from review_case where record_id = $1', [
          one.recordId,
        ])
      ).rows[0]?.headline ?? '',
      /blanket/,
    );
  });

  /** A colleague's report, which the reviewer finds to name nobody. */
  const takeBack = async (recordId: string, words: string) => {
    const { reviewer, colleague } = all.people;
    const known = await reportsOf(recordId);
    assert.ok((await reportMiss(all.world.deps, colleague, recordId, words)).ok);
    const reportId = (await reportsOf(recordId)).find((one) => !known.includes(one)) ?? assert.fail('It was not kept');
    return async () => {
      assert.ok((await askForOriginal(all.deps, reviewer, recordId, asking)).ok);
      const typed = await typedOf(reviewer, recordId);
      return all.deps.decideReport(reviewer, recordId, { reportId, decision: 'shown', typed });
    };
  };
  const stepsOf = async (recordId: string): Promise<readonly (string | null)[]> => {
    const { rows } = await all.world.owner.query<{ body: string }>(
      'select body from step where record_id = $1 and body is not null order by sequence',
      [recordId],
    );
    return rows.map(({ body }) => body);
  };
  const note = (recordId: string, text: string) =>
    takeStep(
      all.world.deps,
      { ground: 'reach', account: all.people.reviewer, recordId },
      { action: 'add-addendum', text },
    );

  for (const [told, words, place] of [
    ['Nurse Rose gave him two tablets. Later he fell on Rose Ward.', 'Rose Ward', 'fell on Rose Ward'],
    ["Mr Parkinson came with his stick. He has Parkinson's and shakes.", "Parkinson's", "He has Parkinson's and"],
  ] as const)
    it(`shows what was reported by mistake, and no name that was hidden before: ${words}`, async () => {
      const one = await all.world.tell({ story: told });
      await note(one.recordId, 'Nurse Rose and Mr Parkinson know.');
      const [before, steps] = [await shownOf(one.recordId), await stepsOf(one.recordId)];
      assert.ok(before.includes(place) && /\[.*name\]/.test(before), before);
      const decide = await takeBack(one.recordId, words);
      assert.ok(!(await shownOf(one.recordId)).includes(place));
      const decided = await decide();
      assert.ok(decided.ok, JSON.stringify(decided));
      assert.equal(await shownOf(one.recordId), before);
      assert.deepEqual(await stepsOf(one.recordId), steps);
    });

  it('shows none of the words that another report names too, now and in what is written later', async () => {
    const one = await all.world.tell({ story: 'The grey blanket lay on the grey kettle.' });
    const decide = await takeBack(one.recordId, 'grey blanket');
    await takeBack(one.recordId, 'grey kettle');
    assert.ok((await decide()).ok);
    assert.equal(await shownOf(one.recordId), 'The [name] blanket lay on the [name] [name 2].');
    await note(one.recordId, 'There is a grey blanket.');
    assert.deepEqual(await stepsOf(one.recordId), ['There is a [name] blanket.']);
  });

  it('decides nothing for whoever has not opened the record, though they ask for it', async () => {
    const one = await all.world.tell({ story });
    const { reviewer, colleague } = all.people;
    await doubtMark(all.deps as never, reviewer, one.recordId, {
      part: 'answer:Description',
      mark: markIn(await shownOf(one.recordId)),
      nth: 1,
    });
    const reportId = await reportOf(one.recordId, 'false-hiding');
    // Somebody else has it open: that opens it to nobody else.
    await askForOriginal(all.deps, colleague, one.recordId, asking);
    const typed = { Description: story };
    await assert.rejects(
      all.deps.decideReport(reviewer, one.recordId, { reportId, decision: 'shown', typed }),
      /not for them to decide/,
    );
    await assert.rejects(
      all.deps.decideReport(reviewer, one.recordId, { reportId, decision: 'stays-hidden', typed }),
      /not for them to decide/,
    );
    assert.ok(!(await shownOf(one.recordId)).includes('Blobworth'));
    const forged = all.deps.db.as(scopeOf(reviewer)).transaction(async (tx) => {
      await tx.query(
        `update hiding_report set decision = 'taken-back', decided_on = '2026-11-21', decided_in = pg_current_xact_id() where report_id = $1`,
        [reportId],
      );
      await tx.query(
        `update revision set answers = jsonb_set(answers, '{Description}', to_jsonb($2::text)) where record_id = $1`,
        [one.recordId, story],
      );
    });
    await assert.rejects(forged, /append-only/);
  });

  it('is decided once, and a report of another record decides nothing', async () => {
    const [one, other] = [await all.world.tell({ story }), await all.world.tell({ story })];
    const { reviewer } = all.people;
    await doubtMark(all.deps as never, reviewer, one.recordId, {
      part: 'answer:Description',
      mark: markIn(await shownOf(one.recordId)),
      nth: 1,
    });
    const reportId = await reportOf(one.recordId, 'false-hiding');
    for (const { recordId } of [one, other]) await askForOriginal(all.deps, reviewer, recordId, asking);
    const typed = await typedOf(reviewer, one.recordId);
    for (const wrong of [
      all.deps.decideReport(reviewer, other.recordId, { reportId, decision: 'shown', typed }),
      all.deps.decideReport(reviewer, one.recordId, { reportId: randomUUID(), decision: 'shown', typed }),
      all.deps.decideReport(account('learning-lead', northmoor), one.recordId, { reportId, decision: 'shown', typed }),
    ])
      assert.equal((await wrong).ok, false);
    const both = await Promise.all(
      (['stays-hidden', 'shown'] as const).map((decision) =>
        all.deps.decideReport(reviewer, one.recordId, { reportId, decision, typed }),
      ),
    );
    assert.equal(both.filter(({ ok }) => ok).length, 1);
    const late = both.find((one) => !one.ok);
    assert.equal(
      late?.ok === false && late.failure.code,
      'changed-meanwhile',
      'whoever came second is not told that it is so',
    );
    const { rows: standing } = await all.world.owner.query<{ decision: 'shown' | 'stays-hidden' }>(
      'select decision from hiding_report where report_id = $1',
      [reportId],
    );
    const again = { reportId, decision: standing[0]?.decision ?? assert.fail('It is not decided'), typed };
    assert.ok((await all.deps.decideReport(reviewer, one.recordId, again)).ok, 'the same, pressed twice');
    const { rows } = await all.world.owner.query<{ n: number }>(
      `select count(*)::integer as n from audit where record_id = $1 and action in ('record.show-words', 'record.keep-hidden')`,
      [one.recordId],
    );
    assert.deepEqual(rows, [{ n: 1 }]);
  });
});
