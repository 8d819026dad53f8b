// The recognisers of exact identifiers, in the order in which they read: what one has found, the next does not see.

import { type Page, withoutSpans } from '../page.ts';
import { inOrder, type Span } from '../span.ts';
import { ageBeside, birthday, labelledAge, personIsOld, yearsOld } from './ages.ts';
import { dateLongAgo, dateThenLabel, labelledDateOfBirth } from './dates.ts';
import {
  dayAlone,
  dayAndMonth,
  dayAndMonthNumber,
  dayBesideDate,
  monthAndDay,
  numericDate,
  packedDate,
  spelledDate,
} from './event-dates.ts';
import { emailOrHandle, machineAddress, spokenEmail, webAddress } from './internet.ts';
import { labelledNhsNumber, nhsNumber } from './nhs-number.ts';
import { numberedAddress } from './numbered-address.ts';
import {
  bareHospitalNumber,
  labelledHospitalNumber,
  nationalInsuranceNumber,
  nmcPin,
  otherNumber,
  professionalNumber,
  shapedHospitalNumber,
} from './numbers.ts';
import { organisation } from './organisations.ts';
import { home, labelledAddress, namedStreet } from './other-address.ts';
import type { Recogniser } from './pattern.ts';
import { foreignPhone, labelledPhone, ukPhone } from './phone.ts';
import { postcode } from './postcode.ts';
import { mediaName, username } from './usernames.ts';
import { olderPlate, plate } from './vehicle.ts';

const always: readonly Recogniser[] = [webAddress, emailOrHandle, spokenEmail, username, mediaName, spelledDate];
/** Each with the least number of digits that what it finds can have. */
const withDigits: readonly (readonly [leastDigits: number, recognise: Recogniser])[] = [
  [4, machineAddress],
  [1, labelledDateOfBirth],
  [1, dateThenLabel],
  [8, labelledNhsNumber],
  [4, professionalNumber],
  [4, labelledHospitalNumber],
  [4, bareHospitalNumber],
  [10, nhsNumber],
  [9, ukPhone],
  [9, foreignPhone],
  [5, labelledPhone],
  [4, dateLongAgo],
  [3, numericDate],
  [6, packedDate],
  [1, dayAndMonth],
  [1, monthAndDay],
  [2, dayAndMonthNumber],
  [1, dayAlone],
  [1, dayBesideDate],
  [6, nmcPin],
  [6, nationalInsuranceNumber],
  [2, plate],
  [1, olderPlate],
  [6, shapedHospitalNumber],
  [7, otherNumber],
  [1, postcode],
  [1, numberedAddress],
  [2, labelledAge],
  [2, yearsOld],
  [2, personIsOld],
  [2, ageBeside],
  [2, birthday],
];
/** Ages in words stand near no digit. */
const agesInWords: readonly Recogniser[] = [labelledAge, yearsOld, personIsOld, birthday];
const places: readonly Recogniser[] = [organisation, labelledAddress, home, namedStreet];

/** No pattern with a digit looks further than this from its digits. */
const reach = 70;

/** The stretches of a page that lie near a digit, cut at spaces. */
const aroundDigits = ({ lower }: Page): readonly (readonly [start: number, end: number])[] => {
  const stretches: [number, number][] = [];
  const digit = /\d/g;
  for (let found = digit.exec(lower); found !== null; found = digit.exec(lower)) {
    const start = found.index - reach < 1 ? 0 : lower.lastIndexOf(' ', found.index - reach) + 1;
    const space = lower.indexOf(' ', found.index + reach);
    const end = space === -1 ? lower.length : space;
    const last = stretches.at(-1);
    if (last !== undefined && start <= last[1] + 1) last[1] = end;
    else stretches.push([start, end]);
    digit.lastIndex = Math.max(found.index + 1, end - reach);
  }
  return stretches;
};

const run = (
  recognisers: readonly Recogniser[],
  page: Page,
): { readonly spans: readonly Span[]; readonly rest: Page } => {
  const spans: Span[] = [];
  let rest = page;
  for (const recognise of recognisers) {
    const found = inOrder(recognise(rest));
    if (found.length === 0) continue;
    spans.push(...found);
    rest = withoutSpans(rest, found);
  }
  return { spans, rest };
};

const inStretch = (page: Page, start: number, end: number): readonly Span[] => {
  const stretch = { text: page.text.slice(start, end), lower: page.lower.slice(start, end) };
  const digits = stretch.lower.match(/\d/g)?.length ?? 0;
  const able = withDigits.filter(([leastDigits]) => leastDigits <= digits).map(([, recognise]) => recognise);
  return run(able, stretch).spans.map((span) => ({ ...span, start: span.start + start, end: span.end + start }));
};

/** The identifiers of a page and the page without them. */
export const findIdentifiers = (page: Page): { readonly spans: readonly Span[]; readonly rest: Page } => {
  const plain = run(always, page);
  const numbered = aroundDigits(plain.rest).flatMap(([start, end]) => inStretch(plain.rest, start, end));
  const isOld = /ninet|hundred/.test(page.lower);
  const named = run(isOld ? [...agesInWords, ...places] : places, withoutSpans(plain.rest, inOrder(numbered)));
  return { spans: [...plain.spans, ...numbered, ...named.spans], rest: named.rest };
};
