// The words of a text in one plain form (small Latin letters without accents), each with its place, and where a clause ends.

export type Token = {
  readonly word: string;
  /** Places in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** No clause mark stands between this word and the one before it. */
  readonly continues: boolean;
};

/** A story is read up to here, as much as a form takes: no text can make reading slow. */
const longestReadCharacters = 50_000;

/** A number with a point or comma in it is one word. */
const wordPattern = /[\p{L}\p{M}\p{N}\p{Cf}]+(?:['’][\p{L}\p{M}]+|(?<=\p{Nd})[.,](?=\p{Nd})[\p{L}\p{N}]+)*/gu;
const clauseMark = /[.;:!?,()\n\u2013\u2014]|\s-\s/;
const isPlain = /^[a-z0-9'.,]+$/;

const plainWord = (raw: string): string => {
  const lower = raw.toLowerCase();
  if (isPlain.test(lower)) return lower;
  return lower
    .replaceAll('’', "'")
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
};

export const tokensOf = (text: string): readonly Token[] => {
  const read = text.length > longestReadCharacters ? text.slice(0, longestReadCharacters) : text;
  const tokens: Token[] = [];
  let before = 0;
  for (const match of read.matchAll(wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const word = plainWord(match[0]);
    if (word !== '') tokens.push({ word, start, end, continues: !clauseMark.test(read.slice(before, start)) });
    before = end;
  }
  return tokens;
};
