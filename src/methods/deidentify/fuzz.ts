// Strings that mean harm, and what must hold for each of them whatever it says: no crash, spans that are right, nothing else changed, and
// hiding twice changes nothing. For the test beside it and for the benchmark.

import assert from 'node:assert/strict';
import { deidentify } from './index.ts';
import { createRandom } from './training/random.ts';

/** What each recogniser waits for, names, marks, and the signs of other writings that look like ours or like nothing. */
const pieces = [
  ...'Margaret|margaret|MARGARET|Brown|Dr|Mrs|Will|Rose|J.|K|O’Brien|van der|al-|Mc|my mum|called|nurse|pt|Ward|Nelson|palsy|Keats'.split(
    '|',
  ),
  ...'943 476 5919|9434765919|999-123-4561|07700 900461|+44 7700|o7700|12/03/1951|dob|born|3rd|14|March|on the|Tuesday|aged 93|she is 93'.split(
    '|',
  ),
  ...'SW1A 1AA|14 Acacia Avenue|Flat 3,|lives in|lives at|Rose Cottage|Ty Gwyn|Heol|7 Ropewalk|AB12 CDE|NHS|number|GMC|NMC PIN|18A1234E'.split(
    '|',
  ),
  ...'jo@example.com|@jo|jo @ example.org|jo dot bloggs at|www.|http://|example.org/x|a_b_1|username|posts as|log 771 of 14/10|ref|CAD|hosp no'.split(
    '|',
  ),
  ...'ward 7|bed 3|works at|Otley Primary School|Greggs|tesco|plays for|2 Rifles|QQ 12 34 56 C|5mg|0.5|120/80|1/2'.split(
    '|',
  ),
  ..."[name]|[name 2]|[nurse's name]|[date: 3 days earlier]|[NHS number]|[|]|{|}|(|)|\"|“|”|'|’|,|.|;|:|-|–|/|\\|&|#|@|_|\n|\r\n|\t| |  ".split(
    '|',
  ),
  '|',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2069',
  '\u0000',
  '\uffff',
  '\ufffe',
  '\ud83d',
  '\ude00',
  '😀',
  '👩‍⚕️',
  'e\u0301',
  '\u0301'.repeat(9),
  'Ѕаrаh',
  'Мargaret',
  'Ｍary',
  '𝐉𝐨𝐡𝐧',
  'ﬁ',
  'ß',
  'İ',
  'ı',
  'ǅ',
  '٩٤٣',
  '９４３',
  '४७६',
  'سارة',
  'שרה',
  '李明',
  'সুমনা',
  '\u2028',
  '\u0085',
  '\u3000',
] as const;

/** One string after the other: pieces put together, code units at random, one piece many times. The same seed gives the same. */
export const createHarm = (seed: number): (() => string) => {
  const { number, chance, pick } = createRandom(seed);
  const below = (limit: number): number => Math.floor(number() * limit);
  return () => {
    const by = number();
    if (by < 0.1) return String.fromCharCode(...Array.from({ length: below(40) }, () => below(0x10000)));
    if (by < 0.15) return pick(pieces).repeat(1 + below(60));
    return Array.from({ length: 1 + below(14) }, () => (chance(0.6) ? ` ${pick(pieces)}` : pick(pieces))).join('');
  };
};

/** Any mark as the engine writes it. */
const mark = /^\[[^[\]]+\]/;

/** Throws where something does not hold. */
export const checkOne = (text: string): void => {
  const { text: hidden, spans } = deidentify(text);
  const points = Array.from(text);
  let at = 0;
  let rest = hidden;
  for (const { start, end } of spans) {
    assert.ok(at <= start && start < end && end <= points.length, `spans of ${JSON.stringify(text)}`);
    const between = points.slice(at, start).join('');
    assert.ok(rest.startsWith(between), `text beside the spans of ${JSON.stringify(text)}`);
    rest = rest.slice(between.length).replace(mark, '');
    at = end;
  }
  assert.equal(rest, points.slice(at).join(''), `text after the spans of ${JSON.stringify(text)}`);
  assert.equal(deidentify(hidden).text, hidden, `hidden twice: ${JSON.stringify(text)}`);
};
