// A story as numbers: the rows of a table of weights that its features stand for, and how much each counts.

import type { Family, Feature } from './features.ts';

export type Row = { readonly row: number; readonly value: number; readonly from: number; readonly to: number };

/** The row of a feature, or undefined where the stories that taught the model had none of it. */
export type RowOf = (hash: number) => number | undefined;

/** How long the features of a family are together; a clue counts this much, however often it is there. */
const lengthOf: Readonly<Record<Family, number>> = { word: 1, letters: 1, clue: 0.15 };

/** One entry for each place of a feature: entries of the same row add up, to the same however often it is there. */
export const weigh = (features: readonly Feature[], rowOf: RowOf): readonly Row[] => {
  const counts = new Map<number, number>();
  const kinds: Record<Family, number> = { word: 0, letters: 0, clue: 0 };
  const known: { readonly feature: Feature; readonly row: number }[] = [];
  for (const feature of features) {
    const row = rowOf(feature.hash);
    if (row === undefined) continue;
    const before = counts.get(row) ?? 0;
    if (before === 0) kinds[feature.family] += 1;
    counts.set(row, before + 1);
    known.push({ feature, row });
  }
  return known.map(({ feature: { family, from, to }, row }) => {
    const length = family === 'clue' ? 1 : Math.sqrt(kinds[family]);
    return { row, value: lengthOf[family] / length / (counts.get(row) ?? 1), from, to };
  });
};
