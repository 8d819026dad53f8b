// A story as numbers: the rows of a table of weights that its features stand for, and how much each counts.

import type { Family, Feature } from './features.ts';

export type Row = { readonly row: number; readonly value: number; readonly from: number; readonly to: number };

export type Table = {
  /** The row of a feature, or undefined where the stories that taught the model had none of it. */
  readonly rowOf: (hash: number) => number | undefined;
  /** How rare a row is among those stories. */
  readonly rarityOf: (row: number) => number;
};

/** How long the features of a family are together; a clue counts this much, once, however often it is there. */
const lengthOf: Readonly<Record<Family, number>> = { word: 1, kind: 0.8, clue: 0.25 };

/** One entry for each place of a feature: entries of the same row add up. */
export const weigh = (features: readonly Feature[], table: Table): readonly Row[] => {
  const counts = new Map<number, number>();
  const known: { readonly feature: Feature; readonly row: number }[] = [];
  for (const feature of features) {
    const row = table.rowOf(feature.hash);
    if (row === undefined) continue;
    counts.set(row, (counts.get(row) ?? 0) + 1);
    known.push({ feature, row });
  }
  const worthOf = (row: number, family: Family): number =>
    family === 'clue' ? 1 : table.rarityOf(row) * (1 + Math.log(counts.get(row) ?? 1));
  const squares = { word: 0, kind: 0, clue: 0 };
  const seen = new Set<number>();
  for (const { feature, row } of known)
    if (!seen.has(row)) {
      seen.add(row);
      squares[feature.family] += worthOf(row, feature.family) ** 2;
    }
  return known.map(({ feature: { family, from, to }, row }) => {
    const whole = worthOf(row, family) * lengthOf[family];
    const length = family === 'clue' ? 1 : Math.sqrt(squares[family]);
    return { row, value: whole / length / (counts.get(row) ?? 1), from, to };
  });
};
