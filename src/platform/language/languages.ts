// The languages that Cairn speaks: one file each in `data/languages`, named as its addresses begin. English is the one whose
// addresses begin with nothing.

import { readdirSync, readFileSync } from 'node:fs';
import { type Catalogue, englishCatalogue } from './catalogue.ts';
import { createLanguage, type Language } from './language.ts';
import { type Standing, standingOf } from './standing.ts';

const folder = new URL('../../../data/languages/', import.meta.url);

const readCatalogue = (name: string): Catalogue => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const englishFile = 'en.json';

export const english: Language = createLanguage('', englishCatalogue);

const others = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== englishFile)
  .map((file) => file.slice(0, -'.json'.length))
  .map((path) => ({ path, catalogue: readCatalogue(path) }));

type Named = { readonly englishName: string };
const byEnglishName = (a: Named, b: Named): number => a.englishName.localeCompare(b.englishName, 'en');

/** Sorted by their English names. */
export const languages: readonly Language[] = [
  english,
  ...others.map(({ path, catalogue }) => createLanguage(path, catalogue, englishCatalogue)),
].sort(byEnglishName);

/** How far each is, in the same order. */
export const standings: readonly Standing[] = [
  standingOf('', englishCatalogue),
  ...others.map(({ path, catalogue }) => standingOf(path, catalogue)),
].sort(byEnglishName);

const byPath = new Map(languages.map((language) => [language.path, language]));

/** The language whose addresses begin so; undefined where there is none. */
export const languageAt = (path: string): Language | undefined => byPath.get(path);
