// Finds organisations by name, place, postcode or code, forgiving of spelling. In memory, over an inverted index of the words
// of names, other names and places (why not in the database: docs/adr/0003-finding-organisations.md).
// Rare words count for more: inverse document frequency, K. Spärck Jones (1972), Journal of Documentation 28(1).

import type { ListedOrganisation } from '../organisation.ts';
import { bestOf } from './best-of.ts';
import { bestName } from './names-alike.ts';
import { createPostcodeIndex } from './postcodes.ts';
import { createPostings } from './postings.ts';
import { fieldWeights, kindWords, priorityOf } from './ranking.ts';
import { type Asked, type Knowledge, understand } from './understand.ts';
import { createVocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

export type Found = ListedOrganisation & {
  /** The other name, a hospital or a former name, that answers better than the name does. */
  readonly matched: string | null;
};

export type Finder = { readonly find: (question: string, limit: number) => readonly Found[] };

/** What comes after is not read. */
const longestQuestion = 120;
/** How many of the best by words are looked at again, name by name. */
const examined = 80;
/** Below this share of the question, nothing is an answer. */
const leastShare = 0.4;
/** How much a name that fits the whole question adds. */
const nameBonus = 0.35;
const wholeCode = 10;
const begunCode = 1;

export const createFinder = (organisations: readonly ListedOrganisation[]): Finder => {
  const weightsByWord = organisations.map(wordWeights);
  const vocabulary = createVocabulary(weightsByWord);
  const postings = createPostings(weightsByWord, vocabulary);
  const knowledge: Knowledge = {
    vocabulary,
    rarity: (id) => Math.log(1 + organisations.length / (1 + postings.count(id))),
  };
  const postcodes = createPostcodeIndex(organisations.map(({ postcode }) => postcode));
  const priorities = Float32Array.from(organisations, priorityOf);

  // The scores of one question. A question is answered without waiting, so no other can come between.
  const scores = new Float32Array(organisations.length);
  const ofOne = new Float32Array(organisations.length);

  const addToScores = (share: number): void => {
    for (let at = 0; at < organisations.length; at += 1) {
      scores[at] = (scores[at] ?? 0) + share * (ofOne[at] ?? 0);
    }
  };

  /** Each word gives its share of 1 to an organisation that has it, less where it is unsure or stands in a lesser place. */
  const scoreWords = (asked: readonly Asked[]): void => {
    const allWeight = asked.reduce((sum, { weight }) => sum + weight, 0);
    for (const { weight, meanings } of asked) {
      ofOne.fill(0);
      for (const [id, quality] of meanings) {
        postings.forEach(id, (at, fieldWeight) => {
          ofOne[at] = Math.max(ofOne[at] ?? 0, quality * fieldWeight);
        });
      }
      addToScores(weight / allWeight);
    }
  };

  const scoreCodes = (question: string): void => {
    const code = question.toUpperCase().replace(/[^A-Z0-9]/g, '');
    if (code.length < 3) {
      return;
    }
    const mayBeBegun = /\d/.test(code);
    organisations.forEach((organisation, at) => {
      if (organisation.code === code) {
        scores[at] = wholeCode;
      } else if (mayBeBegun && organisation.code.startsWith(code)) {
        scores[at] = Math.max(scores[at] ?? 0, begunCode);
      }
    });
  };

  const find = (question: string, limit: number): readonly Found[] => {
    const text = question.slice(0, longestQuestion).toWellFormed();
    const inPostcode = postcodes.read(text);
    const asked = understand(inPostcode?.rest ?? text, knowledge);
    scores.fill(0);
    scoreWords(asked);
    if (inPostcode) {
      ofOne.fill(0);
      postcodes.near(inPostcode.postcode, (at, nearness) => {
        ofOne[at] = nearness;
      });
      addToScores(1);
    }
    scoreCodes(text);
    return rank(bestOf(withPriority(), examined, leastShare), asked).slice(0, limit);
  };

  const withPriority = (): Float32Array => {
    for (let at = 0; at < organisations.length; at += 1) {
      scores[at] = (scores[at] ?? 0) * (priorities[at] ?? 0);
    }
    return scores;
  };

  const rank = (candidates: readonly number[], asked: readonly Asked[]): readonly Found[] =>
    candidates
      .flatMap((at) => {
        const organisation = organisations[at];
        if (!organisation) {
          return [];
        }
        const { likeness, matched } = bestName(organisation, asked, knowledge);
        return [{ found: { ...organisation, matched }, score: (scores[at] ?? 0) * (1 + nameBonus * likeness) }];
      })
      .sort((a, b) => b.score - a.score)
      .map(({ found }) => found);

  return { find };
};

/** The words of an organisation, each with the weight of the best place it stands in. */
const wordWeights = (organisation: ListedOrganisation): ReadonlyMap<string, number> => {
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
