// Counts of a month beside those of the month before: a table whose rows carry their bars, so that it needs no other.

type BarRow = {
  readonly text: string;
  readonly count: number;
  /** Of the span before; null where there was none. */
  readonly before: number | null;
};

export type ComparedBars = {
  /** Unique on the page. */
  readonly id: string;
  /** What it shows, as a finding. */
  readonly title: string;
  /** What the rows are, for example "Stage". */
  readonly rowText: string;
  /** The span that the bars are of, for example "October 2026". */
  readonly countText: string;
  /** The span before it; empty where there was none. */
  readonly beforeText: string;
  readonly rows: readonly BarRow[];
  /** Of the title; 2 unless told. */
  readonly headingLevel?: 2 | 3;
};
