// The recognisers of exact identifiers, in the order in which they read: what one has found, the next does not see.

import { type Page, withoutSpans } from '../page.ts';
import { inOrder, type Span } from '../span.ts';
import { dateLongAgo, dateThenLabel, labelledDateOfBirth } from './dates.ts';
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
import { home, labelledAddress, namedStreet } from './other-address.ts';
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
  numberedAddress,
];
const places: readonly Recogniser[] = [labelledAddress, home, namedStreet];

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

/** The identifiers of a page and the page without them. */
export const findIdentifiers = (page: Page): { readonly spans: readonly Span[]; readonly rest: Page } => {
  const plain = run(always, page);
  const numbered = aroundDigits(plain.rest).flatMap(([start, end]) =>
    run(withDigits, { text: plain.rest.text.slice(start, end), lower: plain.rest.lower.slice(start, end) }).spans.map(
      (span): Span => ({ ...span, start: span.start + start, end: span.end + start }),
    ),
  );
  const named = run(places, withoutSpans(plain.rest, inOrder(numbered)));
  return { spans: [...plain.spans, ...numbered, ...named.spans], rest: named.rest };
};
