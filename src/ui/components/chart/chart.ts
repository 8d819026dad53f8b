// Counts by month, as columns or as a line, with a title that says what it shows and the figures below.

import type { MonthlyPoint } from '../../charts/finding.ts';

export type Chart = {
  /** Unique on the page. */
  readonly id: string;
  /** What the chart shows, as `monthlyFinding` puts it. */
  readonly title: string;
  /** What is drawn, for those who do not see it: "Columns: records told each month, November 2025 to October 2026". */
  readonly description: string;
  readonly kind: 'columns' | 'line';
  readonly points: readonly MonthlyPoint[];
  /** Heading of the figures, for example "Records". */
  readonly countText: string;
  /** Heading of the part that is marked out, for example "Severe or fatal"; only for columns. */
  readonly markedText?: string;
  /** Of the title; 2 unless told. */
  readonly headingLevel?: 2 | 3;
};
