import type { ComparedBars } from './compared-bars.ts';

const rows = [
  { text: 'Labelling', count: 4, before: 6 },
  { text: 'Picking and assembly', count: 12, before: 5 },
  { text: 'Delivery', count: 0, before: 0 },
];

export const fixtures: readonly ComparedBars[] = [
  {
    id: 'stages',
    title: 'Picking and assembly: 12 of 16 entries',
    rowText: 'Stage',
    countText: 'October 2026',
    beforeText: 'September 2026',
    rows,
  },
  {
    id: 'first-month',
    title: 'By stage: 4 entries, too few to say which stands out',
    rowText: 'Stage',
    countText: 'October 2026',
    beforeText: '',
    rows: rows.map((row) => ({ ...row, before: null })),
    headingLevel: 3,
  },
  {
    id: 'none',
    title: 'By stage: no entries',
    rowText: 'Stage',
    countText: 'October 2026',
    beforeText: '',
    rows: [],
  },
];
