// The words that led to a suggestion, as places in the story. Neighbours are one place. Words that say nothing alone ("to", "my") are none.

import { isEmptyWord } from './features.ts';
import type { Reading } from './reading.ts';

/** Unicode code points, end exclusive. */
export type Place = { readonly start: number; readonly end: number };

/** Beside those that the models pass over: who, and nothing of what. */
const explainNothing: ReadonlySet<string> = new Set(
  'i me my we us our you your he him his she her they them their who and or but so then had has have'.split(' '),
);
const mostPlaces = 3;
/** Of what the strongest word said: weaker words are not named. */
const leastShare = 0.35;

/** UTF-16 places of a text to code points. */
export const codePointsOf = (text: string): ((place: number) => number) => {
  if (!/[\ud800-\udfff]/.test(text)) return (place) => place;
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) starts.push(at);
    at += 1;
  }
  starts.push(at);
  return (place) => starts[place] ?? at;
};

export const placesOf = (
  { tokens }: Reading,
  said: Float32Array,
  toCodePoints: (place: number) => number,
): readonly Place[] => {
  const most = said.reduce((high, value) => Math.max(high, value), 0);
  if (most <= 0) return [];
  const runs: { from: number; to: number; sum: number }[] = [];
  for (let at = 0; at < said.length; at += 1) {
    const value = said[at] ?? 0;
    if (value < most * leastShare) continue;
    const last = runs.at(-1);
    if (last?.to === at && tokens[at]?.continues) {
      last.to = at + 1;
      last.sum += value;
    } else runs.push({ from: at, to: at + 1, sum: value });
  }
  const saysSomething = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    tokens.slice(from, to).some(({ word }) => !isEmptyWord(word) && !explainNothing.has(word));
  return runs
    .filter(saysSomething)
    .sort((one, other) => other.sum - one.sum)
    .slice(0, mostPlaces)
    .sort((one, other) => one.from - other.from)
    .map(({ from, to }) => placeOfWords(tokens, from, to, toCodePoints));
};

export const placeOfWords = (
  tokens: Reading['tokens'],
  from: number,
  to: number,
  toCodePoints: (place: number) => number,
): Place => ({ start: toCodePoints(tokens[from]?.start ?? 0), end: toCodePoints(tokens[to - 1]?.end ?? 0) });
