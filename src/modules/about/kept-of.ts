// The data map as people read it: by who they are, and line by line.

import { type Kept, type Periods, purposes, type Subject, subjects, untilWords } from '../../platform/keeping/kept.ts';

type Line = { readonly words: string; readonly why: string; readonly until: string };

export type Person = { readonly who: Subject; readonly title: string; readonly lines: readonly Line[] };

const titles: Readonly<Record<Subject, string>> = {
  anonymous: 'You told us something and gave no name',
  teller: 'You told us something, with an account',
  staff: 'You work here, with an account',
  patient: 'Somebody told us something about you',
};

export const keptOf = (map: readonly Kept[], periods: Periods): readonly Person[] =>
  subjects.map((who) => ({ who, title: titles[who], lines: linesOf(map, who, periods) }));

/** What is said in the same words, for the same reason and as long, is said once. */
const linesOf = (map: readonly Kept[], who: Subject, periods: Periods): readonly Line[] => {
  const lines = map.flatMap((one): readonly Line[] => {
    const words = one.whose[who];
    if (words === undefined) return [];
    return [{ words, why: purposes[one.why].words, until: untilWords(one.untilOf?.[who] ?? one.until, periods) }];
  });
  return [...new Map(lines.map((line) => [`${line.words}\n${line.until}`, line])).values()];
};

const shortTitles: Readonly<Record<Subject, string>> = {
  anonymous: 'whoever tells without a name',
  teller: 'whoever tells with an account',
  staff: 'whoever works here',
  patient: 'whoever it is about',
};

export const everythingKept = (map: readonly Kept[], periods: Periods) =>
  map.map((one) => ({
    name: one.name,
    what: one.what,
    whose: subjects.filter((who) => one.whose[who] !== undefined).map((who) => shortTitles[who]),
    why: purposes[one.why].words,
    basis: purposes[one.why].basis,
    until: untilWords(one.until, periods),
    ends: one.ends,
    columns: one.kind === 'table' ? Object.entries(one.columns).map(([name, words]) => ({ name, words })) : [],
  }));
