// Finds organisations by name, place, postcode or code, forgiving of spelling. In memory, over an inverted index of the words
// of names, other names and places (why not in the database: docs/adr/0003-finding-organisations.md).
// Rare words count for more: inverse document frequency, K. Spärck Jones (1972), Journal of Documentation 28(1).

import type { FindableOrganisation } from '../organisation.ts';
import { areasServed } from './ambulance-areas.ts';
import { bestOf } from './best-of.ts';
import { type KindsAsked, kindsAskedIn, wishesAnsweredBy } from './kinds-asked.ts';
import { bestName } from './names-alike.ts';
import { createPostcodeIndex } from './postcodes.ts';
import { createPostings } from './postings.ts';
import { fieldWeights, kindWords, otherKindShare, priorityOf } from './ranking.ts';
import { type Asked, allWeight, type Knowledge, understand } from './understand.ts';
import { createVocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

export type Found = FindableOrganisation & {
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
const noWords: ReadonlySet<string> = new Set();
const wholeCode = 10;
const begunCode = 1;

export const createFinder = (organisations: readonly FindableOrganisation[]): Finder => {
  const served = areasServed(organisations);
  const towns = new Set(organisations.map(({ town }) => town));
  const weightsByWord = organisations.map((organisation) =>
    wordWeights(organisation, towns, served.get(organisation.code)),
  );
  const vocabulary = createVocabulary(weightsByWord);
  const postings = createPostings(weightsByWord, vocabulary);
  const knowledge: Knowledge = {
    vocabulary,
    rarity: (id) => Math.log(1 + organisations.length / (1 + postings.count(id))),
  };
  const postcodes = createPostcodeIndex(
    organisations.map(({ postcode, sitePostcodes = [] }) => [postcode, ...sitePostcodes]),
  );
  const priorities = Float32Array.from(organisations, priorityOf);
  const wishesAnswered = Uint16Array.from(organisations, (organisation, at) =>
    wishesAnsweredBy(organisation, (word) => (weightsByWord[at]?.get(word) ?? 0) >= fieldWeights.otherName),
  );

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
    const all = allWeight(asked);
    for (const { weight, meanings } of asked) {
      ofOne.fill(0);
      for (const [id, quality] of meanings) {
        postings.forEach(id, (at, fieldWeight) => {
          ofOne[at] = Math.max(ofOne[at] ?? 0, quality * fieldWeight);
        });
      }
      addToScores(weight / all);
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
    const rest = inPostcode?.rest ?? text;
    const words = wordsOf(rest);
    const kinds = kindsAskedIn(words);
    const isUnfinished = /[\p{L}\p{N}]$/u.test(rest);
    const kindWords = kinds.isAll ? noWords : kinds.words;
    const asked = understand({ words, isUnfinished, kindWords }, knowledge);
    scores.fill(0);
    // "gp ls21": the postcode alone says which.
    if (!inPostcode || !kinds.isAll) {
      scoreWords(asked);
    }
    if (inPostcode) {
      ofOne.fill(0);
      postcodes.near(inPostcode.postcode, (at, nearness) => {
        ofOne[at] = Math.max(ofOne[at] ?? 0, nearness);
      });
      addToScores(1);
    }
    scoreCodes(text);
    return rank(bestOf(inOrderOf(kinds), examined, leastShare * otherKindShare), asked).slice(0, limit);
  };

  /** What answers the question well enough, by what more people mean and by the kind that was asked for. */
  const inOrderOf = ({ wishes }: KindsAsked): Float32Array => {
    for (let at = 0; at < organisations.length; at += 1) {
      const score = (scores[at] ?? 0) * (priorities[at] ?? 0);
      const isOfKind = wishes === 0 || ((wishesAnswered[at] ?? 0) & wishes) !== 0;
      scores[at] = score < leastShare ? 0 : score * (isOfKind ? 1 : otherKindShare);
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
const wordWeights = (
  organisation: FindableOrganisation,
  towns: ReadonlySet<string>,
  served: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, number> => {
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
  for (const part of organisation.address.split(', ')) {
    // "Otley, Leeds": people say the smaller of the two.
    add(part, towns.has(part) ? fieldWeights.town : fieldWeights.address);
  }
  add(kindWords[organisation.kind] ?? '', fieldWeights.kind);
  for (const place of served) {
    add(place, fieldWeights.served);
  }
  return weights;
};
