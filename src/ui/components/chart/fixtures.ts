import { monthlyFinding } from '../../charts/finding.ts';
import type { Chart } from './chart.ts';

const points = [31, 25, 38, 29, 33, 0, 27, 52, 36, 30, 28, 43].map((count, index) => ({
  month: new Date(Date.UTC(2025, 10 + index)).toISOString().slice(0, 7),
  count,
  marked: Math.floor(count / 8),
}));

export const fixtures: readonly Chart[] = [
  {
    id: 'by-month',
    title: monthlyFinding(points, 'record'),
    description:
      'Columns: records told each month, November 2025 to October 2026. The darker foot of each is severe or fatal.',
    kind: 'columns',
    points,
    countText: 'Records',
    markedText: 'Severe or fatal',
  },
  {
    id: 'answered',
    title: 'Half of answers came within 9 days in October 2026',
    description: 'Line: median days to an answer.',
    kind: 'line',
    points: points.map(({ month, count }) => ({ month, count })),
    countText: 'Days',
    headingLevel: 3,
  },
  {
    id: 'empty',
    title: monthlyFinding([], 'record'),
    description: '',
    kind: 'columns',
    points: [],
    countText: 'Records',
  },
];
