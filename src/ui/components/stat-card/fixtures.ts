import type { StatCard } from './stat-card.ts';

export const fixtures: readonly StatCard[] = [
  { value: 12, text: 'waiting to be read', href: '/worklist?stage=new' },
  {
    value: 3,
    text: 'overdue',
    href: '/worklist?overdue=yes',
    tone: 'attention',
    note: 'The oldest has waited 19 days.',
  },
  { value: 1204, text: 'severe or fatal', href: '/worklist?harm=severe', tone: 'severe' },
  { value: 0, text: 'overdue', tone: 'attention', note: 'Nothing is late.' },
];
