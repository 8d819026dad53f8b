// A story told again with other people in it. Who is named in it is found by the rules alone, which miss next to nothing in stories
// that were invented in this repository.

import type { Lexicon } from '../lexicon.ts';
import { findNames, type Mention } from '../names/find.ts';
import type { Tagger } from '../names/tagger.ts';
import { tokensOf } from '../names/tokens.ts';
import { openPage } from '../page.ts';
import type { Marked } from './generator.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** Says nothing: leaves all to the rules. */
const silent: Tagger = { version: '', sum: () => 0, likelihood: () => 0.5 };

export const findByRules =
  (lexicon: Lexicon) =>
  (text: string): readonly Mention[] => {
    const { page, toOriginal } = openPage(text);
    return findNames(
      page,
      tokensOf(page, lexicon),
      { tagger: silent, phrases: { beginning: new Map(), words: new Set() } },
      new Set(),
    ).mentions.map((mention) => ({
      ...mention,
      ...toOriginal({ start: mention.start, end: mention.end, type: 'name' }),
    }));
  };

const small = /^[a-z]/;

export const retell = (
  text: string,
  mentions: readonly Mention[],
  people: () => Person,
  { chance }: Random,
): Marked => {
  const others = new Map<string, Person>();
  const names: [number, number][] = [];
  let retold = '';
  let at = 0;
  for (const { start, end, words } of mentions) {
    const key = words.at(-1) ?? '';
    const person = others.get(key) ?? people();
    others.set(key, person);
    const told = text.slice(start, end);
    const isTwo = words.length > 1;
    const name = isTwo ? `${person.first} ${person.last}` : chance(0.7) ? person.first : person.last;
    const cased = small.test(told) ? name.toLowerCase() : told === told.toUpperCase() ? name.toUpperCase() : name;
    retold += text.slice(at, start);
    names.push([retold.length, retold.length + cased.length]);
    retold += cased;
    at = end;
  }
  return { text: retold + text.slice(at), names };
};
