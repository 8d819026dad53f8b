import type { Timeline } from './timeline.ts';

export const fixtures: readonly Timeline[] = [
  {
    items: [
      { date: '2026-03-03', title: 'Told', by: 'a relative' },
      { date: '2026-03-04', title: 'Review started', by: 'Priya Ashdown' },
      { date: '2026-03-09', title: 'Question asked', by: 'Priya Ashdown', text: 'Do you remember which ward it was?' },
    ],
  },
  { items: [], headingLevel: 2 },
];
