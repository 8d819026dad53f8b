// The recognisers of exact identifiers, in the order in which they read: what one has found, the next does not see.

import { type Page, withoutSpans } from '../page.ts';
import { inOrder, type Span } from '../span.ts';
import { homeWithoutNumber, labelledAddress, namedStreet, numberedStreet } from './address.ts';
import { dateLongAgo, dateThenLabel, labelledDateOfBirth } from './dates.ts';
import { emailOrHandle, machineAddress, spokenEmail, webAddress } from './internet.ts';
import { labelledNhsNumber, nhsNumber } from './nhs-number.ts';
import {
  bareHospitalNumber,
  labelledHospitalNumber,
  nationalInsuranceNumber,
  nmcPin,
  otherNumber,
  professionalNumber,
  shapedHospitalNumber,
} from './numbers.ts';
import type { Recogniser } from './pattern.ts';
import { foreignPhone, labelledPhone, ukPhone } from './phone.ts';
import { postcode } from './postcode.ts';
import { olderPlate, plate } from './vehicle.ts';

const always: readonly Recogniser[] = [webAddress, emailOrHandle, spokenEmail];
const withDigits: readonly Recogniser[] = [
  machineAddress,
  labelledDateOfBirth,
  dateThenLabel,
  labelledNhsNumber,
  professionalNumber,
  labelledHospitalNumber,
  bareHospitalNumber,
  nhsNumber,
  ukPhone,
  foreignPhone,
  labelledPhone,
  dateLongAgo,
  nmcPin,
  nationalInsuranceNumber,
  plate,
  olderPlate,
  shapedHospitalNumber,
  otherNumber,
  postcode,
  numberedStreet,
];
const places: readonly Recogniser[] = [labelledAddress, homeWithoutNumber, namedStreet];

/** The identifiers of a page and the page without them. */
export const findIdentifiers = (page: Page): { readonly spans: readonly Span[]; readonly rest: Page } => {
  const spans: Span[] = [];
  let rest = page;
  const recognisers = /\d/.test(page.lower) ? [...always, ...withDigits, ...places] : [...always, ...places];
  for (const recognise of recognisers) {
    const found = inOrder(recognise(rest));
    if (found.length === 0) continue;
    spans.push(...found);
    rest = withoutSpans(rest, found);
  }
  return { spans, rest };
};
