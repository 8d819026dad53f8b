import type { StageTag } from './stage-tag.ts';

const stages = ['new', 'in-review', 'waiting', 'closed', 'withdrawn'] as const;

export const fixtures: readonly StageTag[] = [
  ...stages.map((stage) => ({ stage })),
  { stage: 'closed', text: 'Answered' },
];
