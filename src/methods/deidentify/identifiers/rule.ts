// A recogniser with what it waits for: without those words, figures or signs near, its expression need not be tried.

import type { Recogniser } from './pattern.ts';

export type Rule = {
  readonly recognise: Recogniser;
  /** What it finds has a number of at least so many digits. */
  readonly digits: number;
  /** Of each of these at least one word is near. */
  readonly needs: readonly [first?: number, second?: number];
  /** One of these stands in what it finds. */
  readonly signs: readonly string[] | RegExp;
  /** In what it finds a figure stands right behind a letter. */
  readonly isGlued?: true;
};
export const rule = (digits: number, recognise: Recogniser, ...needs: Rule['needs']): Rule => ({
  recognise,
  digits,
  needs,
  signs: [],
});
export const signed = (recognise: Recogniser, ...signs: readonly string[] | readonly [RegExp]): Rule => ({
  recognise,
  digits: 0,
  needs: [],
  signs: signs[0] instanceof RegExp ? signs[0] : (signs as readonly string[]),
});
