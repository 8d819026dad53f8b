// The recognisers of exact identifiers, in the order in which they read: what one has found, the next does not see. Each waits
// for the words and the number of digits without which it can find nothing.

import { label } from '../names/labels.ts';
import { fullEnd, type Token } from '../names/tokens.ts';
import { blank, type Page, withoutSpans } from '../page.ts';
import { inOrder, type Span } from '../span.ts';
import { alike } from './alike.ts';
import { houseAfterAge } from './homes-in-parts.ts';
import { houseAfterName } from './other-address.ts';
import type { Recogniser } from './pattern.ts';
import { bedByName, placeInHospital } from './place-in-hospital.ts';
import type { Rule } from './rule.ts';
import { atWords, bySigns, homes, internet, inWords, numbers, signOfInternet, streets } from './rules.ts';
import { signInShapes } from './sign-in-shapes.ts';
import { apartAtStrokes } from './strokes.ts';
import { again } from './usernames.ts';
import { wholeCode } from './whole-code.ts';

const anyAtWord = atWords.reduce((all, [labels]) => all | labels, 0);

type Found = { readonly spans: readonly Span[]; readonly rest: Page };

type Has = { readonly digits: number; readonly labels: number; readonly isGlued?: boolean };

/** A rule as it is asked thousands of times a second whether it can find anything. */
type Waiting = {
  readonly recognise: Recogniser;
  readonly digits: number;
  /** 0 where it waits for no word. */
  readonly first: number;
  readonly second: number;
  readonly hasSign: ((text: string) => boolean) | null;
  readonly isGlued: boolean;
};

const oneOf = (signs: Rule['signs']): Waiting['hasSign'] => {
  if (signs instanceof RegExp) return (text) => signs.test(text);
  const [only = ''] = signs;
  if (signs.length < 2) return only === '' ? null : (text) => text.includes(only);
  // One look for all of them takes a fraction of the time of one for each.
  const any = new RegExp(signs.map((sign) => sign.replace(/[\\.()[\]/@]/g, '\\$&')).join('|'));
  return (text) => any.test(text);
};
const waiting = (rules: readonly Rule[]): readonly Waiting[] =>
  rules.map(({ recognise, digits, needs: [first = 0, second = 0], signs, isGlued = false }) => ({
    recognise,
    digits,
    first,
    second,
    hasSign: oneOf(signs),
    isGlued,
  }));

const run = (rules: readonly Waiting[], page: Page, has: Has): Found => {
  const spans: Span[] = [];
  let rest = page;
  for (const one of rules) {
    if (one.digits > has.digits) continue;
    if (one.first !== 0 && (one.first & has.labels) === 0) continue;
    if (one.second !== 0 && (one.second & has.labels) === 0) continue;
    if (one.isGlued && !has.isGlued) continue;
    if (one.hasSign !== null && !one.hasSign(rest.lower)) continue;
    const found = apartAtStrokes(rest, inOrder(one.recognise(rest)));
    if (found.length === 0) continue;
    spans.push(...found);
    rest = withoutSpans(rest, found);
  }
  return { spans, rest };
};

const waitingFor = {
  internet: waiting(internet),
  numbers: waiting(numbers),
  bySigns: waiting(bySigns),
  inWords: waiting(inWords),
  homes: waiting(homes),
  streets: waiting(streets),
};

/** No pattern looks further than this from what it waits for. */
const reach = 110;

/** The parts of one number stand no further apart. */
const farthestInNumber = 4;

/** `digits`: how many the longest number of it has. `isGlued`: whether a figure stands right behind a letter. */
type Stretch = { start: number; end: number; digits: number; labels: number; isGlued: boolean };

/** The stretches of a page around the tokens that are asked for, cut at spaces, with what stands in each. */
const stretchesAround = (
  { lower }: Page,
  tokens: readonly Token[],
  isAsked: (token: Token) => boolean,
): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  const spaceFrom = (place: number): number => {
    const space = lower.indexOf(' ', place);
    return space === -1 ? lower.length : space;
  };
  let start = 0;
  let end = 0;
  let nextBefore = spaceFrom(0);
  let last: Stretch | undefined;
  for (const token of tokens) {
    if (!isAsked(token)) continue;
    // Each space is looked for once, not once for each token: a text may have none.
    const latest = token.start - reach;
    while (nextBefore <= latest) {
      start = nextBefore + 1;
      nextBefore = spaceFrom(nextBefore + 1);
    }
    if (end < token.end + reach) end = spaceFrom(token.end + reach);
    if (last !== undefined && start <= last.end + 1) last.end = Math.max(end, last.end);
    else {
      last = { start, end, digits: 0, labels: 0, isGlued: false };
      stretches.push(last);
    }
  }
  let at = 0;
  for (const stretch of stretches) {
    while ((tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= stretch.start) at += 1;
    let run = 0;
    let runEnd = -farthestInNumber;
    let wordEnd = -1;
    for (let token = tokens[at]; token !== undefined && token.start < stretch.end; token = tokens[++at]) {
      stretch.labels |= token.labels;
      if (token.digits === 0) {
        wordEnd = fullEnd(token);
        continue;
      }
      if (token.start === wordEnd) stretch.isGlued = true;
      run = token.start - runEnd <= farthestInNumber ? run + token.digits : token.digits;
      runEnd = token.end;
      if (run > stretch.digits) stretch.digits = run;
    }
  }
  return stretches;
};

const inStretches = (page: Page, stretches: readonly Stretch[], rules: readonly Waiting[]): readonly Span[] => {
  const all: Span[] = [];
  for (const { start, end, digits, labels, isGlued } of stretches) {
    const isWhole = start === 0 && end === page.text.length;
    const part = isWhole ? page : { text: page.text.slice(start, end), lower: page.lower.slice(start, end) };
    const { spans } = run(rules, part, { digits, labels, isGlued });
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
const streetLabels = label.street | label.house | label.celtic;
const homeLabels = label.dwelling | label.lives | label.boat;

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
  const around = (asked: number, rules: readonly Waiting[]): void => {
    if (labels & asked)
      take(
        inStretches(
          rest,
          stretchesAround(rest, tokens, (token) => (token.labels & asked) !== 0),
          rules,
        ),
      );
  };
  if (signOfInternet.test(page.lower)) take(inOrder(run(waitingFor.internet, page, { digits: 0, labels }).spans));
  take(
    inStretches(
      rest,
      stretchesAround(rest, tokens, ({ digits }) => digits > 0),
      waitingFor.numbers,
    ),
  );
  take(inOrder(run(waitingFor.bySigns, rest, { digits: 0, labels }).spans));
  take(inOrder(signInShapes(rest, tokens)));
  around(inWordsLabels, waitingFor.inWords);

  if (labels & anyAtWord) take(atEachWord(rest, tokens));
  around(homeLabels, waitingFor.homes);
  around(streetLabels, waitingFor.streets);
  if (rest.text.includes(blank)) take(inOrder(houseAfterName(rest)));
  take(inOrder(houseAfterAge(rest, found)));
  take(inOrder([...again(rest, found, page), ...alike(rest, found, page)]));
  return { spans: asRanges(wholeCode(page, inOrder(found)), page), rest };
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
  if ((labels & label.bed) === 0) return [];
  const named = bedByName(page);
  return inOrder(labels & label.ward ? [...placeInHospital(page), ...named] : named);
};
