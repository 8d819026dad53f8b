// The list of medicines: what is offered while somebody types, and which substance a product is. Read once, kept in memory.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Medicine = {
  readonly name: string;
  /** The substance: `Bisoprolol` of `Bisoprolol 2.5mg tablets`. */
  readonly moiety: string;
  /** `dm+d VTM`, `dm+d VMP` or `BNF`. */
  readonly system: string;
  readonly code: string;
};

export type Medicines = {
  /** Best first; every word typed begins a word of the name. */
  readonly find: (typed: string, atMost?: number) => readonly Medicine[];
  /** However it is spelt with capitals; null where the list does not have it. */
  readonly get: (name: string) => Medicine | null;
  /** The substance of what was typed, in small letters; where the list does not know it, what was typed. */
  readonly moietyOf: (name: string) => string;
  /** Whether these two substances are known for being taken for each other. */
  readonly areAlike: (oneMoiety: string, otherMoiety: string) => boolean;
};

const fold = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[\s/+-]+/)
    .filter(Boolean);

/** No cell of these files has a comma in it. */
const rowsOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(fileURLToPath(new URL(`../../../data/dmd/${name}`, import.meta.url)), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

const pairKey = (one: string, other: string): string => [fold(one), fold(other)].sort().join('/');

const everyday = /\b(tablets|capsules)$/;

/** What stands in every pharmacy comes before what is made to order. */
const rankOf = ({ name, moiety }: Medicine, typed: string, stocked: ReadonlySet<string>): number => {
  const isAsBegun = fold(name).startsWith(typed);
  const isSingle = !moiety.includes(' + ');
  const isEveryday = name === moiety || everyday.test(name);
  return [isAsBegun, isSingle, stocked.has(moiety), isEveryday].reduce((rank, isSo) => rank * 2 + (isSo ? 0 : 1), 0);
};

const createMedicines = (list: readonly Medicine[], alike: readonly (readonly string[])[]): Medicines => {
  const indexed = list.map((medicine) => ({ medicine, words: wordsOf(medicine.name) }));
  const byName = new Map(list.map((medicine) => [fold(medicine.name), medicine]));
  /** Substances of which the list has a product. */
  const stocked = new Set(list.flatMap(({ name, moiety }) => (name === moiety ? [] : moiety)));
  const pairs = new Set(alike.map(([one = '', other = '']) => pairKey(one, other)));

  return {
    find: (typed, atMost = 8) => {
      const asked = wordsOf(typed);
      if (asked.length === 0) return [];
      const folded = fold(typed);
      return indexed
        .filter(({ words }) => asked.every((one) => words.some((word) => word.startsWith(one))))
        .map(({ medicine }) => ({ medicine, rank: rankOf(medicine, folded, stocked) }))
        .sort((a, b) => a.rank - b.rank || byStrength(a.medicine.name, b.medicine.name))
        .slice(0, atMost)
        .map(({ medicine }) => medicine);
    },
    get: (name) => byName.get(fold(name)) ?? null,
    moietyOf: (name) => fold(byName.get(fold(name))?.moiety ?? name),
    areAlike: (one, other) => pairs.has(pairKey(one, other)),
  };
};

const collator = new Intl.Collator('en-GB', { numeric: true });

/** 2.5mg before 10mg. */
const byStrength = (one: string, other: string): number => collator.compare(one, other);

export const loadMedicines = (): Medicines =>
  createMedicines(
    rowsOf('medicines.csv').map(([name = '', moiety = '', system = '', code = '']) => ({ name, moiety, system, code })),
    rowsOf('look-alike.csv'),
  );
