// A small seeded random source, so that the same seed always invents the same records. Generator: sfc32 (Chris Doty-Humphrey, PractRand).

export type Random = {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number at least 0, below `limit`. */
  readonly below: (limit: number) => number;
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]] | readonly T[]) => T;
  readonly weighted: <T>(items: readonly Weighted<T>[]) => T;
};

export type Weighted<T> = readonly [item: T, weight: number];

const sfc32 = (seed: number, stream: number): (() => number) => {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const step = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  // The first draws still show the seed: sfc32's author discards a dozen.
  for (let i = 0; i < 12; i += 1) step();
  return step;
};

/** Every record has a stream of its own, so that it can be invented again without those before it. */
export const randomFrom = (seed: number, stream: number): Random => {
  const next = sfc32(seed, stream);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick,
    weighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(items)[0];
    },
  };
};
