// The published figures: how well an engine hides what is marked by hand, with how far chance alone could have moved each share
// (95 % interval of Wilson 1927).

import { type Finder, type Measures, type Share, type Story, score } from './score.ts';

type Figure = {
  readonly hits: number;
  readonly all: number;
  readonly share: number;
  readonly interval: readonly [number, number];
};

type FiguresOfType = { readonly [measure in 'whole' | 'exact' | 'touched' | 'characters' | 'precision']: Figure };

export type Figures = {
  readonly texts: number;
  readonly words: number;
  readonly falselyHidden: { readonly words: number; readonly perThousand: number };
  /** Of all types together, and of all but names. */
  readonly all: FiguresOfType;
  readonly types: { readonly [type: string]: FiguresOfType };
};

const round = (share: number): number => Math.round(share * 1000) / 1000;
const z = 1.959964;

export const figureOf = ({ hits, all }: Share): Figure => {
  if (all === 0) return { hits, all, share: 0, interval: [0, 1] };
  const share = hits / all;
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))) / (1 + z ** 2 / all);
  return {
    hits,
    all,
    share: round(share),
    interval: [round(Math.max(0, middle - half)), round(Math.min(1, middle + half))],
  };
};

const figuresOfType = ({ exact, overlap, characters, whole }: Measures): FiguresOfType => ({
  whole: figureOf(whole),
  exact: figureOf(exact.recall),
  touched: figureOf(overlap.recall),
  characters: figureOf(characters.recall),
  precision: figureOf(overlap.precision),
});

export const figuresOf = (stories: readonly Story[], find: Finder): Figures => {
  const { words, falselyHidden, falselyHiddenPer1000Words, overall, types } = score(stories, find);
  return {
    texts: stories.length,
    words,
    falselyHidden: { words: falselyHidden, perThousand: round(falselyHiddenPer1000Words) },
    all: figuresOfType(overall),
    types: Object.fromEntries([...types].toSorted().map(([type, measures]) => [type, figuresOfType(measures)])),
  };
};
