// Reads the story of a record, and keeps what it proposes where its answers leave something open; and whether somebody should
// read it today. From the words as they are shown: what is hidden leads to nothing.

import { setImmediate as nextTurn } from 'node:timers/promises';
import { systemScope } from '../../platform/access/scope.ts';
import {
  type KeptProposal,
  keepProposals,
  leftOpen,
  type Proposed,
  proposeFrom,
  readProposals,
} from '../proposals/index.ts';
import type { CaseId } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import { eachAlone } from './each-alone.ts';
import { storyOf } from './open-cases.ts';
import { lockCases, saveUrgency } from './store.ts';

type ProposeDeps = Pick<ReviewDeps, 'db' | 'audit' | 'recording' | 'taxonomy'>;

export const proposeCodesJob = 'review.propose-codes';

/** Each by itself: whoever wants to write to one record waits for no other to be read. */
export const proposeCodes = (deps: ProposeDeps, ids: readonly CaseId[]): Promise<void> =>
  eachAlone(ids, async (id) => {
    await nextTurn();
    await proposeFor(deps, id);
  });

const mostTries = 3;

/** Read before its record is held: whoever writes to it meanwhile waits for no reading, and what they changed is read again. */
const proposeFor = async (deps: ProposeDeps, id: CaseId): Promise<void> => {
  const { db, recording, taxonomy } = deps;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const record = await recording.words.read(db.as(systemScope), id);
    if (!record || record.taxonomyVersion !== taxonomy.version) return;
    const story = storyOf(record);
    const proposed = proposeFrom(taxonomy, { ...record, story });
    if (!proposed || (await keepRead(deps, id, { story, proposed }))) return;
  }
  throw new Error('A story changes faster than it can be read');
};

type Read = { readonly story: string; readonly proposed: Proposed };

/** False where the story is another by now. */
const keepRead = (
  { db, audit, recording, taxonomy }: ProposeDeps,
  id: CaseId,
  { story, proposed }: Read,
): Promise<boolean> =>
  db.as(systemScope).transaction(async (tx) => {
    await recording.words.hold(tx, id.recordId);
    const record = await recording.words.read(tx, id);
    const one = (await lockCases(tx, id, [id.recordId])).find(({ recordId }) => recordId === id.recordId);
    if (!record || !one || one.stage === 'withdrawn') return true;
    if (storyOf(record) !== story) return false;
    const { model } = proposed;
    const { organisationCode, recordId } = one;
    const proposals = await keepProposals(tx, one, model, leftOpen(taxonomy, proposed.proposals, record.answers));
    if (one.stage === 'new') {
      const readToday = isUrgent(await readProposals(tx, one));
      await saveUrgency(tx, one, { readToday, dangerNow: readToday && proposed.isDangerNow });
    }
    if (proposals === 0) return true;
    await audit.write(tx, [
      {
        actor: { kind: 'system', job: proposeCodesJob },
        action: 'record.propose',
        organisationCode,
        recordId,
        detail: { model, proposals },
      },
    ]);
    return true;
  });

/** A reviewer who has said that it can wait is not told again. */
const isUrgent = (kept: readonly KeptProposal[]): boolean =>
  kept.some(({ field, byReviewer }) => field === 'urgent' && byReviewer !== 'changed');
