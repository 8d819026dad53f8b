// Why a person should read a story within a day: reasons that can be named, each with the words that give it. The models weigh them with everything else.

import type { Clue } from './clues.ts';
import type { Found } from './phrases.ts';

const urgentReasons = [
  'death',
  'life in danger',
  'lasting harm',
  'abuse or neglect',
  'self-harm',
  'missing person',
  'never event',
  'many people',
  'danger goes on',
  'child at risk',
] as const;
export type UrgentReason = (typeof urgentReasons)[number];

export type Reason = { readonly reason: UrgentReason; readonly from: number; readonly to: number };

const single: Readonly<Partial<Record<Clue, UrgentReason>>> = {
  death: 'death',
  lifeInDanger: 'life in danger',
  lastingHarm: 'lasting harm',
  harmByOthers: 'abuse or neglect',
  suicideAct: 'self-harm',
  gone: 'missing person',
  wrongSite: 'never event',
  retained: 'never event',
  many: 'many people',
};

/** Two clues that say together what neither says alone. */
const pairs: readonly (readonly [Clue, Clue, UrgentReason])[] = [
  ['ongoing', 'lifeInDanger', 'danger goes on'],
  ['ongoing', 'broken', 'danger goes on'],
  ['ongoing', 'abuse', 'danger goes on'],
  ['ongoing', 'suicide', 'danger goes on'],
  ['ongoing', 'missing', 'danger goes on'],
  ['child', 'abuse', 'child at risk'],
  ['child', 'lifeInDanger', 'child at risk'],
];

/** `isNegated`: of the word at a place. */
export const reasonsIn = (found: readonly Found[], isNegated: readonly boolean[]): readonly Reason[] => {
  const said = found.filter(({ from }) => !isNegated[from]);
  const first = new Map(said.toReversed().map((one) => [one.name, one]));
  const reasons: Reason[] = said.flatMap(({ name, from, to }) => {
    const reason = single[name as Clue];
    return reason === undefined ? [] : [{ reason, from, to }];
  });
  for (const [one, other, reason] of pairs) {
    const here = first.get(other);
    if (first.has(one) && here !== undefined) reasons.push({ reason, from: here.from, to: here.to });
  }
  return reasons;
};
