// Medicines that were taken for each other, and how often. Two substances are one pair whatever their strengths; where the substance
// is the same, the strengths or forms are the pair.

import type { Entry } from './entry.ts';
import type { Medicines } from './medicines.ts';

export type Pair = {
  readonly one: string;
  readonly other: string;
  readonly count: number;
  /** The two are known for being taken for each other. */
  readonly areAlike: boolean;
};

/** Once is no pattern. */
const leastSeen = 2;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const namesOf = (medicines: Medicines, { intended, selected }: Entry): readonly [string, string] | null => {
  const [meant, taken] = [medicines.moietyOf(intended), medicines.moietyOf(selected)];
  if (meant === '' || taken === '') return null;
  const names = meant === taken ? [intended, selected] : [meant, taken];
  const [one = '', other = ''] = names.map((name) => name.trim()).sort();
  return one.toLowerCase() === other.toLowerCase() ? null : [one, other];
};

/** Those seen twice or more, the most often first. */
export const medicinePairs = (medicines: Medicines, entries: readonly Entry[]): readonly Pair[] => {
  const seen = new Map<string, Pair>();
  for (const entry of entries) {
    const names = namesOf(medicines, entry);
    if (!names) continue;
    const [one, other] = names;
    const key = names.join('/').toLowerCase();
    seen.set(key, {
      one: capital(one),
      other: capital(other),
      areAlike: medicines.areAlike(one, other),
      count: (seen.get(key)?.count ?? 0) + 1,
    });
  }
  return [...seen.values()]
    .filter(({ count }) => count >= leastSeen)
    .sort((a, b) => b.count - a.count || a.one.localeCompare(b.one));
};
