// Which lists hold a word: 300,000 words in 4 MB, looked up without making a string. The table keeps two hashes of a word in
// place of the word itself: no two words of the lists share both (a test looks), and a word that is in no list is taken for one
// about once in a thousand million times.

/** A word as it is taken in letter by letter: FNV-1a, and a polynomial in 31, which alone tells all words of six letters apart. */
export const firstSeed = 0x811c9dc5 | 0;
export const secondSeed = 7;
export const firstWith = (first: number, code: number): number => Math.imul(first ^ code, 0x01000193);
export const secondWith = (second: number, code: number): number => (((second << 5) - second) | 0) + code - 96;

/** What is known of a word holds both of its hashes, so that it can be told for the same word again. */
type Hashed = { readonly hash: number; readonly key: number };

export type WordTable<Known> = {
  /** Adds the words of a list, with spaces or lines between. */
  readonly add: (list: string, bits: number) => void;
  /** Says of what group the words of a list are. */
  readonly put: (list: string, group: number) => void;
  /** What is known of a word that was taken in: the letters of `text` from `start` to `end`, apostrophes left out. */
  readonly find: (first: number, second: number, text: string, start: number, end: number) => Known;
  /** The bits of all lists that hold a word. */
  readonly bitsOf: (word: string) => number;
};

const space = 32;

/** Room for half as many words again as there are, so that a look-up seldom meets another word. */
const slots = 1 << 19;
/** Words of a text are mostly those that were met a moment ago. */
const recently = 1 << 15;

/** `make` says what is known of a word from the bits of all lists that hold it, and its group. */
export const createWordTable = <Known extends Hashed>(
  make: (word: string, bits: number, hash: number, key: number, group: number) => Known,
): WordTable<Known> => {
  const keys = new Int32Array(slots);
  const held = new Uint16Array(slots);
  const groups = new Uint16Array(slots);
  const met: (Known | undefined)[] = new Array(recently).fill(undefined);

  /** The slot of a word, or the free one that it may have. */
  const slotOf = (first: number, key: number): number => {
    let at = (first ^ (first >>> 15)) & (slots - 1);
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (slots - 1);
    return at;
  };
  const keyOf = (second: number): number => second | 0 || 1;

  const forEach = (list: string, use: (slot: number) => void): void => {
    let first = firstSeed;
    let second = secondSeed;
    let length = 0;
    for (let at = 0; at <= list.length; at += 1) {
      const code = at === list.length ? space : list.charCodeAt(at);
      if (code > space) {
        first = firstWith(first, code);
        second = secondWith(second, code);
        length += 1;
        continue;
      }
      if (length > 0) {
        const slot = slotOf(first, keyOf(second));
        keys[slot] = keyOf(second);
        use(slot);
      }
      length = 0;
      first = firstSeed;
      second = secondSeed;
    }
  };

  return {
    add: (list, bits) =>
      forEach(list, (slot) => {
        held[slot] = (held[slot] ?? 0) | bits;
      }),
    put: (list, group) =>
      forEach(list, (slot) => {
        groups[slot] = group;
      }),
    find: (first, second, text, start, end) => {
      const key = keyOf(second);
      const place = (first ^ (first >>> 14)) & (recently - 1);
      const before = met[place];
      if (before !== undefined && before.hash === first && before.key === key) return before;
      const letters = text.slice(start, end);
      const word = letters.includes("'") ? letters.replaceAll("'", '') : letters;
      const slot = slotOf(first, key);
      const known = make(word, held[slot] ?? 0, first, key, groups[slot] ?? 0);
      met[place] = known;
      return known;
    },
    bitsOf: (word) => {
      let first = firstSeed;
      let second = secondSeed;
      for (let at = 0; at < word.length; at += 1) {
        first = firstWith(first, word.charCodeAt(at));
        second = secondWith(second, word.charCodeAt(at));
      }
      return held[slotOf(first, keyOf(second))] ?? 0;
    },
  };
};
