// Reads the versions of the questions that ship with Cairn, in the languages that they are worded in. A new version is a new
// folder; a new language is a new `wording` file in it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { prepare, type Taxonomy, type Voiced, type Wording } from './taxonomy.ts';

const folder = new URL('../../data/taxonomy/', import.meta.url);

export const taxonomyVersionInUse = 'lfpse-5';

const measure = 'en';

export const taxonomyVersions = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** The names of the languages that this version is worded in. */
export const wordingsOf = (version: string): readonly string[] =>
  readdirSync(new URL(`${version}/`, folder)).flatMap((file) => /^wording\.(.+)\.json$/.exec(file)?.[1] ?? []);

const loaded = new Map<string, Taxonomy>();

/** `language` is the name of a file of wording; what it leaves unsaid is said in English. */
export const loadTaxonomy = (version: string = taxonomyVersionInUse, language: string = measure): Taxonomy => {
  const key = `${version}/${language}`;
  const known = loaded.get(key);
  if (known) return known;
  if (!taxonomyVersions().includes(version)) throw new Error(`There is no taxonomy ${version} in ${folder.pathname}`);
  const address = (file: string) => new URL(`${version}/${file}.json`, folder);
  const read = (file: string) => JSON.parse(readFileSync(address(file), 'utf8'));
  const taxonomy =
    language === measure
      ? prepare(version, {
          fields: read('fields'),
          lists: read('code-lists'),
          rules: read('rules'),
          pages: read('pages'),
          voices: read('voices'),
          wording: read(`wording.${measure}`),
        })
      : inWords(loadTaxonomy(version), existsSync(address(`wording.${language}`)) ? read(`wording.${language}`) : {});
  loaded.set(key, taxonomy);
  return taxonomy;
};

const inWords = (taxonomy: Taxonomy, own: Partial<Wording>): Taxonomy => {
  const { wording } = taxonomy;
  return {
    ...taxonomy,
    wording: {
      ...wording,
      ...own,
      words: { ...wording.words, ...own.words },
      messages: { ...wording.messages, ...own.messages },
      pages: merged(wording.pages, own.pages),
      fields: merged(wording.fields, own.fields),
      options: merged(wording.options, own.options),
    },
  };
};

type Said<T> = { readonly [name: string]: Voiced<T> };

/** Voice by voice: what one language says, over what is said in English. */
const merged = <T extends object>(english: Said<T>, own: Said<T> = {}): Said<T> =>
  Object.fromEntries(
    [...new Set([...Object.keys(english), ...Object.keys(own)])].map((name) => {
      const voices = new Set([...Object.keys(english[name] ?? {}), ...Object.keys(own[name] ?? {})]);
      const texts = [...voices].map(
        (voice) => [voice, { ...english[name]?.[voice], ...own[name]?.[voice] } as T] as const,
      );
      return [name, Object.fromEntries(texts)];
    }),
  );
