// How well names are hidden, as far as reviewers report it: sums over months, settings, editions and kinds of words. Pure.

type Slice = { readonly month: string; readonly setting: string; readonly engine: string };

export type CountedRecords = Slice & {
  readonly records: number;
  /** Of these, how many have a report. */
  readonly reported: number;
};

export type CountedReports = Slice & {
  readonly kind: 'miss' | 'false-hiding';
  readonly type: string;
  readonly decision: 'open' | 'shown' | 'stays-hidden';
  readonly reports: number;
};

export type QualityLine = {
  readonly name: string;
  readonly records: number;
  readonly reported: number;
  /** Names and numbers that were not hidden; without those that named nobody after all. */
  readonly misses: number;
  /** Marks that a reviewer doubted, and of these those that somebody who read the words agreed to. */
  readonly doubted: number;
  readonly agreed: number;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const countsOf = (reports: readonly CountedReports[]): Pick<QualityLine, 'misses' | 'doubted' | 'agreed'> => {
  const count = (keep: (one: CountedReports) => boolean) => sum(reports.filter(keep).map((one) => one.reports));
  return {
    misses: count(({ kind, decision }) => kind === 'miss' && decision !== 'shown'),
    doubted: count(({ kind }) => kind === 'false-hiding'),
    agreed: count(({ kind, decision }) => kind === 'false-hiding' && decision === 'shown'),
  };
};

/** A line for each month, setting or edition, and one of all. */
export const linesBy = (
  slice: keyof Slice,
  records: readonly CountedRecords[],
  reports: readonly CountedReports[],
): readonly QualityLine[] =>
  [...new Set(records.map((one) => one[slice]))].sort().map((name) => {
    const told = records.filter((one) => one[slice] === name);
    return {
      name,
      records: sum(told.map((one) => one.records)),
      reported: sum(told.map((one) => one.reported)),
      ...countsOf(reports.filter((one) => one[slice] === name)),
    };
  });

export const whole = (records: readonly CountedRecords[], reports: readonly CountedReports[]): QualityLine => ({
  name: '',
  records: sum(records.map((one) => one.records)),
  reported: sum(records.map((one) => one.reported)),
  ...countsOf(reports),
});

export type TypeLine = Pick<QualityLine, 'name' | 'misses' | 'doubted' | 'agreed'>;

const tens = (count: number): number => (count < 10 ? count : Math.round(count / 10) * 10);

/** For whoever may not be told of a few: from counts in tens no few can be worked out by taking one line from a sum. */
export const inTens = <T extends TypeLine>(line: T): T => ({
  ...line,
  misses: tens(line.misses),
  doubted: tens(line.doubted),
  agreed: tens(line.agreed),
});

export const lineInTens = (line: QualityLine): QualityLine => ({
  ...inTens(line),
  records: tens(line.records),
  reported: tens(line.reported),
});

/** The most reported first. */
export const linesByType = (reports: readonly CountedReports[]): readonly TypeLine[] =>
  [...new Set(reports.map(({ type }) => type))]
    .map((name) => ({ name, ...countsOf(reports.filter(({ type }) => type === name)) }))
    .sort((one, other) => other.misses + other.doubted - one.misses - one.doubted || (one.name < other.name ? -1 : 1));

/** Under so many records, a rate says more about chance than about the rules. */
export const leastForRate = 100;

/** "2.4" of 1,000; null where there are too few to say. */
export const perThousand = (count: number, records: number): string | null =>
  records < leastForRate ? null : ((1_000 * count) / records).toFixed(1);
