// The recognisers of exact identifiers, in the order in which they read: what one has found, the next does not see. Each waits
// for the words and the number of digits without which it can find nothing.

import { label } from '../names/labels.ts';
import type { Token } from '../names/tokens.ts';
import { blank, type Page, withoutSpans } from '../page.ts';
import { inOrder, type Span } from '../span.ts';
import { ageBeside, birthday, labelledAge, personIsOld, yearsOld } from './ages.ts';
import { dateLongAgo, dateLongAgoInWords, dateThenLabel, labelledDateOfBirth } from './dates.ts';
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
  constable,
  drivingLicence,
  labelledHospitalNumber,
  nationalInsuranceNumber,
  nmcPin,
  otherNumber,
  professionalNumber,
  shapedHospitalNumber,
  writtenNumber,
} from './numbers.ts';
import { namedOrganisation, smallSchool } from './organisation-names.ts';
import { knownFirmAfter, knownFirmBeside, organisationAfter } from './organisations.ts';
import {
  boat,
  home,
  houseAfterName,
  labelledAddress,
  namedHouse,
  namedStreet,
  townAfterNumber,
} from './other-address.ts';
import type { Recogniser, RecogniserAt } from './pattern.ts';
import { foreignPhone, labelledPhone, oddPhone, spokenPhone, ukPhone } from './phone.ts';
import { placeInHospital } from './place-in-hospital.ts';
import { postcode } from './postcode.ts';
import { mediaName, shapedName, username, writtenBy } from './usernames.ts';
import { olderPlate, plate } from './vehicle.ts';

type Rule = {
  readonly recognise: Recogniser;
  /** What it finds has a number of at least so many digits. */
  readonly digits: number;
  /** Of each of these at least one word is near. */
  readonly needs: readonly number[];
  /** One of these stands in what it finds. */
  readonly signs: readonly string[];
};
const rule = (digits: number, recognise: Recogniser, ...needs: readonly number[]): Rule => ({
  recognise,
  digits,
  needs,
  signs: [],
});
const signed = (recognise: Recogniser, ...signs: readonly string[]): Rule => ({
  recognise,
  digits: 0,
  needs: [],
  signs,
});

const internet: readonly Rule[] = [
  signed(webAddress, '/', 'www.'),
  signed(emailOrHandle, '@'),
  signed(spokenEmail, ' dot ', 'at]', 'at)', 'mail.', 'yahoo.', 'outlook.', 'icloud.', 'internet.', 'live.', 'aol.'),
  signed(writtenBy, ' by:', ' by=', 'name'),
  signed(shapedName, '_'),
];
const numbers: readonly Rule[] = [
  rule(4, machineAddress),
  rule(1, labelledDateOfBirth, label.birth),
  rule(1, dateThenLabel, label.birth),
  rule(8, labelledNhsNumber, label.nhs),
  rule(3, professionalNumber, label.register),
  rule(3, constable, label.police),
  rule(4, labelledHospitalNumber, label.hospital, label.numbered),
  rule(4, bareHospitalNumber, label.hospital),
  rule(10, nhsNumber),
  rule(9, ukPhone),
  rule(9, foreignPhone),
  rule(5, oddPhone),
  rule(5, labelledPhone, label.phone),
  rule(4, dateLongAgo),
  rule(4, dateLongAgoInWords, label.month),
  rule(4, numericDate),
  rule(6, packedDate),
  rule(1, dayAndMonth, label.month),
  rule(1, monthAndDay, label.month),
  signed(dayAndMonthNumber, '/'),
  rule(1, dayAlone, label.ordinal | label.weekday),
  rule(1, dayBesideDate, label.ordinal),
  rule(6, nmcPin),
  rule(6, nationalInsuranceNumber),
  rule(2, plate),
  rule(1, olderPlate, label.vehicle),
  rule(6, shapedHospitalNumber),
  rule(6, otherNumber),
  rule(3, writtenNumber, label.written),
  rule(7, drivingLicence),
  rule(1, postcode),
  rule(1, townAfterNumber),
  rule(1, numberedAddress, label.street),
  rule(2, labelledAge, label.ninety),
  rule(2, yearsOld, label.ninety),
  rule(2, personIsOld, label.ninety),
  rule(2, ageBeside, label.ninety),
  rule(2, birthday, label.ninety),
];
const inWords: readonly Rule[] = [
  rule(0, spokenPhone, label.spoken),
  rule(0, spelledDate, label.ordinal, label.month),
  rule(0, labelledAge, label.ninetyWord),
  rule(0, yearsOld, label.ninetyWord),
  rule(0, personIsOld, label.ninetyWord),
  rule(0, birthday, label.ninetyWord),
  rule(0, namedOrganisation, label.firm),
  rule(0, smallSchool, label.school),
  rule(0, knownFirmBeside, label.work),
];
const streets: readonly Rule[] = [rule(0, namedStreet, label.street), rule(0, namedHouse, label.house)];

const atWords: readonly (readonly [labels: number, recognise: RecogniserAt])[] = [
  [label.user, username],
  [label.media, mediaName],
  [label.work, organisationAfter],
  [label.work, knownFirmAfter],
  [label.address, labelledAddress],
  [label.lives, home],
  [label.boat, boat],
];
const anyAtWord = atWords.reduce((all, [labels]) => all | labels, 0);

type Found = { readonly spans: readonly Span[]; readonly rest: Page };

type Has = { readonly digits: number; readonly labels: number };

const isReady = ({ digits, needs, signs }: Rule, has: Has, text: string): boolean => {
  if (digits > has.digits) return false;
  for (const labels of needs) if ((labels & has.labels) === 0) return false;
  return signs.length === 0 || signs.some((sign) => text.includes(sign));
};

const run = (rules: readonly Rule[], page: Page, has: Has): Found => {
  const spans: Span[] = [];
  let rest = page;
  for (const one of rules) {
    if (!isReady(one, has, page.lower)) continue;
    const found = inOrder(one.recognise(rest));
    if (found.length === 0) continue;
    spans.push(...found);
    rest = withoutSpans(rest, found);
  }
  return { spans, rest };
};

/** No pattern looks further than this from what it waits for. */
const reach = 110;

/** The parts of one number stand no further apart. */
const farthestInNumber = 4;

/** `digits`: how many the longest number of it has. */
type Stretch = { start: number; end: number; digits: number; labels: number };

/** The stretches of a page around the tokens that are asked for, cut at spaces, with what stands in each. */
const stretchesAround = (
  { lower }: Page,
  tokens: readonly Token[],
  isAsked: (token: Token) => boolean,
): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (const token of tokens) {
    if (!isAsked(token)) continue;
    const start = token.start - reach < 1 ? 0 : lower.lastIndexOf(' ', token.start - reach) + 1;
    const space = lower.indexOf(' ', token.end + reach);
    const end = space === -1 ? lower.length : space;
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(end, last.end);
    else {
      last = { start, end, digits: 0, labels: 0 };
      stretches.push(last);
    }
  }
  let at = 0;
  for (const stretch of stretches) {
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= stretch.start) at += 1;
    let run = 0;
    let runEnd = -farthestInNumber;
    for (let token = tokens[at]; token !== undefined && token.start < stretch.end; token = tokens[++at]) {
      stretch.labels |= token.labels;
      if (token.digits === 0) continue;
      run = token.start - runEnd <= farthestInNumber ? run + token.digits : token.digits;
      runEnd = token.end;
      if (run > stretch.digits) stretch.digits = run;
    }
  }
  return stretches;
};

const inStretches = (page: Page, stretches: readonly Stretch[], rules: readonly Rule[]): readonly Span[] => {
  const all: Span[] = [];
  for (const { start, end, digits, labels } of stretches) {
    const isWhole = start === 0 && end === page.text.length;
    const part = isWhole ? page : { text: page.text.slice(start, end), lower: page.lower.slice(start, end) };
    const { spans } = run(rules, part, { digits, labels });
    for (const span of spans) all.push({ type: span.type, start: span.start + start, end: span.end + start });
  }
  return inOrder(all);
};

const atEachWord = (page: Page, tokens: readonly Token[]): readonly Span[] => {
  const spans: Span[] = [];
  for (const { labels, start } of tokens) {
    if ((labels & anyAtWord) === 0) continue;
    for (const [waitsFor, recognise] of atWords) {
      const span = (labels & waitsFor) === 0 ? null : recognise(page, start);
      if (span !== null) spans.push(span);
    }
  }
  return inOrder(spans);
};

const labelsOf = (tokens: readonly Token[]): number => {
  let all = 0;
  for (const { labels } of tokens) all |= labels;
  return all;
};

const inWordsLabels = inWords.reduce((all, { needs }) => all | (needs[0] ?? 0), 0);
const streetLabels = label.street | label.house;

/** The identifiers of a page and the page without them. */
export const findIdentifiers = (page: Page, tokens: readonly Token[]): Found => {
  const labels = labelsOf(tokens);
  const found: Span[] = [];
  let rest = page;
  const take = (spans: readonly Span[]): void => {
    if (spans.length === 0) return;
    found.push(...spans);
    rest = withoutSpans(rest, spans);
  };
  const around = (asked: number, rules: readonly Rule[]): void => {
    if (labels & asked)
      take(
        inStretches(
          rest,
          stretchesAround(rest, tokens, (token) => (token.labels & asked) !== 0),
          rules,
        ),
      );
  };
  take(inOrder(run(internet, rest, { digits: 0, labels }).spans));
  take(
    inStretches(
      rest,
      stretchesAround(rest, tokens, ({ digits }) => digits > 0),
      numbers,
    ),
  );
  around(inWordsLabels, inWords);

  if (labels & anyAtWord) take(atEachWord(rest, tokens));
  around(streetLabels, streets);
  if (rest.text.includes(blank)) take(inOrder(houseAfterName(rest)));
  return { spans: asRanges(inOrder(found), page), rest };
};

/** "24 December to 2 January" is one stretch of days. */
const asRanges = (spans: readonly Span[], { lower }: Page): readonly Span[] => {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isRange =
      last?.type === 'date' &&
      span.type === 'date' &&
      /^ ?(?:-|to|until|till|til) ?$/.test(lower.slice(last.end, span.start));
    if (isRange && last !== undefined) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
};

/** Beds of wards, which are hidden only together with something else. */
export const findBeds = (page: Page, tokens: readonly Token[]): readonly Span[] => {
  const labels = labelsOf(tokens);
  return labels & label.ward && labels & label.bed ? placeInHospital(page) : [];
};
