// Reads the versions of the questions that ship with Cairn. A new version is a new folder.

import { readdirSync, readFileSync } from 'node:fs';
import { prepare, type Taxonomy } from './taxonomy.ts';

const folder = new URL('../../data/taxonomy/', import.meta.url);

export const taxonomyVersionInUse = 'lfpse-5';

export const taxonomyVersions = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const loaded = new Map<string, Taxonomy>();

export const loadTaxonomy = (version: string = taxonomyVersionInUse): Taxonomy => {
  const known = loaded.get(version);
  if (known) return known;
  if (!taxonomyVersions().includes(version)) throw new Error(`There is no taxonomy ${version} in ${folder.pathname}`);
  const read = (file: string) => JSON.parse(readFileSync(new URL(`${version}/${file}.json`, folder), 'utf8'));
  const taxonomy = prepare(version, {
    fields: read('fields'),
    lists: read('code-lists'),
    rules: read('rules'),
    pages: read('pages'),
    wording: read('wording.en'),
  });
  loaded.set(version, taxonomy);
  return taxonomy;
};
