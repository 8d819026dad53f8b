// A story with the answers that belong to it, and what it may be held out with.

import type { Question } from '../../src/methods/text/questions.ts';

export type Answers = { readonly [question in Question]?: readonly string[] };

export type Coded = {
  readonly answers: Answers;
  /** Codes that one of two coders gave and the other did not. */
  readonly doubtful?: Answers;
};

export type Example = Coded & {
  readonly text: string;
  /** Kind of place: what is held out together. */
  readonly setting: string;
  /** Who writes: what is held out together. */
  readonly style: string;
  readonly weight: number;
  /** Everything made from one story or frame: a word must be in several to be learned. */
  readonly origin: string;
};

/** How far an answer holds: half, where two coders were not of one mind. */
export const truthOf = ({ answers, doubtful }: Coded, question: Question, code: string): number => {
  if (answers[question]?.includes(code)) return 1;
  return doubtful?.[question]?.includes(code) ? 0.5 : 0;
};
