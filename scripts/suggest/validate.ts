// How well a model taught without some stories reads them: each fold is taught from the others, and what it says of its own is kept.

import type { Head } from '../../src/methods/text/questions.ts';
import type { Example } from './example.ts';
import { scoresOf } from './fit.ts';
import { type Look, learn, numbersOf, type Options, rowOfHashes } from './learn.ts';

export type Judged = { readonly example: Example; readonly scores: Float32Array };

/** `keyOf`: what is held out together. `besides`: taught in every fold whose key it does not share. */
export const judge = (
  stories: readonly Example[],
  besides: readonly Example[],
  { keyOf, folds, isApart }: Split,
  heads: readonly Head[],
  look: Look,
  options: Options,
): readonly Judged[] => {
  const keys = [...new Set(stories.map(keyOf))].sort();
  const foldOf = (example: Example): number => keys.indexOf(keyOf(example)) % folds;
  return Array.from({ length: folds }, (_, fold) => {
    const held = stories.filter((example) => foldOf(example) === fold);
    const heldKeys = new Set(held.map(keyOf));
    const taught = [
      ...stories.filter((example) => foldOf(example) !== fold),
      ...besides.filter((example) => isApart(example, heldKeys)),
    ];
    const learned = learn(taught, heads, look, options);
    const rowOf = rowOfHashes(learned.hashes);
    return held.map((example) => ({
      example,
      scores: scoresOf(learned.fitted, numbersOf(look(example), rowOf)).scores,
    }));
  }).flat();
};

export type Split = {
  readonly keyOf: (example: Example) => string;
  readonly folds: number;
  readonly isApart: (example: Example, heldKeys: ReadonlySet<string>) => boolean;
};

const simulatedOfArea: Readonly<Record<string, string>> = {
  '3': 'ambulance',
  '4': 'mental-health',
  '7': 'district-nursing',
  '8': 'prison',
  '9': 'pharmacy',
  '10': 'optometry',
  '11': 'dentistry',
  '12': 'care-home',
  '17': 'general-practice',
  '18': 'nhs-111',
  '19': 'maternity',
};
const simulatedOfFile: Readonly<Record<string, string>> = {
  wards: 'ward',
  'emergency-ambulance': 'emergency',
  'theatre-imaging': 'theatre',
};

/** Whole settings held out, the simulator's with them. */
export const bySetting = {
  keyOf: ({ setting }: Example) => setting,
  folds: 6,
  isApart: ({ setting }: Example, held: ReadonlySet<string>) =>
    ![...held].some((key) => {
      const area = /^area (\d+)$/.exec(key)?.[1];
      const place = area === undefined ? simulatedOfFile[key] : simulatedOfArea[area];
      return setting === `simulated ${place}` || setting === `composed ${area}`;
    }),
};

const simulatedOfStyle: Readonly<Record<string, string>> = { p: 'patient', r: 'relative' };

/** Whole styles of writing held out, patients' and relatives' with the simulator's. */
export const byStyle = {
  keyOf: ({ style }: Example) => style,
  folds: 7,
  isApart: ({ style }: Example, held: ReadonlySet<string>) =>
    ![...held].some((key) => style === key || style === `simulated ${simulatedOfStyle[key] ?? 'nobody'}`),
};
