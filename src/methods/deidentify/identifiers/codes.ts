// Codes of letters and figures that stand for one person, one sample or one case, whatever office made them: "H25-10424", "HB/881/25",
// "24C009183", "Q 77 0184 22". A letter and five figures are enough; what a word beside them calls a thing stays.

import { monthNames } from './date-words.ts';
import { digitsOf, type Recogniser, recogniser } from './pattern.ts';

const aThing =
  /\b(?:batch(?:es)?|lots?|serial|s\/?n|model|mk|asset|pumps?|barcodes?|gtin|udi|machine|device|catalogue|version|firmware|software|fob|bleep|delivery note|invoice|cylinder|hoist|monitors?|fleet|trial|protocol|guidelines?|guidance|leaflets?|sop|masks?|filters?|strips|vials?|ampoules?|expir(?:y|es|ed)|equipment|implants?|supplier|manufacturer|printer|seal|(?:product|parts?|order|jobs?|forms?|kit|item|stock|size|study|recall|alert|notice|standard|template)(?=[ :#]{1,3}(?:(?:no|num|number|nos|code|ref|reference|is|was)[ :#]{1,3}){0,2}$))\b[^.;\n]{0,24}$/;
const thenAThing =
  /^[ )"']{1,2}(?:batch|lot|pumps?|monitors?|device|machine|model|masks?|filters?|pads?|catheters?|printers?|beds?|mattress(?:es)?|hoists?|probes?|mg|mcg|ml|units?|patients|people|pounds|doses|tablets|steps)\b/;
/** What is said of a person counts for more: "the same blood form twice, 4G7-20081". */
const aPerson =
  /\b(?:samples?|specimens?|bloods?|swabs?|biopsy|hosp|hospital|patient|pt|wristband|mrn|claim|booking)\b/;

/** Norms, papers about rules and kinds of illness have such numbers too. */
const standards =
  '(?:iso|en|bs|din|astm|nice|(?:cg|ng|qs|ta)(?=\\/)|mhra|mda|natpsa|psn|pmid|doi|isbn|issn|nct|isrctn|cve|icd|opcs|snomed|covid|sars|hl7|utf|usb|cas|dcb|pil|pgd)';
const known = new RegExp(`^${standards}[\\W\\d]`);
const standard = new RegExp(`\\b${standards}[ :]$`);
const isOfAThing = (lower: string, start: number, end: number): boolean => {
  const before = lower.slice(Math.max(0, start - 46), start).replace(/\b(nos?|num|ref)\./g, '$1 ');
  if (standard.test(before)) return true;
  const thing = aThing.exec(before);
  return (
    thenAThing.test(lower.slice(end, end + 14)) ||
    (thing !== null && !aPerson.test(before.slice(Math.max(0, thing.index - 8))))
  );
};

/** "250mg/5ml", "100ml/hr", "2x500". */
const amount =
  /^\d+(?:mg|mcg|mls?|g|gm|kg|l|h|hrs?|iu|u|units?|mmol|mm|cm|m|d|s|x\d*|k|am|pm|st|nd|rd|th|ye?a?rs?|yo|kcal|mins?|days?|weeks?|wks?|bpm|gb|mb|p|v|w|hz|f)$/;
const monthInside = new RegExp(
  `(?:^|[\\d./-])(?:${monthNames.join('|')})(?=[\\d./-]|$)|^\\d{1,2}[./-][ivx]{1,4}[./-]\\d`,
);

const mixed = recogniser(
  'other-number',
  /(?<![\w@#./&+£$€-])(?:[a-z]{1,5}[./-]?)?(?:(?<=[./-])[a-z]{1,3}[./-]?)?\d[a-z\d]{0,14}(?:[./-][a-z\d]{1,12}){0,4}(?![\w@%£]|[./-]\w)/g,
  ({ id, start, end, page }) => {
    const figures = digitsOf(id).length;
    const letters = id.replace(/[^a-z]/g, '').length;
    if (figures < 5 || letters > 6 || (letters === 0 && !/^\d{2,5}-\d{7,12}$/.test(id))) return false;
    const isSmall = figures < 6 && !/[./-]/.test(id) && page.text.slice(start, end) === id;
    const isAmount = id.split(/[./-]/).some((part) => amount.test(part));
    return !isSmall && !isAmount && !known.test(id) && !monthInside.test(id) && !isOfAThing(page.lower, start, end);
  },
);

/** What is measured and written before its value, and words that stand before a number in a text in capitals. */
const notACode =
  /^(?:hr|rr|bp|bm|bms|sats?|spo|gcs|ews|map|cvp|ph|po|pco|pao|paco|be|hb|hct|wbc|wcc|plt|plts|crp|esr|inr|na|k|ca|mg|po4|ur|cr|alt|ast|alp|ggt|ldh|ck|tni|trop|bnp|hcg|afp|psa|fsh|lh|tsh|t|o|l|x|i|a|wt|ht|bmi|ivi|iv|po|im|sc|pr|ng|fr|ch|ga|am|pm|at|to|in|on|of|by|is|it|as|or|an|if|no|so|up|us|we|he|me|my|do|go|be|and|the|for|was|had|has|are|not|but|who|all|any|out|off|via|per|now|new|old|one|two|six|ten|bed|bay|gp|dr|mr|mrs|ms|pc|dc|sgt|ref|log|cad|ext|tel|mob|fax|room|sr|ward|wd|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|day|age|box|nhs|chi|hc|hosp|gmc|nmc|pin|dob|id|sn|st|rd|ave|ln|gbp|eur|usd|vol|pg|pp|p|n|m|b|d|w|s|r|ft|in|mm|cm|kg)$/;
const time = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const called =
  /\b(?:no|claim|policy|account|nos|num|number|ref|reference|code|id|is|was|says?|said|reads?)\b[^\w\n]{0,3}(?:(?:is|was) )?$|[(:#=] ?$/;

/** The letters at the end, where the sentence does not simply go on. */
const tail =
  '(?!(?:a|an|and|are|as|at|but|by|for|has|he|i|if|in|is|it|me|my|no|not|of|off|on|or|out|she|so|the|to|up|was|we|who|you)\\b)[a-z]';
/** The first half of a driving licence. */
const aDriver = /\b(?:licen[cs]e|driver|driving|dvla)\b/;
/** In capitals, in parts: "LL 20871", "RX20 1194", "RM 20 44 71", "ZB 9990 1827 5GB". */
const inParts = recogniser(
  'other-number',
  new RegExp(
    `(?<![\\w@#./&+£$€-])(?:[a-z]{5} \\d{6}(?: [a-z9]{2}\\d[a-z\\d]{2})?|[a-z]{2,4} \\d{2,5}[/-](?:\\d{3,9}(?:-[a-z]{1,3})?|\\d{2,4}[/-][a-z]{1,3})|[a-z]{1,3} (?:\\d{5,9}(?: ${tail}{1,3}(?![a-z]))?|\\d{1,4}(?: \\d{2,5}){1,4}(?: (?:${tail}{1,2}(?![a-z])|\\d(?: ?[a-z]{1,2})?(?![a-z])))?|\\d{4} ${tail}{2})|[a-z]{1,3}\\d{1,4} \\d{3,6}(?: ${tail}(?![a-z]))?)(?![\\w%£]|[./:-]\\w| ?(?:mg|mcg|ml|units?|iu|kg|g|l|mmol|hrs?|am|pm|people|patients|pounds|times|mins?|minutes|hours|days|weeks|months|years)\\b)`,
    'g',
  ),
  ({ id, start, end, page }) => {
    const written = page.text.slice(start, end);
    const [first = '', ...rest] = id.split(' ');
    const word = first.replace(/\d.*/, '');
    const before = page.lower.slice(Math.max(0, start - 24), start);
    const isCalled = called.test(before);
    if (written !== id.toUpperCase() || (notACode.test(word) && !(isCalled && word.length === 1))) return false;
    const least = isCalled ? 4 : /[a-z]$/.test(id) ? 5 : 6;
    if (rest.length > 1 && digitsOf(id).length < least) return false;
    if (word.length === 5 && !aDriver.test(page.lower.slice(Math.max(0, start - 60), end + 30))) return false;
    const isGlued = first !== word;
    if (isGlued && !isCalled && (first.length < 4 || rest.some((part) => time.test(part)))) return false;
    // In a text that is all in capitals any word may stand before a number.
    const around = page.text.slice(Math.max(0, start - 30), start) + page.text.slice(end, end + 30);
    return (isCalled || /[a-z]{3}/.test(around)) && !isOfAThing(page.lower, start, end);
  },
);

/** "account 6600 9914 03", "smartcard 4410 9927 3306", "donor number 0440 917 226 X", where a word before them says whose they are. */
const ofACard = recogniser(
  'other-number',
  /\b(?:account|acc|card|smartcard|donor|membership|policy|claim|licence|number|no|ref|reference|id)\b[^\w\n]{0,3}(?:(?:no|num|number|is|was)\b[^\w\n]{0,3}){0,2}(?<id>\d{3,4} \d{3,4} \d{2,4}(?: \d{1,4})?(?: [a-z])?)(?! ?[\d%]|\w| ?(?:mg|ml|units)\b)/g,
  ({ id, start, end, page }) =>
    digitsOf(id).length >= 9 && !id.split(' ').every((part) => time.test(part)) && !isOfAThing(page.lower, start, end),
);

const ofASample =
  /\b(?:samples?|specimens?|bloods?|swabs?|biops\w+|pots?|labs?|laboratory|histology|cytology|hosp|hospital|patient|pt|ward|notes|wristband|baby|band|consent|scans?|x-?ray|haemolysed|clinic|gum|mri|ct|source|tube)\b/;

/** The shape of most hospitals' own numbers. */
const asOfAHospital = /^[a-z]{1,3}\d{6,8}[a-z]?$/;
/** All of them; one of a hospital or a laboratory where it has that shape or such a word is near. */
export const codes: Recogniser = (page) =>
  [...mixed(page), ...inParts(page), ...ofACard(page)].map((span) => {
    const { start, end } = span;
    const isOfAHospital =
      asOfAHospital.test(page.lower.slice(start, end)) ||
      ofASample.test(page.lower.slice(Math.max(0, start - 70), end + 40));
    return isOfAHospital ? { start, end, type: 'hospital-number' } : span;
  });
