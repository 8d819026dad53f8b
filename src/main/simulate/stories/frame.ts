// A frame is one kind of episode: what happens, how different people tell it, how it may end, and the codes that agree with it.

import type { Answers } from '../../../taxonomy/index.ts';
import type { Endings } from './endings.ts';
import { type ThemeName, themeOf } from './themes/index.ts';
import type { EventType } from './themes/theme.ts';

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

/**
 * The stories are written in the language of `phrases.ts`. `$who` is the patient at first mention ("I", "my mum", "Mrs Ellis", "the patient");
 * `$he $him $his $himself` follow it, in the first person where patients tell it themselves: so keep to the past tense,
 * or use `$is` and `$has`.
 */
export type Frame = {
  readonly id: string;
  readonly setting: Setting;
  readonly theme: ThemeName;
  /** How often, against the other frames of its setting; 1 unless told. */
  readonly weight?: number;
  readonly who: 'adult' | 'man' | 'older' | 'child' | 'baby' | 'mother' | 'anyone';
  /** Words that go together (a medicine and what it was mistaken for), one set an episode. */
  readonly cases?: readonly Readonly<Record<string, string>>[];
  readonly codes?: Answers;
  readonly specialties?: readonly string[];
  readonly short: string;
  /** Told by the patient or by a relative; then what only one of the two could say. */
  readonly public?: readonly string[];
  readonly patient?: readonly string[];
  readonly relative?: readonly string[];
  readonly staff: readonly string[];
  /** Where none are told, those of the theme. */
  readonly endings?: Endings;
  /** What we found and changed, in plain words for whoever told us; where none are told, what the theme says. */
  readonly foundAndChanged?: readonly string[];
};

export const typeOf = ({ theme }: Frame): EventType => themeOf(theme).eventType ?? 'incident';

export const framesIn = (setting: Setting, frames: readonly Omit<Frame, 'setting'>[]): readonly Frame[] =>
  frames.map((frame) => ({ ...frame, setting }));

export const framesAbout = (theme: ThemeName, frames: readonly Omit<Frame, 'theme'>[]): readonly Frame[] =>
  frames.map((frame) => ({ ...frame, theme }));
