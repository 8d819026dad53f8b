// A frame is one kind of episode: what happens, how different people tell it, how it may end, and the codes that agree with it.

import type { Answers } from '../../../taxonomy/index.ts';

export const harms = ['none', 'low', 'moderate', 'severe', 'fatal'] as const;
export type Harm = (typeof harms)[number];

export type EventType = 'incident' | 'good-care' | 'risk' | 'outcome';

export type Setting =
  | 'ward'
  | 'emergency'
  | 'maternity'
  | 'theatre'
  | 'mental-health'
  | 'ambulance'
  | 'care-home'
  | 'general-practice'
  | 'pharmacy'
  | 'dentistry'
  | 'optometry'
  | 'district-nursing'
  | 'prison'
  | 'nhs-111';

/** How an episode ends, told by the public and by staff. */
export type Ending = readonly [byPublic: string, byStaff: string];
export type Endings = { readonly [harm in Harm]?: Ending };

/**
 * The stories are written in the language of `phrases.ts`. `$who` is the patient at first mention ("I", "my mum", "Mrs Ellis", "the patient");
 * `$he $him $his $himself` follow it, in the first person where patients tell it themselves: so keep to the past tense,
 * or use `$is` and `$has`.
 */
export type Frame = {
  readonly id: string;
  readonly setting: Setting;
  readonly theme: string;
  readonly type?: EventType;
  /** How often, against the other frames of its setting; 1 unless told, 0 for those that only a cluster uses. */
  readonly weight?: number;
  readonly who: 'adult' | 'man' | 'older' | 'child' | 'baby' | 'mother' | 'anyone';
  /** Words that go together (a medicine and what it was mistaken for), one set an episode. */
  readonly cases?: readonly Readonly<Record<string, string>>[];
  readonly codes: Answers;
  readonly specialties?: readonly string[];
  readonly short: string;
  /** Told by the patient or by a relative; then what only one of the two could say. */
  readonly public?: readonly string[];
  readonly patient?: readonly string[];
  readonly relative?: readonly string[];
  readonly staff: readonly string[];
  /** Where none are told, those of the theme. */
  readonly endings?: Endings;
};

/** What episodes of one kind have in common. */
export type Theme = {
  readonly endings: Endings;
  /** What staff did straight away. */
  readonly actions: readonly string[];
  /** With what people answer. */
  readonly questions: readonly (readonly [question: string, answer: string])[];
  /** Plain words for whoever told us. */
  readonly found: readonly string[];
  readonly changes: readonly string[];
};
