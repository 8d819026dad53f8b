// Codes that are written in capitals and in parts, "LL 20871", "RX20 1194", "ZB 9990 1827 5GB", and the long numbers of cards.

import type { Span } from '../span.ts';
import { isOfAThing } from './of-a-thing.ts';
import { digitsOf, matchesOf, type Recogniser, recogniser } from './pattern.ts';

/** What is measured and written before its value, and words that stand before a number in a text in capitals. */
const notACode = new Set(
  'hr rr bp bm bms sat sats spo gcs ews map cvp ph po pco pao paco be hb hct wbc wcc plt plts crp esr inr na k ca mg po4 ur cr alt ast alp ggt ldh ck tni trop bnp hcg afp psa fsh lh tsh t o l x i a wt ht bmi ivi iv im sc pr ng fr ch ga am pm at to in on of by is it as or an if no so up us we he me my do go and the for was had has are not but who all any out off via per now new old one two six ten bed bay gp dr mr mrs ms pc dc sgt ref log cad ext tel mob fax room sr ward wd jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sun day age box nhs chi hc hosp gmc nmc pin dob id sn pn pl ce st rd ave ln gbp eur usd vol pg pp p n m b d w s r ft mm cm kg'.split(
    ' ',
  ),
);
const time = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const called =
  /\b(?:no|claim|policy|account|nos|num|number|refs?|references?|code|id|is|was|says?|said|reads?)\b[^\w\n]{0,3}(?:(?:is|was) )?$|[(:#=] ?$/;

/** The letters at the end, where a text in capitals does not simply go on. */
const tail =
  '(?!(?:A|AN|AND|AS|AT|BUT|BY|FOR|HE|I|IF|IN|IS|IT|ME|MY|NO|NOT|OF|OFF|ON|OR|OUT|SO|THE|TO|UP|WAS|WE|YOU)\\b)[A-Z]';
/** The first half of a driving licence. */
const aDriver = /\b(?:licen[cs]e|driver|driving|dvla)\b/;
const inCapitals = new RegExp(
  `(?=[A-Z])(?<![\\w@#./&+£$€-])(?:[A-Z]{5} \\d{6}(?: [A-Z9]{2}\\d[A-Z\\d]{2})?|[A-Z]{2,4} \\d{2,5}[/-](?:\\d{3,9}(?:-[A-Z]{1,3})?|\\d{2,4}[/-][A-Z]{1,3})|[A-Z]{1,3} (?:\\d{5,10}(?: ${tail}{1,3}(?![A-Za-z]))?|\\d{1,4}(?: \\d{2,5}){1,4}(?: (?:${tail}{1,2}(?![A-Za-z])|\\d(?: ?[A-Z]{1,2})?(?![A-Za-z])))?|\\d{4} ${tail}{2})|[A-Z]{1,3}\\d{1,4} \\d{3,6}(?: ${tail}(?![A-Za-z]))?)(?![\\w%£]|[./:-]\\w| ?(?:[Mm][Gg]|[Mm][Cc][Gg]|[Mm][Ll]|units?|iu|IU|kg|g|l|mmol|[Hh][Rr][Ss]?|am|pm|AM|PM|people|patients|pounds|times|mins?|minutes|hours|days|weeks|months|years)\\b)`,
  'g',
);

const isCode = (text: string, lower: string, start: number, end: number): boolean => {
  const [first = '', ...rest] = lower.slice(start, end).split(' ');
  const word = first.replace(/\d.*/, '');
  const isCalled = called.test(lower.slice(Math.max(0, start - 24), start));
  if (notACode.has(word) && !(isCalled && word.length === 1)) return false;
  const id = lower.slice(start, end);
  const least = isCalled ? 4 : /[a-z]$/.test(id) ? 5 : 6;
  if (rest.length > 1 && digitsOf(id).length < least) return false;
  if (word.length === 5 && !aDriver.test(lower.slice(Math.max(0, start - 60), end + 30))) return false;
  const isGlued = first !== word;
  if (isGlued && !isCalled && (first.length < 4 || rest.some((part) => time.test(part)))) return false;
  // In a text that is all in capitals any word may stand before a number.
  const around = text.slice(Math.max(0, start - 30), start) + text.slice(end, end + 30);
  return (isCalled || /[a-z]{3}/.test(around)) && !isOfAThing(lower, start, end);
};

const inParts: Recogniser = ({ text, lower }) =>
  matchesOf(inCapitals, text).flatMap(({ index, 0: found }): readonly Span[] => {
    const end = index + found.length;
    return isCode(text, lower, index, end) ? [{ start: index, end, type: 'other-number' }] : [];
  });

/** "account 6600 9914 03", "smartcard 4410 9927 3306", "donor number 0440 917 226 X", where a word before them says whose they are. */
const ofACard = recogniser(
  'other-number',
  /\b(?:account|acc|card|smartcard|donor|membership|policy|claim|licence|number|no|ref|reference|id)\b[^\w\n]{0,3}(?:(?:no|num|number|is|was)\b[^\w\n]{0,3}){0,2}(?<id>\d{3,4} \d{3,4} \d{2,4}(?: \d{1,4})?(?: [a-z])?)(?! ?[\d%]|\w| ?(?:mg|ml|units)\b)/g,
  ({ id, start, end, page }) =>
    digitsOf(id).length >= 9 && !id.split(' ').every((part) => time.test(part)) && !isOfAThing(page.lower, start, end),
);

export const codesInParts: Recogniser = (page) => [
  ...inParts(page),
  ...(/\d{3,4} \d{3,4} \d\d/.test(page.text) ? ofACard(page) : []),
];
