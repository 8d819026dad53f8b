// The ways of telling. The quick ones ask for the story and the place; what they stand for is answered from the start.

import type { Answers } from '../../taxonomy/index.ts';

export type Way = 'full' | 'near-miss' | 'good-care';

export const isWay = (value: unknown): value is Way => typeof value === 'string' && value in quickAnswers;

/** What choosing this way has already answered. */
export const quickAnswers: Readonly<Record<Way, Answers>> = {
  full: {},
  'near-miss': { EventType: 'incident', patients: [{ PhysicalHarm: '5', PsychologicalHarm: '4' }] },
  'good-care': { EventType: 'good-care' },
};
