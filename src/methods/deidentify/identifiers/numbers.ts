// Numbers that name a person in a register: hospital, professional, National Insurance, and any other long number that no
// word before it calls a batch, a barcode or the like.

import { digitsOf, recogniser } from './pattern.ts';

const is =
  '(?:[^\\w\\n]{0,3}\\b(?:registration|reg|reference|ref|identification|unit|no|num|number|nos|id|pin|code|card|is|was|of)\\b){0,4}[^\\w\\n]{0,4}';

/** GMC and GPhC seven digits; NMC PIN 18A1234E; HCPC PA12345; GDC and GOC five to six; ODS codes are not numbers of a person. */
export const professionalNumber = recogniser(
  'professional-number',
  new RegExp(
    `\\b(?:gmc|nmc|gphc|hcpc|gdc|goc|gosc|rcn|nursing pin|pin|professional registration|registration)${is}(?<id>(?:[a-z]{1,3} ?-?)?\\d(?:[ -]?\\d){3,7}[a-z]?|\\d\\d ?[a-z] ?\\d{4} ?[a-z])(?!\\w)`,
    'dg',
  ),
);

export const nmcPin = recogniser('professional-number', /(?<!\w)\d\d[a-l]\d{4}[a-z](?!\w)/g);

export const nationalInsuranceNumber = recogniser(
  'national-insurance-number',
  /(?<!\w)[abceghj-prstw-z][abceghj-nprstw-z][ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[a-d](?!\w)/g,
);

export const labelledHospitalNumber = recogniser(
  'hospital-number',
  /\b(?:mrn|crn|pas|k ?number|hosp|hospital|patient|pt|unit|case ?note|casenotes|case|district|rio|emis|systmone|record|medical record)(?:[^\w\n]{0,3}\b(?:record|identification|unit|no|num|number|id|ref|reference)\b){1,3}[^\w\n]{0,4}(?:(?:is|was)[^\w\n]{1,3})?(?<id>(?:[a-z]{1,4}[ -]?)?\d(?:[ /-]?\d){3,11}[a-z]?)(?!\w)/dg,
);

export const bareHospitalNumber = recogniser(
  'hospital-number',
  /\b(?:mrn|crn)[^\w\n]{0,4}(?:(?:is|was)[^\w\n]{1,3})?(?<id>(?:[a-z]{1,4}[ -]?)?\d(?:[ /-]?\d){3,11}[a-z]?)(?!\w)/dg,
);

const things =
  /\b(?:batch|lot|gtin|udi|serial|model|barcode|ean|datix|incident|inc|web|w|snomed|sct|version|bleep|ods|code|catalogue|cat|ref code|product|nrls|steis|natpsa)\W{0,3}(?:(?:no|num|number|ref|reference|id|code|is|was)\b\W{0,3}){0,3}$/;
const isOfAThing = (text: string, start: number): boolean => things.test(text.slice(Math.max(0, start - 40), start));

/** X1234567 and the like: the shape of most hospitals' own numbers. */
export const shapedHospitalNumber = recogniser(
  'hospital-number',
  /(?<![\w.-])[a-z]{1,3}\d{6,8}[a-z]?(?!\w)/g,
  ({ start, page }) => !isOfAThing(page.lower, start),
);

const isDay = (digits: string): boolean =>
  /^(?:(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])|(?:[0-2]\d|3[01])(?:0\d|1[0-2])(?:19|20)\d\d)$/.test(digits);

export const otherNumber = recogniser(
  'other-number',
  /(?<![\w.,/£$€])(?:\d{7,34}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{3}-\d{2}-\d{4}|[a-z]{2}\d\d(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?)(?![\w/]|[.,]\d)(?! ?(?:units?|iu|cells|copies|people|patients|pounds)\b)/g,
  ({ id, start, page }) => digitsOf(id).length >= 7 && !isDay(id) && !isOfAThing(page.lower, start),
);
