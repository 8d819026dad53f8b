// A portfolio for appraisal and revalidation: which of somebody's own records, from which time, and what they think about
// each. One document, which its owner alone opens.

import { addDays } from '../../platform/days.ts';
import { type HeadsKind, headsFor } from './heads.ts';

export type Note = {
  /** What was written, by head. */
  readonly parts: Readonly<Record<string, string>>;
  readonly changedOn: string;
};

export type Portfolio = {
  /** Both days belong to it. */
  readonly from: string;
  readonly to: string;
  readonly heads: HeadsKind;
  /** Records that their owner left out. What is new is in until they do. */
  readonly leftOut: readonly string[];
  /** By the number of the record. A note stays though its record is left out, or erased. */
  readonly notes: Readonly<Record<string, Note>>;
};

const yearDays = 365;

export const emptyPortfolio = (today: string): Portfolio => ({
  from: addDays(today, 1 - yearDays),
  to: today,
  heads: 'plain',
  leftOut: [],
  notes: {},
});

type Dated = { readonly recordId: string; readonly recordedOn: string };

export const inPeriod = <T extends Dated>({ from, to }: Portfolio, records: readonly T[]): readonly T[] =>
  records.filter(({ recordedOn }) => from <= recordedOn && recordedOn <= to);

export const chosenOf = <T extends Dated>(portfolio: Portfolio, records: readonly T[]): readonly T[] =>
  inPeriod(portfolio, records).filter(({ recordId }) => !portfolio.leftOut.includes(recordId));

export type WrittenPart = { readonly title: string; readonly words: string };

/** What was written about a record, in the order of the heads. */
export const writtenParts = ({ heads, notes }: Portfolio, recordId: string): readonly WrittenPart[] => {
  const parts = notes[recordId]?.parts ?? {};
  return headsFor(heads, Object.keys(parts)).flatMap(({ id, title }) => {
    const words = parts[id] ?? '';
    return words === '' ? [] : [{ title, words }];
  });
};

const beginningLength = 60;

const beginningOf = (parts: Note['parts']): string => {
  const letters = [...(Object.values(parts)[0] ?? '').replace(/\s+/gu, ' ')];
  return letters.length > beginningLength
    ? `${letters.slice(0, beginningLength).join('').trimEnd()}…`
    : letters.join('');
};

/** Notes whose record is not theirs to read any more: taken back, or erased. */
export const leftNotes = (
  { notes }: Portfolio,
  own: readonly Dated[],
): readonly { readonly recordId: string; readonly begins: string; readonly changedOn: string }[] =>
  Object.entries(notes)
    .filter(([recordId]) => !own.some((one) => one.recordId === recordId))
    .map(([recordId, { parts, changedOn }]) => ({ recordId, begins: beginningOf(parts), changedOn }))
    .toSorted((a, b) => b.changedOn.localeCompare(a.changedOn));

/** A part left empty is gone; a note of empty parts is none. */
export const withNote = (
  portfolio: Portfolio,
  recordId: string,
  parts: Readonly<Record<string, string>>,
  today: string,
): Portfolio => {
  const written = Object.entries(parts).filter(([, words]) => words !== '');
  const { [recordId]: _, ...others } = portfolio.notes;
  return {
    ...portfolio,
    notes:
      written.length === 0
        ? others
        : { ...others, [recordId]: { parts: Object.fromEntries(written), changedOn: today } },
  };
};
