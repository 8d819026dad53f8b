// How many slips of the finger lie between two words: letters left out, added, changed or two swapped.
// Optimal string alignment distance (Damerau-Levenshtein with no letter touched twice), within a limit.

/** How many slips a word of this length may have and still be meant. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

const longest = 32;
const width = longest + 1;
// Three rows, kept between calls: this runs thousands of times for each question.
const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)] as const;

/** The number of slips, or `limit + 1` where there are more. Words longer than 32 letters are compared by their first 32. */
export const slipsBetween = (a: string, b: string, limit: number): number => {
  const lengthA = Math.min(a.length, longest);
  const lengthB = Math.min(b.length, longest);
  const tooMany = limit + 1;
  if (Math.abs(lengthA - lengthB) > limit) {
    return tooMany;
  }
  let [before, last, here]: readonly [Uint8Array, Uint8Array, Uint8Array] | Uint8Array[] = rows;
  for (let j = 0; j <= lengthB; j += 1) {
    last[j] = j;
  }
  for (let i = 1; i <= lengthA; i += 1) {
    here[0] = i;
    let fewest = i;
    for (let j = 1; j <= lengthB; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let slips = Math.min((last[j] ?? 0) + 1, (here[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      here[j] = slips;
      fewest = Math.min(fewest, slips);
    }
    if (fewest > limit) {
      return tooMany;
    }
    [before, last, here] = [last, here, before];
  }
  return Math.min(last[lengthB] ?? tooMany, tooMany);
};

/** Which letters a word has, as bits: two words that differ in many letters need no further comparing. */
export const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    bits |= 1 << (word.charCodeAt(at) & 31);
  }
  return bits;
};

export const bitsSet = (bits: number): number => {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};
