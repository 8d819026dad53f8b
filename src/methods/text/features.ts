// What the models look at in a story: words and pairs of words, groups of letters, words where the story begins and ends, and clues.
// Each feature knows the words that it comes from, so that a suggestion can show what led to it.

import { type Clue, thingNames } from './clues.ts';
import type { Found } from './phrases.ts';
import type { Reading } from './reading.ts';
import { reasonsIn } from './urgent.ts';

/** `family`: features of a family share a length of 1, or each counts as it is (`clue`). */
export type Feature = { readonly hash: number; readonly family: Family; readonly from: number; readonly to: number };
export const families = ['word', 'letters', 'clue'] as const;
export type Family = (typeof families)[number];

/** FNV-1a, 32 bits. */
const hashOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Words that say nothing alone: only pairs with them count. */
const emptyWords = new Set('the a an of to and in on at was were is it that this for with as by be been'.split(' '));
export const isEmptyWord = (word: string): boolean => emptyWords.has(word);
const beginningLetters = 5;
const edgeWords = 4;
const groupLetters = 4;

/** What a story is judged by: all that is in it, and what is in each of its sentences. */
export type Seen = { readonly story: readonly Feature[]; readonly sentences: readonly (readonly Feature[])[] };

export const seenIn = (reading: Reading, seen: readonly Family[] = families): Seen => {
  const story = featuresOf(reading).filter(({ family }) => seen.includes(family));
  const placed = story.filter(({ from, to }) => to > from);
  return { story, sentences: [...Map.groupBy(placed, ({ from }) => reading.sentences[from] ?? 0).values()] };
};

const featuresOf = (reading: Reading): readonly Feature[] => {
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
    for (const end of endsOf(reading, at)) add(`${end}:${word}`, 'word', at, at + 1);
    if (isEmptyWord(word)) continue;
    add(`w:${sign}${word}`, 'word', at, at + 1);
    if (word.length > beginningLetters) add(`p:${word.slice(0, beginningLetters)}`, 'word', at, at + 1);
  }
  for (const { name, from, to } of letterGroupsOf(words)) add(`l:${name}`, 'letters', from, to);
  const found = thingsIn(reading);
  for (const { name, from, to } of found) add(`c:${isNegated[from] ? '!' : ''}${name}`, 'clue', from, to);
  for (const { reason, from, to } of reasonsIn(found, isNegated)) add(`u:${reason}`, 'clue', from, to);
  for (const { name, from, to } of meetings(found, isNegated)) add(`d:${name}`, 'clue', from, to);
  for (const { name, from, to } of atEnds(reading, found))
    add(`e:${isNegated[from] ? '!' : ''}${name}`, 'clue', from, to);
  for (const name of tensesOf(words)) add(`x:${name}`, 'clue', 0, 0);
  for (const { name, from, to } of together(reading, found)) add(`t:${name}`, 'clue', from, to);
  return features;
};

/** Where a word stands: in the first or the last sentence of several, among the first or the last words of all. */
const endsOf = ({ words, sentences }: Reading, at: number): readonly string[] => {
  const last = sentences.at(-1) ?? 0;
  const ends: string[] = [];
  if (last > 0 && sentences[at] === 0) ends.push('first');
  if (last > 0 && sentences[at] === last) ends.push('last');
  if (at < edgeWords) ends.push('start');
  if (at >= words.length - edgeWords) ends.push('end');
  return ends;
};

/** Letters side by side, across the gaps between words: what misspelt and bent words still share. */
const letterGroupsOf = (words: readonly string[]): readonly Found[] => {
  const text = ` ${words.join(' ')} `;
  const wordAt: number[] = [0];
  words.forEach((word, at) => {
    for (let letter = 0; letter < word.length; letter += 1) wordAt.push(at);
    // The gap after a word belongs to it.
    wordAt.push(at);
  });
  return Array.from({ length: Math.max(0, text.length - groupLetters + 1) }, (_, at) => ({
    name: text.slice(at, at + groupLetters),
    from: wordAt[at] ?? 0,
    to: (wordAt[at + groupLetters - 1] ?? 0) + 1,
  }));
};

export const thingsIn = ({ clues, devices, medicines }: Reading): readonly Found[] => [
  ...clues,
  ...devices.map(({ from, to }) => ({ name: 'device', from, to })),
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
  'opioidClass',
  ...thingNames,
]);
const troubles: ReadonlySet<string> = new Set<Clue>([
  'mishap',
  'broken',
  'nearMiss',
  'thanks',
  'risk',
  'fault',
  'notYet',
]);

const together = ({ sentences }: Reading, found: readonly Found[]): readonly Found[] => {
  const inSentence = Map.groupBy(found, ({ from }) => sentences[from] ?? 0);
  return [...inSentence.values()].flatMap((those) => {
    const named = new Map(those.toReversed().map((one) => [one.name, one]));
    const trouble = [...named.keys()].filter((name) => troubles.has(name));
    return [...named.values()]
      .filter(({ name }) => things.has(name))
      .flatMap((thing) => trouble.map((name) => ({ ...thing, name: `${thing.name} ${name}` })));
  });
};

/** Clues that change what others mean, wherever in the story they stand: a death with thanks, an arrest that was feared. */
const telling: ReadonlySet<string> = new Set<Clue>([
  'death',
  'expectedDeath',
  'lifeInDanger',
  'lastingHarm',
  'harmByOthers',
  'suicideAct',
  'gone',
  'thanks',
  'risk',
  'outcome',
  'nearMiss',
  'none',
  'ongoing',
  'mishap',
  'child',
  'foreseen',
  'unexplained',
  'attentive',
  'improved',
  'notYet',
  'fault',
  'stillThere',
  'mended',
]);

const meetings = (found: readonly Found[], isNegated: readonly boolean[]): readonly Found[] => {
  const first = new Map<string, Found>();
  for (const one of found)
    if (telling.has(one.name) && !isNegated[one.from] && !first.has(one.name)) first.set(one.name, one);
  const those = [...first.values()];
  return those.flatMap((one) =>
    those.filter(({ name }) => name > one.name).map(({ name }) => ({ ...one, name: `${one.name} ${name}` })),
  );
};

/** How a story begins and how it ends: what happened stands mostly first, how it came out last. */
const atEnds = ({ sentences }: Reading, found: readonly Found[]): readonly Found[] => {
  const last = sentences.at(-1) ?? 0;
  if (last === 0) return [];
  const within = (sentence: number, end: string): readonly Found[] =>
    found.filter(({ from }) => sentences[from] === sentence).map((one) => ({ ...one, name: `${end} ${one.name}` }));
  return [...within(0, 'first'), ...within(last, 'last')];
};

const pastWords = new Set(
  'was were had did went came told said gave took found fell saw thought made got left rang felt sent put kept began became'.split(
    ' ',
  ),
);
const presentWords = new Set('is are has have does do cannot can keeps need needs there goes comes'.split(' '));
const comingWords = new Set('will could would might may should if when shall'.split(' '));
const verbsToJudge = 2;

/** What happened is told in the past, what may yet happen in the present and the future. */
const tensesOf = (words: readonly string[]): readonly string[] => {
  let [past, present, coming] = [0, 0, 0];
  for (const word of words) {
    if (pastWords.has(word) || (word.length > 4 && word.endsWith('ed'))) past += 1;
    else if (presentWords.has(word)) present += 1;
    else if (comingWords.has(word)) coming += 1;
  }
  const all = past + present + coming;
  if (all < verbsToJudge) return ['hardly a verb'];
  return [
    past / all > 0.75 ? 'mostly past' : past / all > 0.45 ? 'half past' : past / all > 0.2 ? 'little past' : 'no past',
    coming / all > 0.2 ? 'much to come' : coming > 0 ? 'some to come' : 'nothing to come',
    present / all > 0.4 ? 'mostly present' : 'not present',
  ];
};
