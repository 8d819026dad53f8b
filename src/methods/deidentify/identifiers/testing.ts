// What is found in a text, as tests say it: each type with its words.

import { deidentify } from '../index.ts';
import { loadLexicon } from '../lists.ts';
import { tokensOf } from '../names/tokens.ts';
import { openPage } from '../page.ts';
import { findIdentifiers } from './index.ts';

const lexicon = loadLexicon();

/** By the recognisers of this folder alone. */
export const found = (text: string): readonly string[] => {
  const { page, toOriginal } = openPage(text);
  return findIdentifiers(page, tokensOf(page, lexicon))
    .spans.map(toOriginal)
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
};

/** By the whole engine, names and all. */
export const hidden = (text: string): readonly string[] =>
  deidentify(text).spans.map(({ start, end, type }) => `${type}: ${[...text].slice(start, end).join('')}`);
