// A story told again with other people in it, so that what stands around names in whole stories is learned, and not the names.

import type { Story } from '../gold/score.ts';
import type { Lexicon } from '../lexicon.ts';
import { findNames } from '../names/find.ts';
import type { Tagger } from '../names/tagger.ts';
import { tokensOf } from '../names/tokens.ts';
import { openPage } from '../page.ts';
import type { Marked } from './generator.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** Says nothing: leaves all to the rules. */
const silent: Tagger = { version: '', sum: () => 0, likelihood: () => 0.5 };

/** A text that was not marked by hand: who is named in it is found by the rules alone, which miss next to nothing in texts that the simulator made. */
export const findByRules =
  (lexicon: Lexicon) =>
  (text: string): Marked => {
    const { page, toOriginal } = openPage(text);
    const { mentions } = findNames(
      page,
      tokensOf(page, lexicon),
      { tagger: silent, phrases: { beginning: new Map(), words: new Set() } },
      new Set(),
    );
    const names = mentions.map(({ start, end }) => toOriginal({ start, end, type: 'name' }));
    return { text, names: names.map(({ start, end }) => [start, end]) };
  };

/** A text that was marked by hand; its places in code units. */
export const byHand = ({ text, spans, either }: Story): Marked => {
  const units = [0];
  for (const letter of text) units.push((units.at(-1) ?? 0) + letter.length);
  const rangeOf = ({ start, end }: Story['either'][number]) => [units[start] ?? 0, units[end] ?? 0] as const;
  return {
    text,
    names: spans.filter(({ type }) => type === 'name').map(rangeOf),
    aside: [...spans.filter(({ type }) => type !== 'name'), ...either].map(rangeOf),
  };
};

const small = /^[a-z]/;
const initials = /^(?:\p{L}{1,2}|(?:\p{L}[. ]{0,2})+)$/u;
/** Some keep their names: they were given for their danger. */
const shareKept = 0.15;

export const retell = (
  { text, names, aside = [] }: Marked,
  people: () => Person,
  { chance }: Random,
): Required<Marked> => {
  const others = new Map<string, Person>();
  const told: Record<'names' | 'aside', [number, number][]> = { names: [], aside: [] };
  const isKept = chance(shareKept);
  const other = (name: string): string => {
    if (isKept || initials.test(name)) return name;
    const words = name.toLowerCase().split(/[\s,]+/);
    const key = words.at(-1) ?? '';
    const person = others.get(key) ?? people();
    others.set(key, person);
    const renamed = words.length > 1 ? `${person.first} ${person.last}` : chance(0.7) ? person.first : person.last;
    return small.test(name) ? renamed.toLowerCase() : name === name.toUpperCase() ? renamed.toUpperCase() : renamed;
  };
  const parts = [
    ...names.map((range) => ({ range, kind: 'names' as const })),
    ...aside.map((range) => ({ range, kind: 'aside' as const })),
  ].toSorted((a, b) => a.range[0] - b.range[0]);
  let retold = '';
  let at = 0;
  for (const { range, kind } of parts) {
    retold += text.slice(at, range[0]);
    const words = text.slice(...range);
    const renamed = kind === 'names' ? other(words) : words;
    told[kind].push([retold.length, retold.length + renamed.length]);
    retold += renamed;
    at = range[1];
  }
  return { text: retold + text.slice(at), ...told };
};
