// The one table of a case: party x stage x action -> next stage, with what the step needs and the words for it.
// Permission, buttons, page titles, field labels, checks and history all read it; nothing decides elsewhere.

import type { MessageKey } from '../../platform/language/catalogue.ts';
import type { Language } from '../../platform/language/language.ts';
import { staffTransitions } from './staff-transitions.ts';
import { tellerTransitions } from './teller-transitions.ts';
import type { Action, MessageKind, Need, Party, Stage, TellerTransition, Transition } from './transition.ts';

export {
  type Action,
  actions,
  type MessageKind,
  type Need,
  type Party,
  type ProposalAction,
  parties,
  type Stage,
  stages,
  type TellerTransition,
  type Transition,
  type Verdict,
  verdicts,
} from './transition.ts';

export const transitions: readonly Transition[] = [...staffTransitions, ...tellerTransitions];

type Standing = { readonly stage: Stage; readonly duplicateOf: string | null };

const isOf = (row: Transition, party: Party): boolean => row.parties.some((one) => one === party);

const isPossible = (row: Transition, standing: Standing): boolean =>
  row.from.includes(standing.stage) &&
  (row.duplicate === undefined || row.duplicate === (standing.duplicateOf !== null));

/** Every step this party may take now, in the order of the table. */
export const possibleSteps = (party: Party, standing: Standing): readonly Transition[] =>
  transitions.filter((row) => isOf(row, party) && isPossible(row, standing));

export const tellerSteps = (standing: Standing): readonly TellerTransition[] =>
  tellerTransitions.filter((row) => isPossible(row, standing));

export const findStep = (party: Party, standing: Standing, action: Action): Transition | null =>
  possibleSteps(party, standing).find((row) => row.action === action) ?? null;

/** What this party must bring to an action; null for an action that is never theirs. The same at every stage. */
export const needOf = (party: Party, action: Action): Need | null =>
  transitions.find((row) => row.action === action && isOf(row, party))?.needs ?? null;

export const nextStage = (row: Transition, stage: Stage): Stage => (row.to === 'same' ? stage : row.to);

const kinds = new Map(
  transitions.flatMap(({ action, needs }) => ('becomes' in needs ? [[action, needs.becomes] as const] : [])),
);

/** What the words of this action are; null for an action without words. */
export const messageKindOf = (action: Action | 'open'): MessageKind | null =>
  action === 'open' ? null : (kinds.get(action) ?? null);

const readByReporter = new Set<Action | 'open'>(
  transitions.filter((row) => row.readByReporter).map((row) => row.action),
);

/** Whether the person who told us reads the words of this action. */
export const isReadByReporter = (action: Action | 'open'): boolean => readByReporter.has(action);

const doneWords = new Map(transitions.map((row) => [row.action, row.done]));

/** The history line of a step; the first one, made when the record arrives, is no action of the table. */
export const historyWords = (action: Action | 'open'): string =>
  action === 'open' ? 'Record arrived' : (doneWords.get(action) ?? action);

/** Words of a row as this party reads them: the types of the table hold that those of whoever told us are keys. */
export const wordsFor = (party: Party, words: string, language: Language): string =>
  party === 'reporter' ? language.say(words as MessageKey) : words;
