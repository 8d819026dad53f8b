// Names in a text of another language. There an unknown word is mostly an ordinary one, so only what the lists hold is taken
// for a name, where it has a capital, and whatever stands after a title. In writing without capitals no name is found.

import { bits } from '../lexicon.ts';
import type { Reach } from './reach.ts';
import type { Token } from './tokens.ts';

/** Titles and callings as they stand before a name in the languages that Cairn is told in. */
const titles: ReadonlySet<string> = new Set(
  `asistenta asistentul doamna doamnei doctor doctora doctorul doktor doktora doktorem doktorowi domnul domnului don doutor
doutora dr dra enfermeira enfermeiro enfermera enfermero lekarz meddyg mr mrs ms nyrs pan pana panem pani panią panu
pielęgniarka pielęgniarką pielęgniarki pielęgniarz senhor senhora señor señora siostra sora`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/\s+/),
);

const listed = bits.first | bits.last | bits.firstMostly;

const isCapital = (token: Token | undefined): token is Token => token?.kind === 'word' && token.shape === 'capital';

const isTitled = (before: Token | undefined): boolean =>
  before !== undefined && before.kind === 'word' && titles.has(before.word.normalize('NFKD').replace(/\p{M}/gu, ''));

/** Most words are in no English list. */
export const isForeign = (tokens: readonly Token[]): boolean => {
  let words = 0;
  let known = 0;
  for (const { kind, shape, word, bits: held } of tokens) {
    if (kind !== 'word' || shape === 'all-capitals' || word.length < 2) continue;
    if (held & listed || (shape === 'capital' && held & bits.rare)) continue;
    words += 1;
    if (held & (bits.word | bits.stop)) known += 1;
  }
  return words >= leastWords && known < words * leastKnown;
};
const leastWords = 6;
const leastKnown = 0.5;

export const isForeignName = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (!isCapital(token)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (isTitled(before) && token.gap !== 'other') return true;
  if (isCapital(before) && token.gap === 'space' && isTitled(tokens[at - 2])) return true;
  if (!(token.bits & listed)) return false;
  return (
    !token.isFirstInSentence || (isCapital(next) && next.gap === 'space' && (next.bits & (listed | bits.rare)) !== 0)
  );
};

const goesOn = (token: Token | undefined): boolean =>
  isCapital(token) && (token.gap === 'space' || token.gap === 'hyphen') && !isTitled(token);

/** With the words that have a capital beside it; a title stays. */
export const foreignReach = (tokens: readonly Token[], at: number): Reach => {
  let [first, last] = [at, at];
  while (goesOn(tokens[last + 1])) last += 1;
  while (
    goesOn(tokens[first]) &&
    isCapital(tokens[first - 1]) &&
    !tokens[first - 1]?.isFirstInSentence &&
    !isTitled(tokens[first - 1])
  )
    first -= 1;
  return { first, last };
};
