// An outside check of what src/methods/text looks at in a text: how well the same features sort the labelled comments of NHS patients of pxtextmining
// (NHS England, MIT). `node_modules/.bin/node scripts/measure-features.ts FOLDER`, the folder with phase1_part.csv. Five folds, by row.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Family, families } from '../src/methods/text/features.ts';
import type { Example } from './suggest/example.ts';
import { groupsOf } from './suggest/fit.ts';
import { headsOf, lookWith, type Options, wordsOf } from './suggest/learn.ts';
import { judge } from './suggest/validate.ts';

const folds = 5;
const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('measure-features FOLDER, with phase1_part.csv in it\n');
  process.exit(1);
}

const parseCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.filter(({ length }) => length > 1);
};

/** A label stands for the answer to a question with one answer: which, makes no difference. */
const question = 'event_type';
const [head = [], ...rows] = parseCsv(readFileSync(join(folder, 'phase1_part.csv'), 'utf8'));
const at = (name: string): number => head.indexOf(name);
const examples = rows.flatMap((row, number): readonly Example[] => {
  const [label, text] = [row[at('label')], row[at('feedback')]];
  if (label === undefined || label === '' || text === undefined) return [];
  return [
    {
      text,
      answers: { [question]: [label] },
      setting: String(number % folds),
      style: '',
      weight: 1,
      origin: String(number),
    },
  ];
});

const heads = headsOf(examples, [question]);
const codes = groupsOf(heads)[0]?.codes ?? [];
const split = {
  keyOf: ({ setting }: Example) => setting,
  folds,
  isApart: () => true,
};

const options: Options = { rounds: 8, rate: 0.1, seed: 1, leastOrigins: 3 };

const measure = (seen: readonly Family[]) => {
  const look = lookWith(wordsOf(examples), seen);
  const judged = judge(examples, [], split, heads, look, options).map(({ example, scores }) => ({
    given: example.answers[question]?.[0],
    said: codes[scores.indexOf(Math.max(...scores))],
  }));
  const f1Of = (code: string): number => {
    const right = judged.filter(({ given, said }) => given === code && said === code).length;
    const named =
      judged.filter(({ given }) => given === code).length + judged.filter(({ said }) => said === code).length;
    return (2 * right) / (named || 1);
  };
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    features: seen.join(', '),
    accuracy: round(judged.filter(({ given, said }) => given === said).length / judged.length),
    macro_f1: round(codes.reduce((sum, code) => sum + f1Of(code), 0) / codes.length),
  };
};

for (const seen of [['word'], families] as const)
  process.stdout.write(`${JSON.stringify({ comments: examples.length, labels: codes.length, ...measure(seen) })}\n`);
