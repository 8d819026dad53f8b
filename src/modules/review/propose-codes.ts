// Reads the story of a record, and keeps what it proposes where its answers leave something open; and whether somebody should
// read it today. From the words as they are shown: what is hidden leads to nothing.

import { setImmediate as nextTurn } from 'node:timers/promises';
import { systemScope } from '../../platform/access/scope.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { insertProposals, leftOpen, proposeFrom, readProposals } from '../proposals/index.ts';
import type { CaseId } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import { eachAlone } from './each-alone.ts';
import { storyOf } from './open-cases.ts';
import { lockCases, markReadToday } from './store.ts';

type ProposeDeps = Pick<ReviewDeps, 'db' | 'audit' | 'recording' | 'taxonomy'>;

export const proposeCodesJob = 'review.propose-codes';

const recordsATime = 50;

export const proposeCodes = async (deps: ProposeDeps, ids: readonly CaseId[]): Promise<void> => {
  // Always in the same order: two jobs that hold the same records never wait for each other.
  const sorted = ids.toSorted((one, other) => (one.recordId < other.recordId ? -1 : 1));
  for (let from = 0; from < sorted.length; from += recordsATime) {
    const some = sorted.slice(from, from + recordsATime);
    await proposeFor(deps, some).catch(() => eachAlone(some, (id) => proposeFor(deps, [id])));
  }
};

const proposeFor = (deps: ProposeDeps, ids: readonly CaseId[]): Promise<void> =>
  deps.db.as(systemScope).transaction(async (tx) => {
    const kept: Kept[] = [];
    for (const id of ids) {
      await nextTurn();
      const one = await proposeForOne(deps, tx, id);
      if (one && one.proposals > 0) kept.push(one);
    }
    if (kept.length === 0) return;
    await deps.audit.write(
      tx,
      kept.map(({ organisationCode, recordId, ...detail }) => ({
        actor: { kind: 'system', job: proposeCodesJob },
        action: 'record.propose',
        organisationCode,
        recordId,
        detail,
      })),
    );
  });

type Kept = CaseId & { readonly model: string /** How many are new. */; readonly proposals: number };

const proposeForOne = async ({ recording, taxonomy }: ProposeDeps, tx: Queryable, id: CaseId): Promise<Kept | null> => {
  await recording.words.hold(tx, id.recordId);
  const record = await recording.words.read(tx, id);
  const one = (await lockCases(tx, id, [id.recordId])).find(({ recordId }) => recordId === id.recordId);
  if (!record || !one || one.stage === 'withdrawn' || record.taxonomyVersion !== taxonomy.version) return null;
  const proposed = proposeFrom(taxonomy, { ...record, story: storyOf(record) });
  if (!proposed) return null;
  const { model } = proposed;
  const { organisationCode, recordId } = one;
  const proposals = await insertProposals(tx, one, model, leftOpen(taxonomy, proposed.proposals, record.answers));
  const isUrgent = proposed.proposals.some(({ field }) => field === 'urgent');
  if (one.stage === 'new' && isUrgent) await tellUrgent(tx, one);
  return { organisationCode, recordId, model, proposals };
};

const tellUrgent = async (tx: Queryable, id: CaseId): Promise<void> => {
  const kept = await readProposals(tx, id);
  // A reviewer who has said that it can wait is not told again.
  if (kept.some(({ field, byReviewer }) => field === 'urgent' && byReviewer !== 'changed')) await markReadToday(tx, id);
};
