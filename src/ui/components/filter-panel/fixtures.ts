import type { FilterPanel } from './filter-panel.ts';

export const fixtures: readonly FilterPanel[] = [
  { action: '/worklist', chosen: [], clearHref: '/worklist' },
  {
    action: '/worklist',
    chosen: [
      { text: 'New', removeHref: '/worklist?overdue=yes' },
      { text: 'Overdue', removeHref: '/worklist?stage=new' },
    ],
    clearHref: '/worklist',
  },
];
