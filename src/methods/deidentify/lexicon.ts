// What the lists know about a word. Pure: the lists come in as text, so that the same rules run in a browser.

import { cuesOf } from './names/cues.ts';

/** One bit for each list that can hold a word; a word may stand in several. */
export const bits = {
  /** First names that are nothing else: Margaret, Oluwaseun. */
  first: 1,
  /** First names that are ordinary words too, but mostly names: Grace, May, Ed. */
  firstMostly: 2,
  /** First names that are mostly ordinary words: Faith, Melody. */
  firstAlsoWord: 4,
  /** Common surnames that are nothing else: Smith, Patel, Kowalska. */
  last: 8,
  /** Common surnames that are ordinary words too: Brown, Price. */
  lastWord: 16,
  /** Any other ordinary word that somebody bears as a surname. */
  lastAlsoWord: 32,
  /** First names and surnames that are seldom met. */
  rare: 64,
  place: 128,
  /** An ordinary word or a medicine. */
  word: 256,
  /** Never part of a name. */
  stop: 512,
} as const;

export const anyFirst = bits.first | bits.firstMostly | bits.firstAlsoWord;
export const anyLast = bits.last | bits.lastWord | bits.lastAlsoWord;

export type Lists = {
  readonly [name in
    | 'first-names'
    | 'first-names-mostly'
    | 'first-names-also-words'
    | 'last-names'
    | 'last-names-words'
    | 'last-names-also-words'
    | 'places'
    | 'stop-words'
    | 'rare-names'
    | 'words'
    | 'medicines']: string;
};

/** What is known of a word by itself: the lists that hold it, and what it says of a word beside it. */
export type Word = { readonly bits: number; readonly cues: number };

export type Lexicon = (word: string) => Word;

/** A list of words, one a line, in alphabetical order, read where it lies: no memory but the text, ready at once. */
const sortedList = (list: string): ((word: string) => boolean) => {
  const has = (word: string): boolean => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = list.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
      const start = Math.max(low, middle);
      const end = list.indexOf('\n', start);
      const entry = list.slice(start, end === -1 ? list.length : end);
      if (entry === word) return true;
      if (entry < word) low = (end === -1 ? list.length : end) + 1;
      else high = start;
    }
    return false;
  };
  return has;
};

export const createLexicon = (lists: Lists): Lexicon => {
  const common = new Map<string, number>();
  const add = (list: string, bit: number) => {
    for (const word of list.split('\n')) if (word !== '') common.set(word, (common.get(word) ?? 0) | bit);
  };
  add(lists['first-names'], bits.first);
  add(lists['first-names-mostly'], bits.firstMostly);
  add(lists['first-names-also-words'], bits.firstAlsoWord);
  add(lists['last-names'], bits.last);
  add(lists['last-names-words'], bits.lastWord);
  add(lists['last-names-also-words'], bits.lastAlsoWord);
  add(lists.places, bits.place);
  add(lists['stop-words'], bits.stop);
  const rare = sortedList(lists['rare-names']);
  const words = sortedList(lists.words);
  const medicines = sortedList(lists.medicines);
  const bitsOf = (word: string): number => {
    const held = common.get(word) ?? 0;
    if (held & bits.stop) return bits.stop;
    return held | (rare(word) ? bits.rare : 0) | (words(word) || medicines(word) ? bits.word : 0);
  };
  const known = new Map<string, Word>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = { bits: bitsOf(word), cues: cuesOf(word) };
    if (known.size > 50_000) known.clear();
    known.set(word, now);
    return now;
  };
};
