// Reads what the engine knows from data/, once, when it is first needed. The only file here that knows of a disk.

import { readFileSync } from 'node:fs';
import { createLexicon, type Lexicon, type Lists } from './lexicon.ts';

const data = (path: string): URL => new URL(`../../../data/${path}`, import.meta.url);
const list = (name: string): string => readFileSync(data(`names/${name}.txt`), 'utf8').trimEnd();

export const readLists = (): Lists => ({
  'first-names': list('first-names'),
  'first-names-mostly': list('first-names-mostly'),
  'first-names-also-words': list('first-names-also-words'),
  'last-names': list('last-names'),
  'last-names-words': list('last-names-words'),
  'last-names-also-words': list('last-names-also-words'),
  places: list('places'),
  'stop-words': list('stop-words'),
  'rare-names': list('rare-names'),
  words: list('words'),
  medicines: list('medicines'),
  'protected-words': list('protected-words'),
  hospitals: list('hospitals'),
  idioms: list('idioms'),
  groups: readFileSync(data('deidentify/groups.txt'), 'utf8').trimEnd(),
});

export const loadLexicon = (): Lexicon => createLexicon(readLists());

export const readTaggerFile = (): Uint8Array => readFileSync(data('deidentify/tagger.bin'));
