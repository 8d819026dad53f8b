// The data map as people read it: by who they are, and line by line.

import { type Kept, type Periods, purposes, type Subject, subjects, untilWords } from '../../platform/keeping/kept.ts';

type Line = { readonly words: string; readonly until: string };

/** Why, and all that is kept for this reason. */
type Reason = { readonly why: string; readonly lines: readonly Line[] };

export type Person = { readonly who: Subject; readonly reasons: readonly Reason[] };

export const keptOf = (map: readonly Kept[], periods: Periods): readonly Person[] =>
  subjects.map((who) => ({ who, reasons: reasonsOf(map, who, periods) }));

const reasonsOf = (map: readonly Kept[], who: Subject, periods: Periods): readonly Reason[] =>
  Object.entries(purposes)
    .map(([purpose, { words }]) => ({
      why: words,
      lines: linesOf(
        map.filter(({ why }) => why === purpose),
        who,
        periods,
      ),
    }))
    .filter(({ lines }) => lines.length > 0);

/** What is said in the same words and kept as long is said once. */
const linesOf = (map: readonly Kept[], who: Subject, periods: Periods): readonly Line[] => {
  const lines = map.flatMap((one): readonly Line[] => {
    const words = one.whose[who];
    return words === undefined ? [] : [{ words, until: untilWords(one.untilOf?.[who] ?? one.until, periods) }];
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
    nameParts: partsOf(one.name),
    what: one.what,
    whose: subjects.filter((who) => one.whose[who] !== undefined).map((who) => shortTitles[who]),
    why: purposes[one.why].words,
    basis: purposes[one.why].basis,
    until: [
      untilWords(one.until, periods),
      ...subjects.flatMap((who) => {
        const other = one.untilOf?.[who];
        return other === undefined ? [] : [`for ${shortTitles[who]}: ${untilWords(other, periods)}`];
      }),
    ].join('; '),
    ends: one.ends,
    columns:
      one.kind === 'table'
        ? Object.entries(one.columns).map(([name, words]) => ({ nameParts: partsOf(name), words }))
        : [],
  }));

/** Where a long name may be broken on a narrow page. */
const partsOf = (name: string): readonly string[] => name.split(/(?<=[._])/);
