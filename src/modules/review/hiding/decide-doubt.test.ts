// A doubted mark is decided where it stands: nobody else under the same mark is shown with it.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ReportToDecide } from '../../recording/index.ts';
import { askForOriginal } from '../../recording/originals/ask.ts';
import { readOriginal } from '../../recording/originals/read-original.ts';
import { asking, testOriginals } from '../../recording/originals/testing.ts';
import { takeStep } from '../take-step.ts';
import { doubtMark } from './doubt-mark.ts';
import { reportMiss } from './report-miss.ts';

let all: Awaited<ReturnType<typeof testOriginals>>;
before(async () => {
  all = await testOriginals();
});
after(() => all.world.end());

const part = 'answer:Description';
const shownOf = async (recordId: string): Promise<string> => {
  const { rows } = await all.world.owner.query<{ text: string }>(
    `select answers ->> 'Description' as text from revision where record_id = $1`,
    [recordId],
  );
  return rows[0]?.text ?? '';
};
const doubt = async (recordId: string, mark: string, nth: number): Promise<void> => {
  const shown = await shownOf(recordId);
  const doubted = await doubtMark(all.deps as never, all.people.reviewer, recordId, { part, mark, nth });
  assert.ok(doubted.ok, `${JSON.stringify(doubted)} in ${shown}`);
  assert.equal(await shownOf(recordId), shown, 'a doubt shows nothing');
};
const miss = async (recordId: string, words: string): Promise<void> => {
  assert.ok((await reportMiss(all.world.deps, all.people.colleague, recordId, words)).ok, words);
};
const open = async (recordId: string) => {
  const { reviewer } = all.people;
  assert.ok((await askForOriginal(all.deps, reviewer, recordId, asking)).ok);
  const read = await readOriginal(all.deps, reviewer, recordId);
  assert.ok(read.ok && read.value.kind === 'open');
  return read.value.typed ?? {};
};
/** The doubts as the page of the original lists them. */
const doubtsOf = async (recordId: string): Promise<readonly ReportToDecide[]> => {
  const reports = await all.deps.reportsToDecide(all.people.reviewer, recordId, await open(recordId));
  return reports.filter(({ kind }) => kind === 'false-hiding');
};
const decide = async (recordId: string, report: ReportToDecide | undefined) =>
  all.deps.decideReport(all.people.reviewer, recordId, {
    reportId: report?.reportId ?? assert.fail('Nothing waits'),
    decision: 'shown',
    typed: await open(recordId),
  });
const markIn = (text: string): string => /\[[^\]]+\]/.exec(text)?.[0] ?? assert.fail(text);

describe('a doubted mark', () => {
  it('is shown where it was pressed, and no person of the same name', async () => {
    const one = await all.world.tell({ story: 'Nurse Blobworth gave it late. The Blobworth clamp was broken.' });
    const { recordId } = one;
    await takeStep(
      all.world.deps,
      { ground: 'reach', account: all.people.reviewer, recordId },
      { action: 'add-addendum', text: 'Nurse Blobworth knows.' },
    );
    const before = await shownOf(recordId);
    const mark = markIn(before);
    assert.equal(before, `Nurse ${mark} gave it late. The ${mark} clamp was broken.`);
    await doubt(recordId, mark, 2);
    const [report] = await doubtsOf(recordId);
    assert.deepEqual(report?.quote, {
      before: 'Nurse Blobworth gave it late. The ',
      words: 'Blobworth',
      after: ' clamp was broken.',
    });
    const decided = await decide(recordId, report);
    assert.ok(decided.ok, JSON.stringify(decided));
    assert.equal(await shownOf(recordId), `Nurse ${mark} gave it late. The Blobworth clamp was broken.`);
    const { rows } = await all.world.owner.query<{ body: string }>(
      `select body from step where record_id = $1 and action = 'add-addendum'`,
      [recordId],
    );
    assert.match(rows[0]?.body ?? '', /^Nurse \[.*\] knows/);
  });

  it('is one of many that look alike, and stays the one that was pressed while others are shown', async () => {
    const { recordId } = await all.world.tell({
      story: 'Ring her on 07700 900123. The bleep was 01632 960983. The fax was 01632 960984.',
    });
    await doubt(recordId, '[phone number]', 2);
    await doubt(recordId, '[phone number]', 3);
    const [bleep, fax] = (await doubtsOf(recordId)).toSorted((one, other) =>
      (one.quote?.words ?? '').localeCompare(other.quote?.words ?? ''),
    );
    assert.deepEqual([bleep?.quote?.words, fax?.quote?.words], ['01632 960983', '01632 960984']);
    assert.ok((await decide(recordId, bleep)).ok);
    assert.equal(
      await shownOf(recordId),
      'Ring her on [phone number]. The bleep was 01632 960983. The fax was [phone number].',
    );
    const [left, ...more] = await doubtsOf(recordId);
    assert.deepEqual([left?.quote?.words, more.length], ['01632 960984', 0]);
    assert.ok((await decide(recordId, left)).ok);
    assert.equal(
      await shownOf(recordId),
      'Ring her on [phone number]. The bleep was 01632 960983. The fax was 01632 960984.',
    );
  });

  it('stays the one that was pressed while more is hidden before it', async () => {
    const { recordId } = await all.world.tell({
      story: 'Box 4417 stood there. Insurance claim no 48213377 was lost.',
    });
    assert.equal(await shownOf(recordId), 'Box 4417 stood there. Insurance claim no [number] was lost.');
    await doubt(recordId, '[number]', 1);
    await miss(recordId, '4417');
    assert.equal(await shownOf(recordId), 'Box [number] stood there. Insurance claim no [number] was lost.');
    const [report] = await doubtsOf(recordId);
    assert.equal(report?.quote?.words, '48213377');
  });

  it('shows no word that a report says is a name, while that report stands', async () => {
    const { recordId } = await all.world.tell({ story: 'The lid hit snorkels foot. She cried.' });
    await miss(recordId, 'snorkel');
    const hidden = await shownOf(recordId);
    await doubt(recordId, markIn(hidden), 1);
    const [report] = await doubtsOf(recordId);
    assert.deepEqual([report?.quote?.words, report?.isReported], ['snorkels', true]);
    const decided = await decide(recordId, report);
    assert.ok(!decided.ok);
    assert.equal(await shownOf(recordId), hidden);
  });

  it('shows nothing where nobody can tell what stands under it', async () => {
    const { recordId } = await all.world.tell({ story: 'There snorkel thimble marmalade ate.' });
    await miss(recordId, 'snorkel thimble');
    await miss(recordId, 'marmalade');
    const hidden = await shownOf(recordId);
    assert.equal(hidden, 'There [name] [name 2] ate.');
    await doubt(recordId, '[name 2]', 1);
    const [report] = await doubtsOf(recordId);
    assert.equal(report?.quote, null);
    assert.ok(!(await decide(recordId, report)).ok);
    assert.equal(await shownOf(recordId), hidden);
  });

  it('shows nothing where it was doubted before anybody asked for the place', async () => {
    const { recordId } = await all.world.tell({ story: 'Ring her on 07700 900123.' });
    await all.world.owner.query(
      `insert into hiding_report (report_id, organisation_code, record_id, kind, type, part, mark, reported_on)
       select gen_random_uuid(), organisation_code, record_id, 'false-hiding', 'phone number', $2, '[phone number]', '2026-11-20'
       from record
       where record_id = $1`,
      [recordId, part],
    );
    const [report] = await doubtsOf(recordId);
    assert.equal(report?.quote, null);
    assert.ok(!(await decide(recordId, report)).ok);
    await doubt(recordId, '[phone number]', 1);
    assert.equal((await doubtsOf(recordId)).length, 2);
  });
});
