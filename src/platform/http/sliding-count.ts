// Counts by key over the last minute, in slices of ten seconds that slide: from 60 to 70 seconds are counted, never fewer
// than 60. Memory is bounded by the slice.

const sliceMs = 10_000;
const slicesKept = 7;

export type SlidingCount = {
  readonly of: (key: string) => number;
  readonly add: (key: string) => void;
  /** False where the slice is full of other keys: nothing would be counted. */
  readonly hasRoomFor: (key: string) => boolean;
  /** 0 where fewer than `limit` are counted; else the seconds until enough of them have slid out. */
  readonly secondsUntilBelow: (key: string, limit: number) => number;
};

type Slice = Map<string, number>;

export const createSlidingCount = (maxKeysPerSlice: number, nowMs: () => number): SlidingCount => {
  /** The current slice first. */
  let slices: readonly [Slice, ...Slice[]] = [new Map()];
  let sliceNumber = Number.NEGATIVE_INFINITY;

  const slide = (): readonly [Slice, ...Slice[]] => {
    const current = Math.floor(nowMs() / sliceMs);
    for (let fresh = Math.min(current - sliceNumber, slicesKept); fresh > 0; fresh -= 1) {
      slices = [new Map(), ...slices.slice(0, slicesKept - 1)];
    }
    sliceNumber = current;
    return slices;
  };

  return {
    of: (key) => slide().reduce((sum, slice) => sum + (slice.get(key) ?? 0), 0),
    add: (key) => {
      const [current] = slide();
      if (current.has(key) || current.size < maxKeysPerSlice) current.set(key, (current.get(key) ?? 0) + 1);
    },
    hasRoomFor: (key) => {
      const [current] = slide();
      return current.has(key) || current.size < maxKeysPerSlice;
    },
    secondsUntilBelow: (key, limit) => {
      let count = 0;
      const filling = slide().findIndex((slice) => {
        count += slice.get(key) ?? 0;
        return count >= limit;
      });
      if (filling === -1) return 0;
      const endsMs = (sliceNumber - filling + slicesKept) * sliceMs;
      return Math.max(1, Math.ceil((endsMs - nowMs()) / 1_000));
    },
  };
};
