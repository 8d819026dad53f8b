// The counterweight: words and phrases of care, names of hospitals and sayings that are nobody's name, however much they look like
// one. A title or a relation before them makes them somebody's after all: "Mrs Charnley".

import { anyFirst, bits, type Lexicon } from '../lexicon.ts';
import { openPage } from '../page.ts';
import { cue } from './cues.ts';
import { joins, type Token, tokensOf } from './tokens.ts';

type Phrase = { readonly tokens: readonly Token[]; readonly last: number };

export type Protected = {
  /** By the word that each begins with. */
  readonly beginning: ReadonlyMap<string, readonly Phrase[]>;
  /** All words of all phrases: most words are in none. */
  readonly words: ReadonlySet<string>;
};

const mostWords = 5;

export const readProtected = (list: string, lexicon: Lexicon): Protected => {
  const beginning = new Map<string, Phrase[]>();
  const words = new Set<string>();
  for (const line of list.split('\n')) {
    const tokens = tokensOf(openPage(line).page, lexicon);
    const first = tokens[0];
    if (first === undefined || first.kind !== 'word' || tokens.length > mostWords) continue;
    const others = beginning.get(first.word);
    const phrase = { tokens, last: tokens.length - 1 };
    if (others === undefined) beginning.set(first.word, [phrase]);
    else others.push(phrase);
    for (const { word } of tokens) words.add(word);
  }
  return { beginning, words };
};

const makesSomebody = cue.title | cue.looseTitle | cue.role | cue.kin | cue.naming;

const stands = (tokens: readonly Token[], at: number, { tokens: words, last }: Phrase): boolean => {
  for (let word = 0; word <= last; word += 1) {
    const token = tokens[at + word];
    const wanted = words[word];
    if (token === undefined || wanted === undefined || token.word !== wanted.word || token.kind !== wanted.kind)
      return false;
    if (wanted.isPossessive && !token.isPossessive) return false;
    if (word > 0 && token.gap !== wanted.gap && !(joins(token) && joins(wanted))) return false;
  }
  return true;
};

/** A single word that is also a common name is protected only as it is written in the list: "PIP", not "Pip". */
const isWrittenSo = (token: Token, wanted: Token): boolean =>
  wanted.isPossessive || !(token.bits & (anyFirst | bits.last)) || token.shape === wanted.shape;

/** Is this word part of a protected phrase? */
export const isProtected = (tokens: readonly Token[], at: number, { beginning, words }: Protected): boolean => {
  if (!words.has(tokens[at]?.word ?? '')) return false;
  for (let first = at; first > at - mostWords && first >= 0; first -= 1) {
    const token = tokens[first];
    if (token === undefined || token.kind !== 'word') continue;
    for (const phrase of beginning.get(token.word) ?? []) {
      if (first + phrase.last < at || !stands(tokens, first, phrase)) continue;
      const before = tokens[first - 1];
      const isSomebody = before !== undefined && token.gap !== 'other' && (before.cues & makesSomebody) !== 0;
      const wanted = phrase.tokens[0];
      if (
        phrase.last > 0
          ? !((before?.cues ?? 0) & cue.title)
          : !isSomebody && wanted !== undefined && isWrittenSo(token, wanted)
      )
        return true;
    }
  }
  return false;
};
