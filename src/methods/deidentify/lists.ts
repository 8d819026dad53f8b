// Reads the lists of data/names once, when they are first needed. The only file here that knows of a disk.

import { readFileSync } from 'node:fs';
import { createLexicon, type Lexicon } from './lexicon.ts';

const list = (name: string): string =>
  readFileSync(new URL(`../../../data/names/${name}.txt`, import.meta.url), 'utf8').trimEnd();

export const loadLexicon = (): Lexicon =>
  createLexicon({
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
  });
