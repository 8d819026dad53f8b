// Finds organisations by name, place, postcode or code, forgiving of spelling. In memory, over an inverted index of the words
// of names, other names and places (why not in the database: docs/adr/0003-finding-organisations.md).
// Rare words count for more: inverse document frequency, K. Spärck Jones (1972), J. Documentation 28(1).

import type { ListedOrganisation } from '../organisation.ts';
import { createPostcodeIndex } from './postcodes.ts';
import { createPostings } from './postings.ts';
import { fieldWeights, kindWords, priorityOf } from './ranking.ts';
import { createVocabulary } from './vocabulary.ts';
import { fillers, wordsOf } from './words.ts';

export type Found = ListedOrganisation & {
  /** The other name, a hospital or a former name, that answers better than the name does. */
  readonly matched: string | null;
};

export type Finder = { readonly find: (question: string, limit: number) => readonly Found[] };

const longestQuestion = 120;
const mostWords = 10;
/** How many of the best by words are looked at again, name by name. */
const examined = 80;
/** Below this share of the question nothing is an answer. */
const leastShare = 0.4;

/** A word asked for: how much it counts, and how sure each word of the directory is meant by it. */
type Asked = { readonly weight: number; readonly meanings: ReadonlyMap<number, number> };

export const createFinder = (organisations: readonly ListedOrganisation[]): Finder => {
  const wordWeights = organisations.map(weightsOfWords);
  const vocabulary = createVocabulary(wordWeights.flatMap((words) => [...words.keys()]));
  const postings = createPostings(
    wordWeights.map((words) => new Map([...words].map(([word, weight]) => [vocabulary.idOf(word) ?? 0, weight]))),
    vocabulary.size,
  );
  const postcodes = createPostcodeIndex(organisations.map(({ postcode }) => postcode));
  const codes = organisations.map(({ code }, organisation) => ({ code, organisation }));
  const rarity = (wordId: number): number => Math.log(1 + organisations.length / (1 + postings.count(wordId)));
  const rarityOfUnknown = Math.log(1 + organisations.length) / 2;

  // The scores of one question. A question is answered without waiting, so no other can come between.
  const scores = new Float32Array(organisations.length);
  const ofWord = new Float32Array(organisations.length);

  const understand = (question: string): readonly Asked[] => {
    const typed = [...new Set(wordsOf(question))];
    const telling = typed.filter((word) => !fillers.has(word));
    const words = (telling.length > 0 ? telling : typed)
      .slice(0, mostWords)
      .flatMap((word) => vocabulary.split(word) ?? [word]);
    const isUnfinished = /[\p{L}\p{N}]$/u.test(question);
    return words.map((word, at) => {
      const meanings = new Map(vocabulary.meanings(word, isUnfinished && at === words.length - 1));
      for (const joined of [word + (words[at + 1] ?? ' '), (words[at - 1] ?? ' ') + word]) {
        const wordId = vocabulary.idOf(joined);
        if (wordId !== undefined) {
          meanings.set(wordId, 0.95);
        }
      }
      const [likeliest] = [...meanings].sort((a, b) => b[1] - a[1] || rarity(a[0]) - rarity(b[0]));
      return { weight: likeliest ? rarity(likeliest[0]) : rarityOfUnknown, meanings };
    });
  };

  const scoreWords = (asked: readonly Asked[]): void => {
    const weight = asked.reduce((sum, word) => sum + word.weight, 0);
    for (const word of asked) {
      ofWord.fill(0);
      for (const [wordId, quality] of word.meanings) {
        postings.forEach(wordId, (organisation, fieldWeight) => {
          ofWord[organisation] = Math.max(ofWord[organisation] ?? 0, quality * fieldWeight);
        });
      }
      const share = word.weight / weight;
      for (let organisation = 0; organisation < ofWord.length; organisation += 1) {
        scores[organisation] = (scores[organisation] ?? 0) + share * (ofWord[organisation] ?? 0);
      }
    }
  };

  /** How well one name answers, 0 to 1: how much of the question it holds, and how little else. */
  const likenessOfName = (name: string, asked: readonly Asked[]): number => {
    const wordIds = wordsOf(name).flatMap((word) => vocabulary.idOf(word) ?? []);
    const best = asked.map(({ meanings }) => Math.max(0, ...wordIds.map((wordId) => meanings.get(wordId) ?? 0)));
    const heard = asked.reduce((sum, { weight }, at) => sum + weight * (best[at] ?? 0), 0);
    const all = asked.reduce((sum, { weight }) => sum + weight, 0);
    const said = wordIds.reduce((sum, wordId) => sum + rarity(wordId), 0);
    const saidAndAsked = wordIds
      .filter((wordId) => asked.some(({ meanings }) => meanings.has(wordId)))
      .reduce((sum, wordId) => sum + rarity(wordId), 0);
    return said === 0 || all === 0 ? 0 : (heard / all) * (0.6 + 0.4 * (saidAndAsked / said));
  };

  const bestName = (organisation: ListedOrganisation, asked: readonly Asked[]) => {
    const own = likenessOfName(organisation.name, asked);
    let likeness = own;
    let matched: string | null = null;
    for (const other of organisation.knownAs) {
      const ofOther = likenessOfName(other, asked);
      if (ofOther > likeness + 0.02) {
        likeness = ofOther;
        matched = other;
      }
    }
    return { likeness, matched };
  };

  /** The best so far, unordered beyond what is needed: the highest scores times priority. */
  const candidates = (): readonly number[] => {
    const kept: { organisation: number; score: number }[] = [];
    let least = leastShare;
    for (let organisation = 0; organisation < scores.length; organisation += 1) {
      const raw = scores[organisation] ?? 0;
      const listed = organisations[organisation];
      if (raw < leastShare || !listed) {
        continue;
      }
      const score = raw * priorityOf(listed);
      if (kept.length < 4 * examined || score > least) {
        kept.push({ organisation, score });
      }
      if (kept.length === 8 * examined) {
        kept.sort((a, b) => b.score - a.score);
        kept.length = 4 * examined;
        least = kept.at(-1)?.score ?? least;
      }
    }
    return kept
      .sort((a, b) => b.score - a.score)
      .slice(0, examined)
      .map(({ organisation }) => organisation);
  };

  const find = (question: string, limit: number): readonly Found[] => {
    const text = question.slice(0, longestQuestion);
    const inPostcode = postcodes.read(text);
    const asked = understand(inPostcode?.rest ?? text);
    scores.fill(0);
    scoreWords(asked);
    if (inPostcode) {
      ofWord.fill(0);
      postcodes.near(inPostcode.postcode, (organisation, nearness) => {
        ofWord[organisation] = nearness;
      });
      for (let organisation = 0; organisation < scores.length; organisation += 1) {
        scores[organisation] = (scores[organisation] ?? 0) + (ofWord[organisation] ?? 0);
      }
    }
    const code = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
    if (code.length >= 3) {
      for (const entry of codes) {
        if (entry.code === code) {
          scores[entry.organisation] = 10;
        } else if (/\d/.test(code) && entry.code.startsWith(code)) {
          scores[entry.organisation] = Math.max(scores[entry.organisation] ?? 0, 1);
        }
      }
    }
    return candidates()
      .flatMap((organisation) => {
        const listed = organisations[organisation];
        if (!listed) {
          return [];
        }
        const { likeness, matched } = bestName(listed, asked);
        const score = (scores[organisation] ?? 0) * priorityOf(listed) * (1 + 0.35 * likeness);
        return [{ found: { ...listed, matched }, score }];
      })
      .sort((a, b) => b.score - a.score || (a.found.code < b.found.code ? -1 : 1))
      .slice(0, limit)
      .map(({ found }) => found);
  };

  return { find };
};

const weightsOfWords = (organisation: ListedOrganisation): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) {
      weights.set(word, Math.max(weight, weights.get(word) ?? 0));
    }
  };
  add(organisation.name, fieldWeights.name);
  for (const other of organisation.knownAs) {
    add(other, fieldWeights.otherName);
  }
  add(organisation.town, fieldWeights.town);
  add(organisation.address, fieldWeights.address);
  add(kindWords[organisation.kind] ?? '', fieldWeights.kind);
  return weights;
};
