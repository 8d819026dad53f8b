// A record was completed by whoever told it: its case says so, is as grave as its answers say now, is found by
// them, and waits to be read.

import { systemScope } from '../../platform/access/scope.ts';
import type { RecordKey, RecordView } from '../recording/index.ts';
import { afterStep, dueOn, type ReviewCase } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import { gravityOf, wordsOf } from './open-cases.ts';
import { keepLikenessOf } from './similar/keep.ts';
import { insertSteps, readSteps } from './sql/steps.ts';
import { lockCases, readCaseOfRecord, saveCase, saveTold } from './store.ts';
import { findStep } from './transitions.ts';

export const noteCompletionJob = 'review.note-completion';

export type Completion = RecordKey & {
  readonly revision: number;
  /** How many questions it answers. */
  readonly answers: number;
};

type NoteDeps = Pick<ReviewDeps, 'db' | 'clock' | 'audit' | 'recording' | 'taxonomy'>;

/** The line in the history; of each revision there is one. */
const aboutOf = ({ revision, answers }: Completion): string =>
  `Version ${revision}: ${answers} ${answers === 1 ? 'answer' : 'answers'} added`;

export const noteCompletion = async (deps: NoteDeps, completion: Completion): Promise<void> => {
  const db = deps.db.as(systemScope);
  const found = await readCaseOfRecord(db, completion.recordId);
  // Without a case it has not moved.
  const [record] = await deps.recording.read(systemScope, [found ?? completion]);
  // Erased meanwhile: there is nothing left to note it on.
  if (!record) return;
  // Told and completed within moments: its case is about to be opened, and this job is tried again.
  if (!found) throw new Error(`The case of record ${completion.recordId} is not open yet`);
  await db.transaction(async (tx) => {
    await deps.recording.words.hold(tx, found.recordId);
    const record = await deps.recording.words.read(tx, found);
    if (!record) return;
    const before = (await lockCases(tx, found, [found.recordId])).find(({ recordId }) => recordId === found.recordId);
    if (!before) throw new Error(`The case of record ${completion.recordId} has just moved`);
    const about = aboutOf(completion);
    const isNoted = (await readSteps(tx, before)).some((step) => step.action === 'complete' && step.about === about);
    const row = findStep('reporter', before, 'complete');
    if (isNoted || !row) return;
    const today = deps.clock.today();
    const after = retold(afterStep(before, { row, party: 'reporter', today }), record);
    await saveCase(tx, after);
    await saveTold(tx, { ...after, text: wordsOf(record, deps.taxonomy) });
    await keepLikenessOf(tx, after, record);
    await insertSteps(tx, [
      {
        id: before,
        step: {
          sequence: after.version,
          action: 'complete',
          fromStage: before.stage,
          toStage: after.stage,
          party: 'reporter',
          actorAccountId: null,
          actorName: null,
          writtenAt: before.readerCode,
          about,
          body: null,
          verdict: null,
          original: null,
          takenOn: today,
        },
      },
    ]);
    const { organisationCode, recordId } = before;
    await deps.audit.write(tx, [
      {
        actor: { kind: 'system', job: noteCompletionJob },
        action: 'case.complete',
        organisationCode,
        recordId,
        detail: { from: before.stage, to: after.stage },
      },
    ]);
  });
};

/** How grave it is and where it belongs, as its answers say now. */
const retold = (one: ReviewCase, { answers }: RecordView): ReviewCase => {
  const now = gravityOf(answers);
  return { ...one, ...now, dueOn: dueOn(one.stage, one.stageSince, now.greatestHarm, now.isImminent) };
};
