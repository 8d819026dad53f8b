// What a password must be: long, and more than words that anybody would try first (NIST SP 800-63B, section 3.1.1.2: length, no
// rules of composition, no context-specific words, no repeated or sequential characters).

import { randomBytes } from 'node:crypto';
import type { FieldError } from '../../errors.ts';

const minCharacters = 12;
/** Keeps hashing bounded. */
export const maxPasswordCharacters = 200;
/** How many different characters must be left once the obvious is taken out. */
const minDifferent = 6;
/** 24 characters of base64url. With 12 bytes about one in a million drew too few different characters for these rules. */
const drawnBytes = 18;
const minWordLetters = 3;
const minRun = 3;

const obvious =
  `password passwort passphrase welcome letmein changeme secret admin administrator login signin iloveyou monkey dragon
football liverpool arsenal chelsea princess sunshine superman batman master shadow whatever trustno freedom starwars summer winter
autumn spring january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday hospital nurse doctor patient safety health care trust surgery pharmacy cairn nhs`.split(/\s+/);

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const sequences = rows.flatMap((row) => [row, [...row].reverse().join('')]);

const likeLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};
const asLetters = (text: string): string => [...text].map((character) => likeLetters[character] ?? character).join('');

const wordsOf = (about: readonly string[]): readonly string[] =>
  about
    .map((text) => text.toLowerCase())
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length >= minWordLetters);

const gap = '\u0000';

/** Takes every word out, as it is and as "pa55w0rd". */
const withoutWords = (text: string, words: readonly string[]): string => {
  let left = text;
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    for (let at = asLetters(left).indexOf(asLetters(word)); at >= 0; at = asLetters(left).indexOf(asLetters(word)))
      left = left.slice(0, at) + gap + left.slice(at + word.length);
  }
  return left;
};

/** Takes out runs along the alphabet, the figures or a row of keys: "abcd", "4321", "qwerty". */
const withoutRuns = (text: string): string => {
  let left = '';
  for (let at = 0; at < text.length; ) {
    let length = 1;
    while (at + length < text.length && sequences.some((row) => row.includes(text.slice(at, at + length + 1))))
      length += 1;
    left += length >= minRun ? gap : text.slice(at, at + length);
    at += length;
  }
  return left;
};

const isObvious = (password: string, about: readonly string[]): boolean => {
  const text = password.normalize('NFKC').toLowerCase();
  const left = withoutRuns(withoutWords(text, [...obvious, ...wordsOf(about)]));
  // A "!" or a dash at the end is what everybody adds.
  return new Set(left.replaceAll(/[\p{Cc} -/:-@[-`{-~]/gu, '')).size < minDifferent;
};

/** `about` is what others know of the person and the place: names, the service. */
export const passwordFaults = (password: string, about: readonly string[] = []): readonly FieldError[] => {
  const characters = [...password].length;
  if (characters < minCharacters || characters > maxPasswordCharacters)
    return [{ field: 'password', message: `A password has ${minCharacters} to ${maxPasswordCharacters} characters.` }];
  if (isObvious(password, about))
    return [
      {
        field: 'password',
        message: 'This password is too easy to guess. Put a few words together that nobody would put together.',
      },
    ];
  return [];
};

/** One that chance draws, for somebody who is handed it. */
export const newPassword = (): string => randomBytes(drawnBytes).toString('base64url');
