// The ways of telling, as data: which questions each asks, and what choosing it has already answered.

import type { Answers } from '../../taxonomy/index.ts';

type Plan = {
  /** The quick path asks for the story and the place only. */
  readonly path: 'full' | 'quick';
  /** In codes of the taxonomy in use. */
  readonly answers: Answers;
};

const nobodyHarmed: Answers = { EventType: 'incident', patients: [{ PhysicalHarm: '5', PsychologicalHarm: '4' }] };

const plans = {
  full: { path: 'full', answers: {} },
  'near-miss': { path: 'quick', answers: nobodyHarmed },
  // Seen and stopped "immediately prior to care or treatment": that is what makes it a catch.
  'good-catch': { path: 'quick', answers: { ...nobodyHarmed, DetectionPoint: '3' } },
  'good-care': { path: 'quick', answers: { EventType: 'good-care' } },
} as const satisfies Readonly<Record<string, Plan>>;

export type Way = keyof typeof plans;

export const ways = Object.keys(plans) as readonly Way[];

export const planOf = (way: Way): Plan => plans[way];
