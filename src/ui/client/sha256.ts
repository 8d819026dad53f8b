// SHA-256 (FIPS 180-4) of one short line of ASCII, in the page's own thread: the browser's own is only there over https,
// and takes longer to call than a hash takes.

const mostLetters = 55;

const primes = (count: number): readonly number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
};

/** The first 32 bits of what stands behind the point. */
const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) | 0;

const roundConstants = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const start = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
const words = new Int32Array(64);

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

const fill = (line: string): void => {
  words.fill(0, 0, 16);
  for (let at = 0; at <= line.length; at += 1) {
    const byte = at === line.length ? 0x80 : line.charCodeAt(at);
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - 8 * (at & 3)));
  }
  words[15] = line.length * 8;
  for (let t = 16; t < 64; t += 1) {
    const [x, y] = [words[t - 15] ?? 0, words[t - 2] ?? 0];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    words[t] = ((words[t - 16] ?? 0) + s0 + (words[t - 7] ?? 0) + s1) | 0;
  }
};

/** The first 32 bits of the hash, of at most 55 letters. */
export const firstWordOfHash = (line: string): number => {
  if (line.length > mostLetters) throw new RangeError('More than one block');
  fill(line);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = start;
  for (let t = 0; t < 64; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (roundConstants[t] ?? 0) + (words[t] ?? 0);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return (a + (start[0] ?? 0)) >>> 0;
};
