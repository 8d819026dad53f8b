// Numbers by chance that are the same for the same seed (mulberry32).

export type Random = {
  readonly number: () => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
};

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    number,
    chance: (share) => number() < share,
    pick: (from) => {
      const one = from[Math.floor(number() * from.length)];
      if (one === undefined) throw new Error('Nothing to pick from');
      return one;
    },
  };
};
