// A case with a past: steps that were taken before the case came to Cairn (or were invented for the demonstration),
// walked through the same table as every other step.

import { deidentify } from '../../methods/deidentify/index.ts';
import { afterStep, type ReviewCase } from './case.ts';
import type { NewStep } from './step.ts';
import { type Action, findStep, type Party, type ProposalAction, type Verdict } from './transitions.ts';

export type PastStep = {
  readonly action: Exclude<Action, 'place' | ProposalAction>;
  readonly party: Party;
  /** The reviewer's name; left out for the person who told us. */
  readonly actorName?: string;
  /** `YYYY-MM-DD` */
  readonly takenOn: string;
  readonly text?: string;
  /** Whether the outcome answers whoever told us. */
  readonly verdict?: Verdict;
  /** The record that this one is a duplicate of. */
  readonly original?: { readonly recordId: string; readonly reference: string };
};

const arrival = (opened: ReviewCase): NewStep => ({
  sequence: opened.version,
  action: 'open',
  fromStage: null,
  toStage: opened.stage,
  party: 'system',
  actorAccountId: null,
  actorName: null,
  writtenAt: opened.readerCode,
  about: null,
  body: null,
  verdict: null,
  original: null,
  takenOn: opened.recordedOn,
});

/** The case as it stands after its past, with every step. Throws where the past leaves the table. */
export const replay = (
  opened: ReviewCase,
  past: readonly PastStep[],
): { readonly after: ReviewCase; readonly steps: readonly NewStep[] } => {
  const steps = [arrival(opened)];
  let current = opened;
  for (const { action, party, actorName, takenOn, text, verdict = null, original } of past) {
    const row = findStep(party, current, action);
    if (!row) throw new Error(`A ${party} cannot ${action} a case that is ${current.stage}`);
    if (row.needs.kind !== 'verdict' && (row.needs.kind === 'text') !== (text !== undefined))
      throw new Error(`Words are missing or too many: ${action}`);
    if ((row.needs.kind === 'verdict') !== (verdict !== null))
      throw new Error(`A verdict is missing or too much: ${action}`);
    const after = afterStep(current, { row, party, today: takenOn, original: original?.recordId ?? null, verdict });
    steps.push({
      sequence: after.version,
      action,
      fromStage: current.stage,
      toStage: after.stage,
      party,
      actorAccountId: null,
      actorName: party === 'reporter' ? null : (actorName ?? null),
      writtenAt: current.readerCode,
      about: original?.reference ?? null,
      body: text === undefined ? null : deidentify(text).text,
      verdict,
      original: null,
      takenOn,
    });
    current = after;
  }
  // Whoever told it has had the time to read what was answered.
  return { after: { ...current, replySince: null }, steps };
};
