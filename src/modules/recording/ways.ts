// The ways of telling. The quick ones ask for the story and the place; what they stand for is answered from the start.

import type { Answers } from '../../taxonomy/index.ts';

export const ways = ['full', 'near-miss', 'good-care'] as const;
export type Way = (typeof ways)[number];

/** What choosing this way has already answered, in codes of the taxonomy in use. */
export const answeredBy: Readonly<Record<Way, Answers>> = {
  full: {},
  'near-miss': { EventType: 'incident', patients: [{ PhysicalHarm: '5', PsychologicalHarm: '4' }] },
  'good-care': { EventType: 'good-care' },
};
