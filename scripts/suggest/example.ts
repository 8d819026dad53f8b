// A story with the answers that belong to it, and what it may be held out with.

import type { Question } from '../../src/methods/text/questions.ts';

export type Answers = { readonly [question in Question]?: readonly string[] };

export type Example = {
  readonly text: string;
  readonly answers: Answers;
  /** Kind of place: what is held out together. */
  readonly setting: string;
  /** Who writes: what is held out together. */
  readonly style: string;
  readonly weight: number;
  /** Everything made from one story or frame: a word must be in several to be learned. */
  readonly origin: string;
};
