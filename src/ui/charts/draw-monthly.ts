// Lays a monthly chart out. Across, everything is in per cent, so that it fits any window while its words keep their size;
// down, everything is in pixels.

import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { MonthlyPoint } from './finding.ts';

const plotHeightPx = 200;

type DrawnColumn = {
  readonly xPct: number;
  readonly widthPct: number;
  readonly yPx: number;
  readonly heightPx: number;
  readonly markedYPx: number;
  readonly markedHeightPx: number;
};

type DrawnMonth = {
  readonly xPct: number;
  readonly text: string;
  readonly year: string;
  readonly isMain: boolean;
};

export type DrawnMonthly = {
  readonly plotHeightPx: number;
  readonly columns: readonly DrawnColumn[];
  /** In a square of 100 by `plotHeightPx`, stretched across. */
  readonly linePath: string;
  readonly ticks: readonly { readonly yPx: number; readonly text: string }[];
  readonly months: readonly DrawnMonth[];
};

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const count = new Intl.NumberFormat('en-GB');
const round = (value: number): number => Math.round(value * 100) / 100;

/** A year stands below its January, and below the first month unless a January follows at once. */
const hasYear = (points: readonly MonthlyPoint[], index: number): boolean => {
  const isJanuary = ({ month }: MonthlyPoint) => month.endsWith('-01');
  const point = points[index];
  if (point !== undefined && isJanuary(point)) return true;
  return index === 0 && !points.slice(0, 4).some(isJanuary);
};

export const drawMonthly = (points: readonly MonthlyPoint[]): DrawnMonthly => {
  const across = scaleBand<string>()
    .domain(points.map((point) => point.month))
    .range([0, 100])
    .padding(0.25);
  const down = scaleLinear()
    .domain([0, Math.max(4, max(points, (point) => point.count) ?? 0)])
    .nice(4)
    .range([plotHeightPx, 0]);
  const left = (point: MonthlyPoint): number => across(point.month) ?? 0;
  const middle = (point: MonthlyPoint): number => left(point) + across.bandwidth() / 2;
  const path = line<MonthlyPoint>(middle, (point) => down(point.count)).digits(2);

  return {
    plotHeightPx,
    columns: points.map((point) => ({
      xPct: round(left(point)),
      widthPct: round(across.bandwidth()),
      yPx: round(down(point.count)),
      heightPx: round(plotHeightPx - down(point.count)),
      markedYPx: round(down(point.marked ?? 0)),
      markedHeightPx: round(plotHeightPx - down(point.marked ?? 0)),
    })),
    linePath: path(points) ?? '',
    ticks: down
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ yPx: round(down(value)), text: count.format(value) })),
    months: points.map((point, index) => ({
      xPct: round(middle(point)),
      text: monthName.format(new Date(`${point.month}-01`)),
      year: hasYear(points, index) ? point.month.slice(0, 4) : '',
      // On a narrow window only every third month keeps its name; the last always does.
      isMain: (points.length - 1 - index) % 3 === 0,
    })),
  };
};
