// Codes that people copy by hand: Crockford's base32, in which nothing is mistaken for something else.

import { randomInt } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Five random bits a character. */
export const newReadableCode = (characters: number): string =>
  Array.from({ length: characters }, () => alphabet[randomInt(alphabet.length)]).join('');

export const inGroups = (code: string, size: number): string =>
  (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');

/** As it was handed out, however it was typed; `null` where it can be none. */
export const plainReadableCode = (typed: string, characters: number): string | null => {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return plain.length === characters && [...plain].every((character) => alphabet.includes(character)) ? plain : null;
};
