// What a question may mean: for each of its words, the words of the directory it may stand for, and how much it counts.

import { kindWordShare } from './ranking.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fillers } from './words.ts';

/** One word asked for. `meanings` gives, by word id, how sure (0 to 1) it is that this word is meant. */
export type Asked = { readonly weight: number; readonly meanings: ReadonlyMap<number, number> };

export type Knowledge = {
  readonly vocabulary: Vocabulary;
  /** How rare a word is among organisations: log (1 + all / (1 + those that have it)). */
  readonly rarity: (wordId: number) => number;
};

const mostWords = 10;
/** A word that is known less surely than this may be two words run together. */
const leastSure = 0.7;
/** "spec savers" for Specsavers: nearly as good as written right. */
const joinedQuality = 0.95;
/** A word nobody here has counts like a middling one, so that a question full of them has no answer. */
const weightOfUnknown = 5;

export type Question = {
  readonly words: readonly string[];
  /** The last word may still be being typed. */
  readonly isUnfinished: boolean;
  /** Those that only ask for a kind of place, where others say which one. */
  readonly kindWords: ReadonlySet<string>;
};

export const understand = (question: Question, { vocabulary, rarity }: Knowledge): readonly Asked[] => {
  const typed = [...new Set(question.words)];
  const telling = typed.filter((word) => !fillers.has(word));
  const words = (telling.length > 0 ? telling : typed).slice(0, mostWords);

  /** A word counts by the likeliest thing it may mean; of equals, by the commonest. */
  const weighed = (meanings: Asked['meanings']): Asked => {
    const [likeliest] = [...meanings].sort((a, b) => b[1] - a[1] || rarity(a[0]) - rarity(b[0]));
    return { weight: likeliest ? rarity(likeliest[0]) : weightOfUnknown, meanings };
  };

  const asked = (word: string, at: number): readonly Asked[] => {
    const meanings = new Map(vocabulary.meanings(word, question.isUnfinished && at === words.length - 1));
    const [before = '', after = ''] = [words[at - 1], words[at + 1]];
    for (const joined of [before + word, word + after]) {
      const wordId = vocabulary.idOf(joined);
      if (joined !== word && wordId !== undefined) {
        meanings.set(wordId, joinedQuality);
      }
    }
    const parts = Math.max(0, ...meanings.values()) < leastSure ? vocabulary.split(word) : null;
    return parts ? parts.map((part) => weighed(vocabulary.meanings(part, false))) : [weighed(meanings)];
  };

  const asksForKind = (word: string): boolean => question.kindWords.has(word);
  const which = words.flatMap((word, at) => (asksForKind(word) ? [] : asked(word, at)));
  const kind = words.flatMap((word, at) => (asksForKind(word) ? asked(word, at) : []));
  const share = which.length === 0 ? 1 : Math.min(1, (kindWordShare * allWeight(which)) / allWeight(kind));
  return [...which, ...kind.map(({ weight, meanings }) => ({ weight: weight * share, meanings }))];
};

export const allWeight = (asked: readonly Asked[]): number => asked.reduce((sum, { weight }) => sum + weight, 0);
