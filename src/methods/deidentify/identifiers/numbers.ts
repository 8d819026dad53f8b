// Numbers that name a person in a register, and numbers of what was written down about one: found by the words before them, or
// by a shape that only they have. What numbers a thing (a batch, a pump, a job, a barcode) is no identifier.

import { month } from './date-words.ts';
import { isLabelledAsThing } from './of-a-thing.ts';
import { digitsOf, recogniser } from './pattern.ts';

/** Between a label and its number: "no. is:". */
const is =
  '(?:[^\\w\\n]{0,3}\\b(?:registration|reg|reference|ref|identification|unit|no|num|number|nos|id|uuid|pin|code|card|is|was|of|as|on|his|her|my|their|being|barcode|label|form|request|sample)\\b){0,4}[^\\w\\n]{0,4}';
/** A number that may hold letters and be written in parts: "CLM/88213/B", "5550 1234 9921", "M26.118834". */
const number =
  '(?:[a-z]{1,5}[/.-]?|(?!(?:lot|ln|sn|box|pin|ext|vol|page|para|to|at|on|in|is|of|for|by|was|not|and|the|had|has|no|she|he|i|a|as|my|we|bed|or|age|day|bay|gcs|bp|hr|rr)\\b)[a-z]{1,3} )?\\d[\\da-z]{0,14}(?:[/.-][\\da-z]{1,12}){0,4}(?: \\d{2,6}(?![\\da-z.%/]| ?(?:mg|ml|mcg|g|am|pm)\\b)){0,4}(?: [a-z]{1,3}(?=[.,;)]|$))?';
/** Letters and figures in one: "7700Q19", "PH/0D417". */
const mixed =
  '(?=(?:[a-z/-]*\\d){4})(?:[a-z]{1,4}[/-](?=[a-z]{1,4}[/-]))?[a-z\\d]{1,4}[/-]?[a-z\\d]{3,12}(?:[/-][a-z\\d]{1,5}){0,2}';
const hasDigits =
  (least: number) =>
  ({ id }: { readonly id: string }): boolean =>
    digitsOf(id).length >= least;

/** GMC and GPhC seven digits; NMC PIN 18A1234E; HCPC PA12345; GDC and GOC five to six; a constable's collar; a payroll. */
export const professionalNumber = recogniser(
  'professional-number',
  new RegExp(
    `\\b(?:gmc|nmc|gphc|hcpc|hpc|gdc|goc|gosc|gcc|swe|rcn|psni|sssc|niscc|scw|prescriber|performer|cypher|cipher|esr|clock|crew|contractor|agency|driver|service|army|warrant card|nursing pin|pin|professional registration|registration|payroll|smartcard|smart card|staff (?:id|no|number)|employee(?: id| no| number)?|assignment|collar|badge|shoulder|warrant|register(?: as)?)${is}(?<id>(?:[a-z]{1,3} ?-?)?\\d(?:[ -]?\\d){2,13}[a-z]?|\\d\\d ?[a-z] ?\\d{4} ?[a-z]|${mixed})(?![\\w/])`,
    'g',
  ),
);

/** "PC 4471", "PCSO 7712 Ahmed". */
export const constable = recogniser(
  'professional-number',
  /\b(?:pc|wpc|pcso|dc|ds|tdc|sgt|constable|officer)[ .]{1,2}(?:no\.? ?|number )?(?<id>[a-z]{0,2}\d{3,6}[a-z]?)(?![\w/:]|\.\d| ?(?:mg|ml|hrs|hours)\b)/g,
);

export const nmcPin = recogniser('professional-number', /(?<!\w)\d\d[a-l]\d{4}[a-z](?!\w)/g);

export const nationalInsuranceNumber = recogniser(
  'national-insurance-number',
  /(?<!\w)[a-z]{2}[ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[a-d](?!\w)/g,
);

export const labelledHospitalNumber = recogniser(
  'hospital-number',
  new RegExp(
    `\\b(?:mrn|crn|pas|k ?number|hosp|hospital|patient|pt|unit|case ?note|casenotes|district|rio|emis|systmone|record|medical record|medical|notes|sample|specimen|accession|episode|spell|visit|attendance|lab|laboratory|pathology|histology|biopsy|request|path|radiology|x-?ray|scan|wristband|ice|referral|ubrn|booking)(?:[^\\w\\n]{0,3}\\b(?:record|identification|unit|no|nos|num|number|id|ref|reference|label|barcode|code)\\b){1,3}[^\\w\\n]{0,4}(?:(?:is|was)[^\\w\\n]{1,3})?(?<id>${number})(?!\\w)`,
    'g',
  ),
  hasDigits(4),
);

export const bareHospitalNumber = recogniser(
  'hospital-number',
  new RegExp(
    `\\b(?:mrn|crn|rio|pas|emis|systmone|kit|accession|episode|ubrn|sample|specimen|spec|notes|hosp)[^\\w\\n]{0,4}(?:(?:is|was)[^\\w\\n]{1,3})?(?<id>${number})(?!\\w)`,
    'g',
  ),
  ({ id, start, end, page }) =>
    digitsOf(id).length >= 4 &&
    !/^\d{1,3}000$/.test(id) &&
    !(/^\d{4}$/.test(id) && /\bkit $/.test(page.lower.slice(Math.max(0, start - 5), start))) &&
    !/^ (?:patients|people|contacts|records|users)\b/.test(page.lower.slice(end, end + 10)),
);

/** What was written down about somebody elsewhere: by the police, a court, an insurer, a bank, the incident system. */
const written =
  'bib|custody|pnc|probation|ticket|permit|railcard|voucher|penalty|pcn|candidate|upn|ehcp|child protection|social services|mosaic|liquidlogic|locker|meter|gate|alarm|charity|company|ccj|warrant|police log|incident log|log|cad|urn|crime|police|case|claim|claims|policy|insurance|insurer|inquest|consignment|tracking|parcel|signed[- ]for|ambulance|driving licen[cs]e|licen[cs]e|passport|visa|brp|biometric|prison|prisoner|nomis|inmate|bank account|account|acc|a\\/c|sort code|' +
  'key ?safe|door|entry|datix|ulysses|safeguard|incident|inc|complaint|complaints|pals|steis|lfpse|nrls|web|ref|reference|our ref|your ref|safeguarding|court|tribunal|coroner|ombudsman|phso|benefit|universal credit|uc|' +
  'student|membership|library|bus pass|blue badge|travel card|loyalty|iban|card|mental health tribunal|section|investigation|dvla|home office|ho|nass|asylum|council tax|tenancy|housing|serious incident|si|riddor';
export const writtenNumber = recogniser(
  'other-number',
  new RegExp(
    `\\b(?:${written})(?![a-z])(?:[^\\w\\n]{0,3}\\b(?:log|record|reference|ref|refs|no|nos|num|number|id|code|report|job|incident|card|is|was|reported|as|under|urn|given|quote|quoted|quoting)\\b){0,4}[^\\w\\n]{0,3}(?<id>${number}|[a-z]{4,5}[a-z9]?\\d{6}[a-z9]{2}\\d[a-z]{2})(?!\\w)`,
    'g',
  ),
  ({ id, start, page }) => {
    const figures = digitsOf(id).length;
    const before = page.lower.slice(Math.max(0, start - 24), start);
    const isNamed = /(?:no|nos|num|number|ref|reference|code|id|log|:|#|=)[^\w]{0,3}(?:(?:is|was) )?$/.test(before);
    const isMade = /[a-z]\W?\d|\d[/-]\d|^\d{6,}/.test(id) || figures >= 8;
    return (
      figures >= (isNamed ? 3 : 4) &&
      !/^[0-2]?\d\.[0-5]\d$/.test(id) &&
      (isNamed ||
        isMade ||
        /\b(?:log|datix|passport|claim|policy|bib|pnc|custody|urn|key ?safe)\W{0,2}(?:(?:is|was) )?$/.test(before)) &&
      !isWeight(page.lower, start + id.length)
    );
  },
);
/** "log 771 of 14/10", "CAD 2204 of the 3rd": the day belongs to the number. */
export const logOfDay = recogniser(
  'other-number',
  new RegExp(
    `\\b(?:log|cad|incident|inc|ref|reference|urn|crime)[^\\w\\n]{0,3}(?:(?:no|number|ref|is|was)\\b[^\\w\\n]{0,3}){0,2}(?<id>(?:[a-z]{2,3} )?\\d{1,5} (?:of|dated|on) (?:the )?(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?${month}(?: \\d{4})?)?))(?![\\w/])`,
    'g',
  ),
);

/** "PALS-2026-0417 and C/11834": what stands beside a number as its like. */
const beside =
  /(?<=\x80(?:,? (?:and|or|&|then|not|also) |, ?| ?\/ ?|; ?))(?<id>[a-z]{0,4}[/.-]?\d[\da-z]{2,12}(?:[/.-][\da-z]{1,8}){0,3})(?![\w%]| ?(?:mg|mcg|ml|g|kg|units?|hours?|hrs?|mins?|minutes|days|weeks|months|years|patients|people|am|pm|times|beds?|on|bpm)\b)/g;
export const numberBeside = recogniser(
  'other-number',
  beside,
  ({ id, start, page }) =>
    digitsOf(id).length >= 4 &&
    /[a-z]|[/-]|\d{5}/.test(id) &&
    !isLabelledAsThing(page.lower, start) &&
    !isYear.test(id),
);
const isYear = /^(?:19|20)\d\d$/;

const isWeight = (text: string, end: number): boolean =>
  /^ ?(?:mg|mcg|ml|g|kg|units?|hours?|hrs?|mins?|minutes|days|weeks|months|years|patients|people|pounds|times|%)/.test(
    text.slice(end, end + 10),
  );

/** "my number QK 009 9317", "number A9090XX": letters and figures that somebody calls a number, and no thing bears. */
export const numberByName = recogniser(
  'other-number',
  /\b(?:numbers?|no|nos|ref|reference)\b[^\w\n]{0,3}(?:(?:is|was|are) )?(?<id>(?:[a-z]{1,3} ?[/-]?(?=\d)|(?=\d+[a-z/-]))\d[\da-z]{0,12}(?:[ /-][\da-z]*\d[\da-z]*){0,4})(?![\w/%]| ?(?:mg|mcg|ml|g|units)\b)/g,
  ({ id, start, page }) =>
    digitsOf(id).length >= 4 &&
    /[a-z]/.test(id) &&
    !isLabelledAsThing(page.lower, start) &&
    !/\b(?:st|nd|rd|th)\b/.test(id),
);

/** "30099-4471", "20251104-0217-88", "42/0117735/25", which count nothing. */
export const shapedOtherNumber = recogniser(
  'other-number',
  /(?<![\w/.-])(?:\d{4,8}-(?:\d{4,8}|\d{3,8}-\d{1,6})|\d{2,3}\/\d{5,8}\/\d\d)(?![\w/-])/g,
  ({ id, start, page }) => !isPlainRange.test(id) && !isLabelledAsThing(page.lower, start),
);
/** "2024-2026", "0800-1600". */
const isPlainRange = /^(?:(?:19|20)\d\d|[012]\d[0-5]\d)-(?:(?:19|20)\d\d|[012]\d[0-5]\d)$/;

/** MORGA 753116 SM9IJ, as the DVLA makes them. */
export const drivingLicence = recogniser(
  'other-number',
  /(?<!\w)[a-z9]{5} ?\d{6} ?[a-z9]{2}\d[a-z]{2}(?!\w)/g,
  ({ id }) => /[a-z]/.test(id.slice(0, 2)),
);

/** X1234567 and the like: the shape of most hospitals' own numbers. */
export const shapedHospitalNumber = recogniser(
  'hospital-number',
  /(?<![\w.-])[a-z]{1,3}\d{6,8}[a-z]?(?!\w)/g,
  ({ start, page }) => !isLabelledAsThing(page.lower, start),
);

const isDay = (digits: string): boolean =>
  /^(?:(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])|(?:[0-2]\d|3[01])(?:0\d|1[0-2])(?:19|20)\d\d)$/.test(digits);

const isThreeFours = /^\d{4}[ -]\d{4}[ -]\d{4}$/;
/** Without such a word, three times four figures may be as many readings: "urine totals 1250 1375 1480". */
const ofACard =
  /\b(?:cards?|account|acct|a\/c|meter|numbers?|no|num|ref|reference|customer|members?|membership|code|id|licen[cs]e|nectar|bank|policy|badge|ending|mine)\b/;
/** "0800 1200 1600". */
const isRowOfTimes = /^(?:[ -]?(?:[01]\d|2[0-3])[0-5]\d){3}$/;

export const otherNumber = recogniser(
  'other-number',
  /(?<![\w.,/£$€])(?:\d{7,34}|\d{4}([ -])\d{4}\1\d{4}(?:\1\d{1,7})?|\d\d-\d\d-\d\d(?: \d{8})?|\d{3}-\d{2}-\d{4}|[a-z]{2}\d\d(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?)(?![\w/]|[.,]\d)(?! ?(?:units?|iu|cells|copies|people|patients|pounds)\b)/g,
  ({ id, start, page }) =>
    digitsOf(id).length >= 6 &&
    !isDay(id) &&
    !isRowOfTimes.test(id) &&
    (!isThreeFours.test(id) || ofACard.test(page.lower.slice(Math.max(0, start - 60), start))) &&
    !isLabelledAsThing(page.lower, start),
);
