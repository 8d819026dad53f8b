// One plain form of a text for all rules to read: Latin letters without accents, ASCII digits, plain spaces, dashes and quotes,
// nothing invisible. Every place in it leads back to the original.

import { plainDigit } from '../digits.ts';

export type Folded = {
  readonly text: string;
  /** The same, in small letters, place for place. */
  readonly lower: string;
  /** The place in the original (UTF-16) of each place in the folded text, its end included; null where they are the same. */
  readonly origins: readonly number[] | null;
};

const lettersThatDoNotDecompose: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ı: 'i',
};

const isInvisible = /^[\p{M}\p{Cf}\u115f\u1160\u3164]$/u;
const isDigit = /^\p{Nd}$/u;

const plainOf = (character: string): string => {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint === 0xffff) return ' ';
  // Stands for what is hidden (see page.ts): where it was typed, its neighbour says as little.
  if (codePoint === 0x80) return '\x81';
  if (isInvisible.test(character)) return '';
  if (/^\s$/u.test(character)) return /^[\u2028\u2029\u0085]$/.test(character) ? '\n' : ' ';
  if (/^\p{Pd}$|^\u2212$/u.test(character)) return '-';
  if (/^[\u2018\u2019\u201b\u02bc\u2032\u00b4\uff07]$/.test(character)) return "'";
  if (/^[\u201c\u201d\u201e\u201f\uff02\u00ab\u00bb]$/.test(character)) return '"';
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (/^[ -~]+$/.test(plain) && plain.length <= 2) return plain;
  if (isDigit.test(character)) return plainDigit(character);
  return lettersThatDoNotDecompose[character] ?? character;
};

const known = new Map<string, string>();
/** One character beyond ASCII: nothing, where it only sits on another. */
export const foldCharacter = (character: string): string => {
  const before = known.get(character);
  if (before !== undefined) return before;
  const now = plainOf(character);
  if (known.size < 20_000) known.set(character, now);
  return now;
};

const inSmallLetters = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
};

/** Some programs put it between two words, where it counts as the space that it stands for; in a number or an address it is nothing. */
export const spaceWithoutWidth = '\u200b';
const isJoint = /^[\d@._-]/;

const isPlain = /^[\x00-\x7f]*$/;

export const fold = (original: string, folded: (character: string) => string = foldCharacter): Folded => {
  if (isPlain.test(original)) return { text: original, lower: original.toLowerCase(), origins: null };
  const origins: number[] = [];
  let text = '';
  let at = 0;
  let before = '';
  for (const character of original) {
    const isBetweenWords =
      character === spaceWithoutWidth && !isJoint.test(before) && !isJoint.test(original.charAt(at + 1));
    const plain = isBetweenWords ? ' ' : character < '\x80' ? character : folded(character);
    if (plain !== '') before = plain;
    for (let unit = 0; unit < plain.length; unit += 1) origins.push(at);
    text += plain;
    at += character.length;
  }
  origins.push(original.length);
  return { text, lower: inSmallLetters(text), origins };
};
