// What the models look at in a story: words, pairs, beginnings of words, kinds of words, clues, and where the whole lies in meaning.
// Each feature knows the words that it comes from, so that a suggestion can show what led to it.

import { type Clue, cluesAmong } from './clues.ts';
import { devicesAmong } from './devices.ts';
import type { Found } from './phrases.ts';
import type { Reading } from './reading.ts';
import { reasonsIn } from './urgent.ts';
import { dimensions, meanOf, type WordVectors } from './vectors.ts';

/** `family`: features of a family share a length of 1, or each counts as it is (`clue`). */
export type Feature = { readonly hash: number; readonly family: Family; readonly from: number; readonly to: number };
export type Family = 'word' | 'kind' | 'clue';

export type Meaning = { readonly vectors: WordVectors; readonly kindOf: (row: number) => number };

/** FNV-1a, 32 bits. */
export const hashOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Words that say nothing alone: only pairs with them count. */
const emptyWords = new Set('the a an of to and in on at was were is it that this for with as by be been'.split(' '));
const beginningLetters = 5;

export const featuresOf = (reading: Reading, { vectors, kindOf }: Meaning): readonly Feature[] => {
  const { tokens, words, isNegated } = reading;
  const features: Feature[] = [];
  const add = (name: string, family: Family, from: number, to: number): void => {
    features.push({ hash: hashOf(name), family, from, to });
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const sign = isNegated[at] ? '!' : '';
    const before = at > 0 && tokens[at]?.continues ? words[at - 1] : undefined;
    if (before !== undefined) add(`b:${before} ${word}`, 'word', at - 1, at + 1);
    if (emptyWords.has(word)) continue;
    add(`w:${sign}${word}`, 'word', at, at + 1);
    if (word.length > beginningLetters) add(`p:${word.slice(0, beginningLetters)}`, 'word', at, at + 1);
    const row = vectors.rowOf(word);
    if (row !== undefined) add(`k:${sign}${kindOf(row)}`, 'kind', at, at + 1);
  }
  const found = thingsIn(reading);
  for (const { name, from, to } of found) add(`c:${isNegated[from] ? '!' : ''}${name}`, 'clue', from, to);
  for (const { reason, from, to } of reasonsIn(found, isNegated)) add(`u:${reason}`, 'clue', from, to);
  for (const { name, from, to } of together(reading, found)) add(`t:${name}`, 'clue', from, to);
  return features;
};

export const thingsIn = ({ words, medicines }: Reading): readonly Found[] => [
  ...cluesAmong(words),
  ...devicesAmong(words).map(({ from, to }) => ({ name: 'device', from, to })),
  ...medicines.flatMap(({ from, to, dose }) => [
    { name: 'medicine', from, to },
    ...(dose === undefined ? [] : [{ name: 'dose', from, to }]),
  ]),
];

/** What can go wrong with what: told in one sentence, it is more than each alone. */
const things: ReadonlySet<string> = new Set<Clue | 'device' | 'medicine'>([
  'medicine',
  'medication',
  'device',
  'system',
  'building',
  'estates',
  'blood',
  'bloodProducts',
  'tissue',
  'wrongPatient',
  'testing',
  'referral',
  'discharge',
  'monitoring',
  'diagnosis',
  'access',
]);
const troubles: ReadonlySet<string> = new Set<Clue>(['mishap', 'broken', 'nearMiss', 'thanks', 'risk']);

const together = ({ sentences }: Reading, found: readonly Found[]): readonly Found[] => {
  const inSentence = Map.groupBy(found, ({ from }) => sentences[from] ?? 0);
  return [...inSentence.values()].flatMap((those) => {
    const trouble = those.filter(({ name }) => troubles.has(name));
    return those
      .filter(({ name }) => things.has(name))
      .flatMap((thing) => trouble.map(({ name }) => ({ ...thing, name: `${thing.name} ${name}` })));
  });
};

/** Where the whole story lies: `dimensions` numbers, together as long as 1. */
export const placeOf = ({ words }: Reading, { vectors }: Meaning): Float32Array => meanOf(vectors, words);

export const placeDimensions = dimensions;
