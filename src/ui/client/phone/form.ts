// The form of a story: what stands in its fields, and what that says.

import { withPlainDigits } from '../../../methods/digits.ts';
import type { Values } from './keeper.ts';
import { harms, hasWords, kinds, mostLetters, type Told, tellers } from './story.ts';

export type Problem = 'words' | 'words-long' | 'kind' | 'when';

/** Blank where nothing was chosen. */
export const valuesOf = (form: HTMLFormElement): Values =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** As if somebody had chosen and typed it, so that what a choice opens is open. */
export const fill = (form: HTMLFormElement, values: Values): void => {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (field.type !== 'radio') field.value = value;
    else if (field.value === value) field.click();
  }
};

/** The field that says which language the page speaks: nobody has typed it. */
const languageField = 'toldIn';

export const hasAnything = (values: Values): boolean =>
  Object.entries(values).some(([name, value]) => name !== languageField && value.trim() !== '');

const oneOf = <Name extends string>(names: readonly Name[], value: string | undefined): Name | undefined =>
  names.find((name) => name === value);

export const readForm = (
  values: Values,
): { readonly ok: true; readonly told: Told } | { readonly ok: false; readonly problems: readonly Problem[] } => {
  const { words = '', where = '', more = '', [languageField]: toldIn = 'en' } = values;
  const kind = oneOf(kinds, values.kind);
  const when = readDay(values);
  const problems: Problem[] = [];
  if (!hasWords(words)) problems.push('words');
  if ([...words].length > mostLetters.words) problems.push('words-long');
  if (kind === undefined) problems.push('kind');
  if (when === null) problems.push('when');
  if (problems.length > 0 || kind === undefined || when === null) return { ok: false, problems };
  const who = oneOf(tellers, values.who) ?? 'unsaid';
  const harm = (kind === 'went-wrong' && oneOf(harms, values.harm)) || 'unsaid';
  return { ok: true, told: { words, kind, who, where, when, harm, more: kind === 'good-care' ? more : '', toldIn } };
};

/** Whether there is such a day, not whether it has been: the phone's clock may be wrong. */
const readDay = ({ day = '', month = '', year = '' }: Values): string | null => {
  const parts = [year, month, day].map((part) => withPlainDigits(part.trim()));
  const [y = '', m = '', d = ''] = parts.map((part, at) => (at > 0 && part !== '' ? part.padStart(2, '0') : part));
  if (y + m + d === '') return '';
  const isWritten = /^(?:19|20)\d\d$/.test(y) && /^\d\d$/.test(m) && /^(?:\d\d)?$/.test(d);
  if (!isWritten) return null;
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d || '1')));
  const isReal = date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(d || '1');
  return isReal ? [y, m, d].filter((part) => part !== '').join('-') : null;
};
