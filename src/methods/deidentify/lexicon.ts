// What the lists know about a word. Pure: the lists come in as text, so that the same rules run in a browser.

import { cuesOf } from './names/cues.ts';
import { label, labelsOf } from './names/labels.ts';
import { createWordTable } from './word-table.ts';

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
/** Some list of names has it, whatever else it is. */
export const anyName = anyFirst | anyLast | bits.rare;

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
    | 'medicines'
    | 'protected-words'
    | 'hospitals'
    | 'idioms'
    /** A line for each group of words that are used alike, its words with spaces between. */
    | 'groups']: string;
};

/** What is known of a word by itself: the lists that hold it, and what it says of a word beside it. */
export type Word = {
  /** In small letters, without apostrophes. */
  readonly word: string;
  readonly bits: number;
  readonly cues: number;
  /** The recognisers that wait for it. */
  readonly labels: number;
  readonly hash: number;
  /** The other of its two hashes. */
  readonly key: number;
  /** The group of words that are used like it, from 1; 0 where it is in none. */
  readonly group: number;
};

/** By the two hashes of a word (see word-table.ts) and where it stands. */
export type Lexicon = (first: number, second: number, text: string, start: number, end: number) => Word;

/** No list has it but perhaps that of rare names. */
const isOwner = (word: string, own: number): boolean =>
  word.length > 3 && word.endsWith('s') && (own & ~bits.rare) === 0;

/** How words of medicine and of offices end that no list has, and no name. */
const wordEnd =
  /(?:itis|[aeio]sis|ectomy|[ao]tomy|ostomy|a?emia|a?emic|ograms?|ograph[sy]?|ography|opathy|oscop[ye]|olog(?:y|ist|ists|ical)|ations?|ments?|ness|nesses|[ai]bility|i[sz](?:ing|ed|ation)|vigilance|plasty|algia|uria|phobia|ators?|blowing|ively|fully|lessly|ously|ically)$/;
const isWordByEnd = (word: string, held: number): boolean => held === 0 && word.length > 7 && wordEnd.test(word);

/** How towns and villages end: an unknown word with such an end is a place before it is a person. */
const placeEnd = /(?:moor|ington|ingham|bury|thorpe|combe|mouth|burgh|chester|minster|wick|bridge|hurst|worthy|shire)$/;
const isPlaceByEnd = (word: string, held: number): boolean => held === 0 && word.length > 7 && placeEnd.test(word);

export const createLexicon = (lists: Lists): Lexicon => {
  const table = createWordTable((word, held, hash, key, group): Word => {
    const isStop = (held & bits.stop) !== 0;
    const own = isStop ? bits.stop : isWordByEnd(word, held) ? bits.word : isPlaceByEnd(word, held) ? bits.place : held;
    return {
      word,
      bits: isOwner(word, own) ? own | ownerOf(word) : own,
      cues: cuesOf(word),
      labels: labelsOf(word) | (held === 0 && isInitialAndName(word) ? label.user : 0),
      hash,
      key,
      group,
    };
  });
  /** "margarets tablets": the 's of a name without its apostrophe. */
  const ownerOf = (word: string): number =>
    table.bitsOf(word.slice(0, -1)) & (bits.first | bits.firstMostly | bits.last);
  /** "vjames", "sohalg": how offices make the names by which people sign in. */
  const isInitialAndName = (word: string): boolean =>
    word.length > 4 &&
    ((table.bitsOf(word.slice(1)) & (bits.last | bits.lastWord | bits.rare)) !== 0 ||
      (word.length > 5 && !word.endsWith('s') && (table.bitsOf(word.slice(0, -1)) & bits.last) !== 0));
  table.add(lists['first-names'], bits.first);
  table.add(lists['first-names-mostly'], bits.firstMostly);
  table.add(lists['first-names-also-words'], bits.firstAlsoWord);
  table.add(lists['last-names'], bits.last);
  table.add(lists['last-names-words'], bits.lastWord);
  table.add(lists['last-names-also-words'], bits.lastAlsoWord);
  table.add(lists.places, bits.place);
  table.add(lists['stop-words'], bits.stop);
  table.add(lists['rare-names'], bits.rare);
  table.add(lists.words, bits.word);
  table.add(lists.medicines, bits.word);
  for (const [at, words] of lists.groups.split('\n').entries()) table.put(words, at + 1);
  return table.find;
};
