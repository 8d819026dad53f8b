// The language that a browser asks for, offered in its own words on the start page. Nothing of it is kept: the address says
// the language from then on.

import type { Language } from './language.ts';
import { languages } from './languages.ts';

/** More are not read. */
const mostRanges = 20;

/** The ranges of an `Accept-Language` (RFC 9110, 12.5.4), the most wanted first; without those that are not wanted at all. */
const rangesIn = (header: string): readonly string[] =>
  header
    .slice(0, 1_000)
    .split(',', mostRanges)
    .map((part) => {
      const [range = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
      const [, q = '1'] = parameters.map((one) => /^q=([01](?:\.\d{0,3})?)$/.exec(one)).find((one) => one) ?? [];
      return { range, wanted: Number(q) };
    })
    .filter(({ range, wanted }) => /^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(range) && wanted > 0)
    .toSorted((one, other) => other.wanted - one.wanted)
    .map(({ range }) => range);

/** Ours for a range: the same, or its language in another variety. */
const ours = (range: string, all: readonly Language[]): Language | undefined => {
  const [asked] = range.split('-');
  return (
    all.find(({ tag }) => tag.toLowerCase() === range) ??
    all.find(({ tag }) => tag.toLowerCase() === asked) ??
    all.find(({ tag }) => tag.split('-')[0] === asked)
  );
};

/** The first language wanted that Cairn speaks; null where there is none, or the page speaks it already. */
export const offeredLanguage = (
  acceptLanguage: string | undefined,
  page: Language,
  all: readonly Language[] = languages,
): Language | null => {
  const [first] = rangesIn(acceptLanguage ?? '').flatMap((range) => ours(range, all) ?? []);
  const speaks = (one: Language): string | undefined => one.tag.split('-')[0];
  return first === undefined || speaks(first) === speaks(page) ? null : first;
};
