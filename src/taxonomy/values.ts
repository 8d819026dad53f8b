// One answer to one question: put into the shape in which it is kept, or what is wrong with it.

import { ageFromOfficialDays, readAge } from './age.ts';
import { unknown } from './answers.ts';
import { isMonth, readDate } from './dates.ts';
import type { ProblemName } from './problems.ts';
import { codesOf, type Field, isMany, offersUnknown, type Taxonomy } from './taxonomy.ts';

export type Problem = { readonly problem: ProblemName; readonly gaps?: Readonly<Record<string, string | number>> };
/** `undefined`: not answered. */
type Read = { readonly value: string | readonly string[] | undefined } | Problem;
type ReadOne = { readonly value: string } | Problem;

export const isProblem = (read: Read): read is Problem => 'problem' in read;

export type ReadContext = {
  readonly taxonomy: Taxonomy;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** By a person, on a page: what other systems send is read more strictly. */
  readonly isTyped: boolean;
};

/** From JSON or from a form: empty is not answered, and where several answers may be given, one may stand alone. */
export const readValue = (field: Field, given: unknown, context: ReadContext): Read => {
  if (given === undefined || given === null) return { value: undefined };
  if (!isMany(field)) {
    if (Array.isArray(given)) return { problem: 'one-answer' };
    const text = field.type === 'age' && typeof given === 'number' ? ageFromOfficialDays(given) : textOf(given);
    if (text === null) return { problem: field.type === 'age' ? 'not-an-age' : 'not-text' };
    return text.trim() === '' ? { value: undefined } : readOne(field, text, context);
  }
  const texts: string[] = [];
  for (const item of Array.isArray(given) ? given : [given]) {
    const text = textOf(item);
    if (text === null) return { problem: 'not-text' };
    texts.push(...(field.type === 'text' ? text.split(/\r\n?|\n/) : [text]));
  }
  return readMany(field, texts, context);
};

const textOf = (given: unknown): string | null => {
  if (typeof given === 'string') return given;
  return typeof given === 'boolean' || Number.isSafeInteger(given) ? String(given) : null;
};

const readMany = (field: Field, texts: readonly string[], context: ReadContext): Read => {
  const values = new Set<string>();
  for (const text of texts) {
    if (text.trim() === '') continue;
    const read = readOne(field, text, context);
    if ('problem' in read) return read;
    values.add(read.value);
    if (values.size > field.max) return { problem: 'too-many-answers', gaps: { max: field.max } };
  }
  const alone = [...values].find((value) => standsAlone(field, value, context.taxonomy));
  if (alone !== undefined && values.size > 1) return { problem: 'contradiction', gaps: { option: alone } };
  return { value: values.size > 0 ? [...values] : undefined };
};

const standsAlone = (field: Field, value: string, taxonomy: Taxonomy): boolean => {
  if (field.type !== 'code') return false;
  const means = codesOf(taxonomy, field).get(value)?.means;
  return value === unknown || means === 'unknown' || means === 'none';
};

const readOne = (field: Field, text: string, context: ReadContext): ReadOne => {
  if (text.includes('\0') || !text.isWellFormed()) return { problem: 'hidden-character' };
  switch (field.type) {
    case 'text':
      return readText(text, field.maxLength ?? 0);
    case 'code':
    case 'boolean':
      return codesOf(context.taxonomy, field).has(text) || (text === unknown && offersUnknown(context.taxonomy, field))
        ? { value: text }
        : { problem: 'not-a-code' };
    case 'date':
      return readDate(text.trim(), dateContextOf(context));
    case 'month':
      return isMonth(text.trim()) ? readDate(text.trim(), dateContextOf(context)) : { problem: 'not-a-month' };
    case 'time':
      return readTime(text.trim());
    case 'integer':
      return /^\d{1,9}$/.test(text.trim()) ? { value: String(Number(text)) } : { problem: 'not-a-number' };
    case 'age': {
      const isBare = context.isTyped && /^\s*\d+\s*$/.test(text);
      const age = readAge(isBare ? `${text} years` : text, context.taxonomy.wording.locale);
      return age === null ? { problem: 'not-an-age' } : { value: age };
    }
    case 'organisation':
      return /^[A-Z0-9]{2,12}$/i.test(text.trim())
        ? { value: text.trim().toUpperCase() }
        : { problem: 'not-an-organisation' };
  }
};

const dateContextOf = ({ taxonomy, today, isTyped }: ReadContext) => ({
  today,
  isTyped,
  locale: taxonomy.wording.locale,
});

const readText = (given: string, maxLength: number): ReadOne => {
  const text = tidy(given);
  if (text.length > maxLength) {
    const length = lengthOf(text);
    if (length > maxLength) return { problem: 'too-long', gaps: { max: maxLength, length } };
  }
  return { value: text };
};

/** Word processors leave line breaks of their own and control characters that no later system takes. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f]/g, '\n')
    .replace(/[\x00-\x08\x0e-\x1f\x7f]/g, '')
    .trim();

/** In characters as people count them, or nearly: Unicode code points. */
const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

/** "14:30", "14.30", "1430" or "2.30 pm". */
const readTime = (text: string): ReadOne => {
  const match =
    /^([01]?\d|2[0-3])[:.]?([0-5]\d)(?::([0-5]\d))?$/.exec(text) ??
    /^(0?[1-9]|1[0-2])(?:[:.]?([0-5]\d))?()\s*([ap])\.?m\.?$/i.exec(text);
  if (!match) return { problem: 'not-a-time' };
  const [, hour, minute = '00', second, half] = match;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return { value: `${String(hours).padStart(2, '0')}:${minute}:${second || '00'}` };
};
