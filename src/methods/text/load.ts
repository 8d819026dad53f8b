// Reads what this method needs from data/, each once, when it is first needed. The only file here that knows of a disk.

import { readFileSync } from 'node:fs';
import { createWordVectors, type WordVectors } from './vectors.ts';

const folder = new URL('../../../data/', import.meta.url);
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, folder)));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const once = <T>(read: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
};

export const wordVectors: () => WordVectors = once(() =>
  createWordVectors({
    words: textOf('embeddings/words.txt').trimEnd().split('\n'),
    vectors: new Int8Array(bytesOf('embeddings/vectors.int8.bin').buffer),
    scales: new Float32Array(bytesOf('embeddings/scales.f32.bin').buffer),
  }),
);

/** What all stories have in common: the first principal component of their vectors, as long as 1. */
export const commonDirection: () => Float32Array = once(() =>
  Float32Array.from(JSON.parse(textOf('suggest/common-direction.json')) as readonly number[]),
);

/** Directions among which vectors are kept, 100 signed bytes each, all of one length. */
export const cells: () => Int8Array = once(() => new Int8Array(bytesOf('text/cells.int8.bin').buffer));

/** What themes there are, in words that somebody wrote. */
export const themeVocabulary: () => unknown = once((): unknown => JSON.parse(textOf('text/themes.json')));

/** Words of the names of medicines, in small letters. */
export const medicineWords: () => readonly string[] = once(() =>
  textOf('names/medicines.txt')
    .split('\n')
    .filter(({ length }) => length > 5),
);
