// Telephone numbers: the United Kingdom's by their shape (Ofcom, National Telephone Numbering Plan), others by their plus sign,
// short local ones by the words before them. 111, 999 and extensions alone are no one's number.

import type { Page } from '../page.ts';
import { digitsOf, recogniser } from './pattern.ts';

export const ukPhone = recogniser(
  'phone',
  /(?<![\w.])(?:1800[12][ -]?(?=0))?(?:(?:\+|00) ?44[ .-]{0,2}(?:\( ?0 ?\)[ .-]{0,2}|0)?|\( ?0|0)(?:[ .()/-]{0,3}\d){9,10}(?![\d])(?:[, ]{0,2}(?:ext|extn|extension|x)[ .:]{0,2}\d{1,6})?/g,
  ({ id }) =>
    /^(?:1800[12])?(?:\D*(?:00|\+) ?44\D*0?|\D*0)\D*[1235789]/.test(id) &&
    !/\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d/.test(id),
);

export const foreignPhone = recogniser(
  'phone',
  /(?<!\w)(?:\+|00)[1-9](?:[ .()-]{0,2}\d){7,13}(?!\d)/g,
  ({ id }) => digitsOf(id).length >= 9,
);

export const labelledPhone = recogniser(
  'phone',
  /\b(?:tel|telephone|phone|phoned|ring|mobile|mob|mobile number|landline|contact (?:no|number|on))\b(?:[ .:]{1,3}(?:no|num|number|is|me|us|her|him|them|on|at)\b){0,3}[ .:#=-]{0,3}(?<id>\d(?:[ -]{0,2}\d){4,10})(?![\d/]|[ .:-]\d)/g,
  ({ id }) => digitsOf(id).length >= 5,
);

/** "o7700 9oo 461": letters for noughts. */
export const oddPhone = recogniser(
  'phone',
  /(?<!\w)[o0][1-37](?:[ .-]{0,2}[\do]){8,9}(?!\w)/g,
  ({ id }) => id.includes('o') && digitsOf(id).length >= 5,
);

const figure = 'oh|zero|nought|o|one|two|three|four|five|six|seven|eight|nine';
/** "oh seven seven double oh", "double oh 44 7700 900 320": as it is said. */
export const spokenPhone = recogniser(
  'phone',
  new RegExp(
    `\\b(?:double )?(?:oh|zero|nought|o)(?:[ ,-]{1,2}(?:double |treble |triple )?(?:${figure}|hundred|\\d{1,4})\\b){4,11}`,
    'g',
  ),
  ({ id }) => figuresIn(id) >= 7,
);
/** "07700 900 five five three". */
export const halfSpokenPhone = recogniser(
  'phone',
  new RegExp(`(?<![\\w.])0\\d{2,4} ?\\d{2,3}(?:[ ,-]{1,2}(?:double |treble |triple )?(?:${figure})\\b){3,6}`, 'g'),
);
const toldInWords = new RegExp(
  `\\b(?:double |treble |triple )?(?:${figure})(?:[ ,.-]{1,3}(?:(?:double |treble |triple )?(?:${figure})|\\d{1,4})\\b){5,13}`,
  'g',
);
const isCounting = /\b(?:one\W{1,3}two\W{1,3}three|three\W{1,3}two\W{1,3}one|five\W{1,3}six\W{1,3}seven)\b/;
/** "Falls by month: one, two, two, oh": a count each. */
const isList = ({ lower }: Page, start: number, id: string): boolean =>
  (id.match(/, /g) ?? []).length > 3 &&
  /(?:\b(?:by|at|per)\b[^.\n]{0,20}|: ?)$/.test(lower.slice(Math.max(0, start - 26), start));
const isToldAsNumber = ({ lower }: Page, start: number, id: string): boolean => {
  const before = lower.slice(Math.max(0, start - 70), start);
  return !/\bbleep\b[^.\n]{0,16}$/.test(before) && (/double|treble|triple/.test(id) || ofANumber.test(before));
};
const ofANumber =
  /\b(?:numbers?|ring|rings|rang|call|calls|called|phoned?|mobile|tel|telephone|dial\w*|codes?|digits?|figures|pin|accounts?|cards?|ref|reference|nhs|hospital|mrn|quote[ds]?|read (?:it )?out|safe)\b/;
/** "nine nine nine, eight two eight, eight eight one nine": the ten figures of an NHS number. */
export const spokenNhsNumber = recogniser(
  'nhs-number',
  toldInWords,
  ({ id, start, page }) => figuresIn(id) === 10 && !isCounting.test(id) && !isList(page, start, id),
);
/** "six four double two oh nine one": a number of anything else. */
export const spokenNumber = recogniser(
  'other-number',
  toldInWords,
  ({ id, start, page }) =>
    figuresIn(id) >= 6 && !isCounting.test(id) && !isList(page, start, id) && isToldAsNumber(page, start, id),
);
const figuresIn = (id: string): number =>
  id.split(/[ ,.-]+/).reduce((all, part, at, parts) => {
    if (/^\d/.test(part)) return all + part.length;
    if (part === 'double') return all + 1;
    if (part === 'treble' || part === 'triple') return all + 2;
    return all + (part === 'hundred' && at > 0 && parts[at - 1] !== 'hundred' ? 2 : 1);
  }, 0);

/** "the one ending 960 077", "mobile ends in 4471": a part of a number tells it too where a phone is spoken of. */
export const endOfPhone = recogniser(
  'phone',
  /\b(?:end(?:s|ing|ed)|finish(?:es|ing)|last (?:two|three|four|five|six|[2-6])(?: (?:digits|figures|numbers))?)(?:,? (?:in|with|is|are|was|were|being|of|it))?[ :(]{1,2}(?<id>\d{2,4}(?: \d{2,4}){0,2})(?![\d%/]|[.:]\d| ?(?:mg|ml|mcg|days?|weeks?|hours?|minutes?|months?|years?|am|pm|of|times|doses|visits|nights|shifts|patients|people|falls)\b)/g,
  ({ start, end, page, id }) =>
    digitsOf(id).length >= 3 &&
    /\b(?:phones?|mobiles?|mob|tel|landline|number|(?:smart)?card|badge|account|a\/c)\b/.test(
      page.lower.slice(Math.max(0, start - 70), end + 40),
    ),
);

/** "ring Sandra on ext 4471": of somebody who is named; an extension alone is nobody's. */
export const extensionOfSomebody = recogniser(
  'phone',
  /\x80(?:'s)?[^.\n\x80]{0,16}\b(?:ext|extn|extension)\b[ .:]{0,2}(?:no |number )?(?<id>\d{3,6})(?!\d)/g,
);
