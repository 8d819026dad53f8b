// The kind of place that a question asks for: "a&e leeds" wants a hospital in Leeds, not what is called A&E somewhere else.

import type { Kind, ListedOrganisation } from '../organisation.ts';
import { slipsAllowed, slipsBetween } from './slips.ts';
import { fillers, wordsOf } from './words.ts';

type Wish = {
  /** How people say it. */
  readonly said: readonly string[];
  readonly kinds: readonly Kind[];
  /** Of these kinds only those with one of these words in a name. */
  readonly named?: readonly string[];
};

const wishes: readonly Wish[] = [
  {
    said: ['a&e', 'casualty', 'accident and emergency', 'emergency', 'emergency department', 'ed'],
    kinds: ['trust', 'health-board'],
    // Trusts without a hospital of their own look after people in the community or their minds.
    named: ['hospital', 'infirmary'],
  },
  { said: ['hospital'], kinds: ['trust', 'health-board', 'hospital-service'] },
  {
    said: ['walk in', 'walk in centre', 'wic', 'urgent care', 'urgent treatment', 'urgent treatment centre', 'utc'],
    kinds: ['urgent-care'],
  },
  {
    said: ['minor injuries', 'minor injury', 'minor injuries unit', 'minor injury unit', 'miu'],
    kinds: ['urgent-care'],
  },
  { said: ['111', 'out of hours', 'ooh'], kinds: ['urgent-care', 'ambulance'] },
  { said: ['ambulance', 'paramedic', '999'], kinds: ['ambulance'] },
  { said: ['gp', 'doctor', 'surgery'], kinds: ['gp-practice', 'gp-hub'] },
  { said: ['pharmacy'], kinds: ['pharmacy'] },
  { said: ['optician'], kinds: ['optician'] },
  { said: ['dentist'], kinds: ['dentist'] },
];

const asWords = (phrases: readonly string[]) => phrases.map((phrase) => wordsOf(phrase));

const spelled = wishes.map(({ said, kinds, named }) => ({
  said: asWords(said),
  kinds: new Set<string>(kinds),
  named: named ? asWords(named) : null,
}));

export type KindsAsked = {
  /** One bit for each wish. */
  readonly wishes: number;
  /** The words that ask for a kind and say nothing of which one. */
  readonly words: ReadonlySet<string>;
  /** Nothing else was said. */
  readonly isAll: boolean;
};

/** `words` as wordsOf gives them, in reading order. */
export const kindsAskedIn = (words: readonly string[]): KindsAsked => {
  const found = new Set<string>();
  let bits = 0;
  spelled.forEach(({ said }, wish) => {
    for (const phrase of said) {
      for (let at = 0; at + phrase.length <= words.length; at += 1) {
        const typed = words.slice(at, at + phrase.length);
        if (phrase.every((word, nth) => isMeant(word, typed[nth] ?? ''))) {
          bits |= 1 << wish;
          for (const word of typed) found.add(word);
        }
      }
    }
  });
  return { wishes: bits, words: found, isAll: words.every((word) => found.has(word) || fillers.has(word)) };
};

const isMeant = (word: string, typed: string): boolean => {
  const allowed = slipsAllowed(Math.min(word.length, typed.length));
  return typed === word || (allowed > 0 && slipsBetween(typed, word, allowed) <= allowed);
};

/** The wishes that an organisation answers, by its kind or because it says so of itself; `hasInName`: in any of its names. */
export const wishesAnsweredBy = ({ kind }: ListedOrganisation, hasInName: (word: string) => boolean): number =>
  spelled.reduce((bits, { said, kinds, named }, wish) => {
    const says = (phrases: readonly (readonly string[])[]) => phrases.some((phrase) => phrase.every(hasInName));
    const isOfKind = kinds.has(kind) && (named === null || says(named));
    return isOfKind || says(said) ? bits | (1 << wish) : bits;
  }, 0);
