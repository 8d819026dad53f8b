// What the team may want to talk about: proposed from the entries of a month, each a sentence with its counts. Few entries
// show no pattern: of fewer than ten, only what is a fact by itself is said.

import { filters } from '../../ui/filters.ts';
import type { Entry } from './entry.ts';
import type { Pair } from './pairs.ts';
import { codesOf, errorTypeWords, factorWords, stageWords } from './words.ts';

/** With fewer entries, a share of them says nothing. */
export const enoughEntries = 10;
const leastTogether = 4;
/** Of the entries, for something that played a part. */
const leastShare = 1 / 3;
const mostOfAKind = 3;

const times = (count: number): string => (count === 2 ? 'twice' : `${filters.number(count)} times`);

export const pairWords = ({ one, other, count, areAlike }: Pair): string =>
  `${one} and ${other.charAt(0).toLowerCase()}${other.slice(1)} were taken for each other ${times(count)}${areAlike ? ': a pair that is known for it' : ''}.`;

type Shown = { readonly entries: readonly Entry[]; readonly pairs: readonly Pair[]; readonly withoutRecord: number };

export const proposePatterns = ({ entries, pairs, withoutRecord }: Shown): readonly string[] => [
  ...(withoutRecord > 0
    ? [
        withoutRecord === 1
          ? 'One incident that reached a patient has no full record yet.'
          : `${filters.number(withoutRecord)} incidents that reached a patient have no full record yet.`,
      ]
    : []),
  ...pairs.slice(0, mostOfAKind).map(pairWords),
  ...(entries.length >= enoughEntries ? [...together(entries), ...playedAPart(entries), ...noticedLate(entries)] : []),
];

/** The same kind of slip at the same stage. */
const together = (entries: readonly Entry[]): readonly string[] =>
  codesOf(stageWords)
    .flatMap((stage) =>
      codesOf(errorTypeWords).map((errorType) => ({
        text: `${errorTypeWords[errorType]}, at “${stageWords[stage].toLowerCase()}”`,
        count: entries.filter((entry) => entry.stage === stage && entry.errorType === errorType).length,
      })),
    )
    .filter(({ count }) => count >= leastTogether)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostOfAKind)
    .map(({ text, count }) => `${text}: ${filters.number(count)} of ${filters.number(entries.length)} entries.`);

const playedAPart = (entries: readonly Entry[]): readonly string[] =>
  codesOf(factorWords)
    .map((factor) => ({ factor, count: entries.filter(({ factors }) => factors.includes(factor)).length }))
    .filter(({ count }) => count >= entries.length * leastShare)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostOfAKind)
    .map(
      ({ factor, count }) =>
        `“${factorWords[factor]}” played a part in ${filters.number(count)} of ${filters.number(entries.length)} entries.`,
    );

const noticedLate = (entries: readonly Entry[]): readonly string[] => {
  const count = entries.filter(({ noticedBy }) => noticedBy === 'patient').length;
  return count >= 2 ? [`Patients or their families noticed ${filters.number(count)} of the slips themselves.`] : [];
};
