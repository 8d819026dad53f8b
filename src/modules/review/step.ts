// A step as it stands in the history: what was done, by whom, and what was said.

import { type Action, isReadByReporter, type Party, type Stage, type Verdict } from './transitions.ts';

export type Step = {
  /** The version of the case that this step made. */
  readonly sequence: number;
  /** `open` is the arrival of the record. */
  readonly action: Action | 'open';
  readonly fromStage: Stage | null;
  readonly toStage: Stage;
  readonly party: Party | 'system';
  /** Null for the person who told us, who is never named here. */
  readonly actorName: string | null;
  /** The organisation whose reviewers held the case then. */
  readonly writtenAt: string;
  readonly about: string | null;
  /** With the names hidden. */
  readonly body: string | null;
  /** Whether the outcome answers whoever told us; null for every other step. */
  readonly verdict: Verdict | null;
  /** The language of words by whoever told us; null where it could not be told, and for all others. */
  readonly writtenIn: string | null;
  /** What whoever told us reads first, where a machine has translated the words of a reviewer. */
  readonly translation: StepTranslation | null;
  readonly takenOn: string;
};

export type StepTranslation = {
  readonly text: string;
  /** BCP 47 */
  readonly into: string;
  /** The name of the machine. */
  readonly by: string;
};

/** A step on its way into the store, with what only the store keeps. */
export type NewStep = Omit<Step, 'writtenIn' | 'translation'> & {
  readonly writtenIn?: string | null;
  readonly translation?: StepTranslation | null;
  readonly actorAccountId: string | null;
  /** The words as typed, sealed; null where nothing in them was hidden. */
  readonly original: { readonly month: string; readonly sealed: Buffer } | null;
};

/**
 * The history as these reviewers read it. Of what others did before the case came to them they read only what the person who
 * told us reads: no notes, no names of colleagues, no references of records that they do not hold.
 */
export const stepsReadAt = (steps: readonly Step[], readerCode: string): readonly Step[] =>
  steps.map((step) =>
    step.writtenAt === readerCode || step.party === 'reporter'
      ? step
      : {
          ...step,
          actorName: null,
          about: step.action === 'place' ? step.about : null,
          body: isReadByReporter(step.action) ? step.body : null,
        },
  );

/** The words that ended the case; null while it is open, or when it ended as a duplicate. */
export const outcomeOf = (steps: readonly Step[]): Step | null => {
  const last = steps.findLast((step) => step.fromStage !== step.toStage);
  return last?.action === 'close' ? last : null;
};
