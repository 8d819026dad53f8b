// The reference of a record: short enough to read out on a telephone, and a slip of one character is noticed.
// Nine characters of Crockford's base 32 and one check character modulo 37 (https://www.crockford.com/base32.html).

import { randomInt } from 'node:crypto';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkDigits = `${digits}*~$=U`;
// Only references whose check character is a letter or digit are given out: nobody reads "~" out on a telephone.
const speakable = digits.length;

const checkOf = (body: string): number =>
  [...body].reduce((remainder, character) => (remainder * 32 + digits.indexOf(character)) % 37, 0);

/** For example `CA7K3-M9QXP`: 45 bits of chance. */
export const newReference = (): string => {
  for (;;) {
    const chance = randomInt(2 ** 45);
    const body = Array.from({ length: 9 }, (_, place) => digits[Math.floor(chance / 32 ** place) % 32]).join('');
    const check = checkOf(body);
    if (check < speakable) return `${body.slice(0, 5)}-${body.slice(5)}${digits[check]}`;
  }
};

/** Forgives spaces, lower case and the letters that look like digits; null when it cannot be a reference. */
export const readReference = (typed: string): string | null => {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (plain.length !== 10 || [...plain].some((character) => !digits.includes(character))) return null;
  const body = plain.slice(0, 9);
  return checkDigits[checkOf(body)] === plain[9] ? `${plain.slice(0, 5)}-${plain.slice(5)}` : null;
};
