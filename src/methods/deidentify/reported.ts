// Words that people have reported to tell who somebody is, hidden wherever they stand: in any case, as an owner's, as a part
// of a hyphenated name, a number however it is spaced; everyday words exactly as they were written. Words are looked up by
// key, so that whoever holds only keyed hashes of them can hide them too. Pure and linear.

import { connecting, namesToo } from './everyday.ts';
import { fold, spaceWithoutWidth } from './fold.ts';
import { markOf, nameMark, peopleMarked } from './marks.ts';
import { leadBack, openPage, type Page } from './page.ts';
import { foldWithSigns, isFoundInside, isUnspaced, wordPattern, wordsInside } from './scripts.ts';
import { type Span, unite } from './span.ts';

/** Says which report a key belongs to; undefined where it belongs to none. */
export type Reported = (key: string) => string | undefined;

export type HiddenReported = { readonly text: string; readonly count: number };

/** As long, and part of a word: for a space without width that stands inside one. */
const joiner = '\u2060';
const joined = (text: string): string => text.replaceAll(spaceWithoutWidth, joiner);

type Token = { readonly start: number; readonly end: number; readonly lower: string; readonly text: string };

const tokensOf = (text: string, lower: string): readonly Token[] =>
  Array.from(lower.matchAll(wordPattern), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    lower: word,
    text: text.slice(index, index + word.length),
  }));

const hasDigit = /\p{N}/u;
const startsWithCapital = /^\p{Lu}/u;

/** One letter of an alphabet is an initial; one sign of Chinese is a name. */
const isInitial = ({ lower }: Token): boolean => lower.length === 1 && /\p{Lower}/u.test(lower);

/** Whether everyday words count as names too, in capitals or small letters. */
type Everyday = 'in-any-case' | undefined;

/** Null where it is no name by itself. */
const wordKey = (token: Token, everyday?: Everyday): string | null => {
  if (isInitial(token)) return null;
  if (everyday === 'in-any-case') return token.lower;
  if (connecting.has(token.lower)) return null;
  if (!namesToo.has(token.lower)) return token.lower;
  return startsWithCapital.test(token.text) ? `=${token.lower}` : null;
};

const leastDigits = 2;
const longestNumber = 32;
const mostTokensOfNumber = 8;

/** The `s` of "Quill's". */
const isOwnersEnd = (tokens: readonly Token[], at: number, lower: string): boolean => {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return token?.lower === 's' && before !== undefined && lower.slice(before.end, token.start) === "'";
};

const signKey = (sign: string): string => `^${sign}`;
const firstSign = /^\P{M}\p{M}*/u;

/** Where words are not kept apart, the key of its first sign says where it is worth looking for the whole. */
const nameKeys = (token: Token): readonly string[] => {
  const key = wordKey(token);
  if (key === null) return [];
  return isFoundInside(key) ? [key, signKey(firstSign.exec(key)?.[0] ?? '')] : [key];
};

const mostTokensAsWritten = 12;
const beginKey = (word: string): string => `>${word}`;
const writtenKey = (words: string): string => `"${words}`;

/** The key of the first word says where it is worth looking for all of them. */
const writtenKeys = (tokens: readonly Token[]): readonly string[] => {
  const [first] = tokens;
  return first && tokens.length <= mostTokensAsWritten
    ? [beginKey(first.text), writtenKey(tokens.map(({ text }) => text).join(' '))]
    : [];
};

/**
 * Under which keys these words are hidden exactly as they are written, side by side, and however everyday they are: for
 * whoever has said that this is wanted.
 */
export const keysAsWritten = (words: string): readonly string[] => {
  const { text, lower } = fold(joined(words), foldWithSigns);
  return writtenKeys(tokensOf(text, lower));
};

/**
 * Under which keys these words are hidden: each word of a name by itself, a number or an address as a whole. None where they
 * are no words that could tell who somebody is.
 */
export const keysOf = (words: string): readonly string[] => {
  const { text, lower } = fold(joined(words), foldWithSigns);
  const tokens = tokensOf(text, lower);
  if (tokens.some((token) => hasDigit.test(token.lower))) {
    const number = tokens.map((token) => token.lower).join('');
    return number.length >= leastDigits && number.length <= longestNumber && tokens.length <= mostTokensOfNumber
      ? [`#${number}`]
      : [];
  }
  const named = tokens.filter((_, at) => !isOwnersEnd(tokens, at, lower));
  const keys = [...new Set(named.flatMap(nameKeys))];
  // Beside a name, "mark" is one too.
  const isWithOther = keys.length > 0 && named.some((token) => namesToo.has(token.lower) && wordKey(token) === null);
  return isWithOther ? [...keys, ...writtenKeys(tokens)] : keys;
};

/** Whether these keys are of a number, or an address with one. */
export const isNumber = (keys: readonly string[]): boolean =>
  keys.some((key) => key.startsWith('#') || (key.startsWith(writtenKey('')) && hasDigit.test(key)));

type Hit = Span & { readonly report: string; readonly isNumber: boolean };

/** Not more than one line ends there. */
const smallGap = /^(?!.*\n.*\n)[^\p{L}\p{N}\x80]{0,3}$/su;

/** A word and those that follow it side by side, as of a number that is written with gaps. */
function* sideBySide(tokens: readonly Token[], from: number, lower: string, most: number): Generator<Token> {
  for (let at = from; at < Math.min(tokens.length, from + most); at += 1) {
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (!token || (at > from && before && !smallGap.test(lower.slice(before.end, token.start)))) return;
    yield token;
  }
}

/** Numbers begin or end at a word with a figure in it, or lie around one: only there is it worth looking. */
const numberAt = (tokens: readonly Token[], from: number, lower: string, reported: Reported): Hit | null => {
  const start = tokens[from]?.start ?? 0;
  let read = '';
  let found: Hit | null = null;
  let digits = false;
  for (const token of sideBySide(tokens, from, lower, mostTokensOfNumber)) {
    read += token.lower;
    if (read.length > longestNumber) break;
    digits ||= hasDigit.test(token.lower);
    if (!digits || read.length < leastDigits) continue;
    const report = reported(`#${read}`);
    if (report !== undefined) found = { start, end: token.end, type: 'other-number', report, isNumber: true };
  }
  return found;
};

/** The longest that is known, exactly as it was written. */
const writtenAt = (tokens: readonly Token[], from: number, lower: string, reported: Reported): Hit | null => {
  const start = tokens[from]?.start ?? 0;
  let read = '';
  let found: Hit | null = null;
  for (const token of sideBySide(tokens, from, lower, mostTokensAsWritten)) {
    read += read === '' ? token.text : ` ${token.text}`;
    const report = reported(writtenKey(read));
    if (report !== undefined) found = { start, end: token.end, type: 'name', report, isNumber: hasDigit.test(read) };
  }
  return found;
};

const isNearDigits = (tokens: readonly Token[], at: number): boolean => {
  for (let next = at; next < Math.min(tokens.length, at + mostTokensOfNumber); next += 1)
    if (hasDigit.test(tokens[next]?.lower ?? '')) return true;
  return false;
};

/** An owner's name is often written without the apostrophe: "Quills bed". */
const reportOf = (token: Token, reported: Reported, everyday: Everyday): string | undefined => {
  const key = wordKey(token, everyday);
  if (key === null) return undefined;
  return reported(key) ?? (/..s$/.test(key) ? reported(key.slice(0, -1)) : undefined);
};

const mostParts = 3;

/** With the rest of a hyphenated name, and the initials before it. */
const reachOf = (
  tokens: readonly Token[],
  at: number,
  lower: string,
): { readonly start: number; readonly end: number } => {
  let [first, last] = [at, at];
  const gapAfter = (one: number) => lower.slice(tokens[one]?.end, tokens[one + 1]?.start);
  while (last < at + mostParts && tokens[last + 1] && gapAfter(last) === '-') last += 1;
  while (first > at - mostParts && tokens[first - 1] && gapAfter(first - 1) === '-') first -= 1;
  const hyphened = first;
  for (let before = tokens[first - 1]; before && isInitial(before); before = tokens[first - 1]) {
    const isWritten = startsWithCapital.test(before.text) && /^\.? ?$/.test(gapAfter(first - 1)) && before.text !== 'I';
    if (!isWritten || hyphened - first === mostParts) break;
    first -= 1;
  }
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
};

const betweenNames = /^(?:[ '-]?|\. ?|(?: (?:al|bin|da|de|del|della|den|der|di|du|el|la|le|of|ter|van|von|y)){1,3} )$/;

/** Side by side, the words of one report are one mark. */
const together = (hits: readonly Hit[], lower: string): readonly Hit[] => {
  const merged: Hit[] = [];
  for (const hit of unite(hits)) {
    const last = merged.at(-1);
    const isOne =
      last &&
      !last.isNumber &&
      !hit.isNumber &&
      last.report === hit.report &&
      betweenNames.test(lower.slice(last.end, hit.start));
    if (last && isOne) merged[merged.length - 1] = { ...last, end: hit.end };
    else merged.push(hit);
  }
  return merged;
};

/** In a run of words without spaces; a single sign that stands by itself is a word too. */
const inside = (token: Token, mayBegin: (sign: string) => boolean, reported: Reported): readonly Hit[] => {
  const whole = reported(token.lower);
  if (whole !== undefined)
    return [{ start: token.start, end: token.end, type: 'name', report: whole, isNumber: false }];
  return Array.from(
    wordsInside(token.lower, mayBegin, (word) => (isFoundInside(word) ? reported(word) : undefined)),
    ({ at, length, found }) => ({
      start: token.start + at,
      end: token.start + at + length,
      type: 'name',
      report: found,
      isNumber: false,
    }),
  );
};

/** Where they stand on a page. */
export const findReported = ({ text, lower }: Page, reported: Reported, everyday?: Everyday): readonly Hit[] => {
  const tokens = tokensOf(text, lower);
  const hits: Hit[] = [];
  const begins = new Map<string, boolean>();
  const isKnown = (key: string): boolean => {
    const known = begins.get(key) ?? reported(key) !== undefined;
    begins.set(key, known);
    return known;
  };
  const mayBegin = (sign: string): boolean => isKnown(signKey(sign));
  for (const [at, token] of tokens.entries()) {
    const number = isNearDigits(tokens, at) ? numberAt(tokens, at, lower, reported) : null;
    if (number) hits.push(number);
    const written = isKnown(beginKey(token.text)) ? writtenAt(tokens, at, lower, reported) : null;
    if (written) hits.push(written);
    if (isUnspaced(token.lower)) {
      hits.push(...inside(token, mayBegin, reported));
      continue;
    }
    const report = reportOf(token, reported, everyday);
    if (report !== undefined) hits.push({ ...reachOf(tokens, at, lower), type: 'name', report, isNumber: false });
  }
  return together(hits, lower);
};

const foundIn = (text: string, reported: Reported): readonly Hit[] => {
  const { marks, page, toOriginal } = openPage(text, foldWithSigns);
  return leadBack(findReported(page, reported), marks).map(toOriginal);
};

/** A text that may hold marks already, with what was reported hidden too. */
export const hideReported = (text: string, reported: Reported): HiddenReported => {
  // A space without width stands between two words, or inside one: nobody can tell.
  const readings = text.includes(spaceWithoutWidth) ? [text, joined(text)] : [text];
  const hits = unite(readings.flatMap((reading) => foundIn(reading, reported)));
  if (hits.length === 0) return { text, count: 0 };
  const before = peopleMarked(text).get(null) ?? 0;
  const people = [...new Set(hits.filter((hit) => !hit.isNumber).map(({ report }) => report))];
  const markFor = ({ isNumber: isOfNumber, report }: Hit): string => {
    if (isOfNumber) return markOf('other-number');
    const number = before + people.indexOf(report) + 1;
    return nameMark(null, before + people.length > 1 ? number : undefined);
  };
  let hidden = '';
  let from = 0;
  for (const hit of hits) {
    hidden += text.slice(from, hit.start) + markFor(hit);
    from = hit.end;
  }
  return { text: hidden + text.slice(from), count: hits.length };
};
