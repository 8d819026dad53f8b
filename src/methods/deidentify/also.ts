// Names and numbers that somebody has pointed at: hidden by the same matcher as words that were reported, and in capitals or small letters,
// though they be everyday words too. Whoever points sees what it hides before anything is sent.

import { fold } from './fold.ts';
import type { Mention } from './names/find.ts';
import { openPage, type Page } from './page.ts';
import { findReported, keysOf, type Reported } from './reported.ts';
import { foldWithSigns, wordPattern } from './scripts.ts';
import { type Span, unite } from './span.ts';

export type AlsoHidden = {
  /** Which of the names a word belongs to. */
  readonly reported: Reported;
  /** The words of each. */
  readonly words: ReadonlyMap<string, readonly string[]>;
};

/** However they are written: the same words are the same. */
const plainOf = (words: string): string =>
  (fold(words, foldWithSigns).lower.replace(/'s\b/g, '').match(wordPattern) ?? []).join(' ');

const withCapitals = (words: string): string =>
  words.replace(/(?<![\p{L}\p{N}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());

/** Under which keys what somebody pointed at is hidden from then on: a name that is an everyday word with its capital only. */
export const keysAlso = (phrase: string): readonly string[] => keysOf(withCapitals(phrase));

/** The same for the text that they see: in any case. A name that consists of nothing but everyday words is those words. */
const keysInAnyCase = (phrase: string): readonly string[] => {
  const folded = fold(phrase).text;
  const keys = keysAlso(folded).map((key) => key.replace(/^=/, ''));
  return keys.length > 0
    ? keys
    : plainOf(folded)
        .split(' ')
        .filter((word) => word.length > 1);
};

export const alsoHidden = (phrases: readonly string[]): AlsoHidden | null => {
  const nameOf = new Map<string, string>();
  const words = new Map<string, readonly string[]>();
  for (const phrase of phrases) {
    const name = plainOf(phrase);
    if (words.has(name)) continue;
    words.set(name, name.split(' '));
    for (const key of keysInAnyCase(phrase)) if (!nameOf.has(key)) nameOf.set(key, name);
  }
  return nameOf.size === 0 ? null : { reported: (key) => nameOf.get(key), words };
};

/** Whether some of it is among what somebody pointed at. */
export const isAlso = (words: string, also: AlsoHidden | null): boolean =>
  also !== null && findReported(openPage(words).page, also.reported, 'in-any-case').length > 0;

/** Keys that say where it is worth looking, or how somebody wrote it, and are no words by themselves. */
const leadsOn = /^[\^>"]/;

/** Those of which not every word stands in the text. */
export const alsoNowhere = (phrases: readonly string[], text: string): readonly string[] => {
  const also = alsoHidden(phrases);
  const found = new Set<string>();
  const reported: Reported = (key) => {
    const name = also?.reported(key);
    if (name !== undefined) found.add(key);
    return name;
  };
  findReported(openPage(text).page, reported, 'in-any-case');
  return phrases.filter((phrase) => {
    const keys = keysInAnyCase(phrase).filter((key) => !leadsOn.test(key));
    return keys.length === 0 || !keys.every((key) => found.has(key));
  });
};

export type AlsoFound = Mention & Pick<Span, 'type'>;

/** These names with those that were found, in order; two that overlap are one. */
export const withAlso = (found: readonly Mention[], page: Page, also: AlsoHidden | null): readonly AlsoFound[] => {
  const names = found.map((mention): AlsoFound => ({ ...mention, type: 'name' }));
  if (also === null) return names;
  const pointedAt = findReported(page, also.reported, 'in-any-case').map(
    ({ start, end, type, report }): AlsoFound => ({
      start,
      end,
      type,
      words: also.words.get(report) ?? [],
      role: null,
    }),
  );
  return unite([...names, ...pointedAt], (last, next) =>
    next.end <= last.end
      ? last
      : { ...last, end: next.end, words: [...last.words, ...next.words], role: last.role ?? next.role },
  );
};
