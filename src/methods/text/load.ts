// Reads what this method needs from data/, each once, when it is first needed. The only file here that knows of a disk.

import { readFileSync } from 'node:fs';
import { cluesIn } from './clues.ts';
import { createMedicineNames, type MedicineNames } from './medicines.ts';
import { createMend } from './mend.ts';
import { createModel, type Model, type ModelFile } from './model.ts';
import { phraseFinder, readPhrases } from './phrases.ts';
import type { Known } from './reading.ts';
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

const tableOf = (name: string): readonly (readonly string[])[] =>
  textOf(name)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => (line.includes('"') ? quotedCells(line) : line.split(',')));

const quotedCells = (line: string): readonly string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => (match[1] ?? '').replace(/^"|"$/g, ''));

export const medicineNames: () => MedicineNames = once(() => {
  const codes = new Map<string, string>();
  const substances = tableOf('dmd/medicines.csv').filter(([, , system]) => system === 'dm+d VTM');
  for (const [, moiety = '', , code = ''] of substances) codes.set(moiety, code);
  const nameOf = ([name = '', moiety = '']: readonly string[]) => ({ name, moiety, code: codes.get(moiety) ?? null });
  const vectors = wordVectors();
  return createMedicineNames([...substances.map(nameOf), ...tableOf('dmd/other-names.csv').map(nameOf)], (word) => {
    const row = vectors.rowOf(word);
    return row !== undefined;
  });
});

const modelFile: () => ModelFile = once(() => JSON.parse(textOf('suggest/model.json')) as ModelFile);

/** What a story is read with, where `words` are those that misspelt ones are mended to. */
export const knownWith = (words: readonly string[]): Known => {
  const vectors = wordVectors();
  return {
    mend: createMend(words, (word) => vectors.rowOf(word) !== undefined),
    medicines: medicineNames(),
    devices: phraseFinder(readPhrases(textOf('suggest/devices.txt'))),
    clues: phraseFinder(
      cluesIn({ ...readPhrases(textOf('suggest/clues.txt')), ...readPhrases(textOf('suggest/things.txt')) }),
    ),
  };
};

export const known: () => Known = once(() => knownWith(modelFile().words));

export const model: () => Model = once(() =>
  createModel(modelFile(), {
    hashes: new Uint32Array(bytesOf('suggest/hashes.u32.bin').buffer),
    weights: new Int8Array(bytesOf('suggest/weights.int8.bin').buffer),
  }),
);
