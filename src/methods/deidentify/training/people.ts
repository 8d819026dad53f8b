// Invented people: names from all lists, names that no list has, slips of the pen, and every way of writing them.

import type { Lists } from '../lexicon.ts';
import type { Random } from './random.ts';

export type Person = { readonly first: string; readonly last: string; readonly isStaff: boolean };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const begins = 'b ch d f g h j k kh l m n ng ny p r s sh t th tr v w y z br dr gw ll kw mb nk zh'.split(' ');
const middles = 'a e i o u aa ai au ee ei ia io oo ou ua ie'.split(' ');
const ends = 'n m r l s t k d h th ng sz cz sh ti na ra la ya ko wa dze ski wicz oglu yan idis u'.split(' ');

/** A name that was never heard. */
export const unheard = ({ number, pick, chance }: Random): string => {
  let word = '';
  const parts = 1 + Math.floor(number() * 2.6);
  for (let part = 0; part < parts; part += 1) word += pick(begins) + pick(middles);
  return chance(0.7) ? word + pick(ends) : word;
};

/** A letter too many, too few, wrong or out of its place. */
export const misspelt = ({ number, pick }: Random, word: string): string => {
  if (word.length < 4) return word;
  const at = 1 + Math.floor(number() * (word.length - 2));
  const way = Math.floor(number() * 4);
  if (way === 0) return word.slice(0, at) + word.slice(at + 1);
  if (way === 1) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  if (way === 2) return word.slice(0, at) + pick([...'aeiouynrlsth']) + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
};

const short = 'tt ck bs zz mo ly nny ppy'.split(' ');

export const createPeople = (lists: Lists, random: Random): (() => Person) => {
  const list = (name: keyof Lists): readonly string[] => lists[name].split('\n').filter((word) => word.length > 2);
  const first = list('first-names');
  const firstWords = list('first-names-mostly');
  const firstSeldom = list('first-names-also-words');
  const last = list('last-names');
  const lastWords = list('last-names-words');
  const lastSeldom = list('last-names-also-words');
  const rare = list('rare-names');
  const { number, chance, pick } = random;
  const firstName = (): string => {
    const by = number();
    if (by < 0.42) return pick(first);
    if (by < 0.58) return pick(firstWords);
    if (by < 0.65) return pick(firstSeldom);
    if (by < 0.76) return pick(rare);
    if (by < 0.84) return misspelt(random, pick(first));
    if (by < 0.87) return pick(first).slice(0, 3) + pick(short);
    return unheard(random);
  };
  const lastName = (): string => {
    const by = number();
    if (by < 0.45) return pick(last);
    if (by < 0.56) return pick(lastWords);
    if (by < 0.6) return pick(lastSeldom);
    if (by < 0.78) return pick(rare);
    if (by < 0.84) return misspelt(random, pick(last));
    return unheard(random);
  };
  const surname = (): string => {
    const by = number();
    if (by < 0.86) return capital(lastName());
    if (by < 0.94) return `${capital(lastName())}-${capital(lastName())}`;
    if (by < 0.97) return `${pick(["O'", 'Mc', 'Mac'])}${capital(lastName())}`;
    return `${pick(['van der', 'de', 'al', 'el', 'da', 'ap', 'bin', 'von'])} ${capital(lastName())}`;
  };
  return () => ({ first: capital(firstName()), last: surname(), isStaff: chance(0.4) });
};

/** A person as somebody writes them: what stands before the name is no part of it. */
export const written = (
  { first, last }: Person,
  { number, pick }: Random,
): { readonly lead: string; readonly name: string } => {
  const by = number();
  if (by < 0.44) return { lead: '', name: first };
  if (by < 0.64) return { lead: '', name: `${first} ${last}` };
  if (by < 0.8)
    return { lead: `${pick(['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Mr', 'Mrs', 'Dr', 'Prof', 'Mr.', 'Dr.'])} `, name: last };
  if (by < 0.85) return { lead: '', name: last };
  if (by < 0.9) return { lead: '', name: `${first.charAt(0)}${pick(['. ', ' ', '.'])}${last}` };
  if (by < 0.94) return { lead: '', name: `${first} ${last.charAt(0)}` };
  if (by < 0.97) return { lead: '', name: `${last}, ${first}` };
  return { lead: '', name: `${first} ${last.toUpperCase()}` };
};
