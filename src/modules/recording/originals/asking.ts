// What somebody must say before they read a record as it was typed. Their words are read by others: names in them are hidden.

import { deidentify } from '../../../methods/deidentify/index.ts';
import { type FieldError, failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import { type Ground, grounds } from './opening.ts';

export type AskingBody = { readonly ground?: string; readonly duty?: string; readonly reason?: string };
export type Asking = { readonly ground: Ground; readonly duty: string | null; readonly reason: string };

export const reasonMax = 1_000;
export const dutyMax = 200;
/** Fewer do not make a sentence. */
const reasonWordsMin = 4;
const reasonMin = 20;

const clean = (typed: string | undefined): string => (typed ?? '').replaceAll('\r\n', '\n').trim();
const isSentence = (text: string): boolean => text.length >= reasonMin && text.split(/\s+/u).length >= reasonWordsMin;
const isGround = (text: string): text is Ground => (grounds as readonly string[]).includes(text);

export const readAsking = (body: AskingBody): Result<Asking> => {
  const ground = clean(body.ground);
  const duty = clean(body.duty);
  const reason = clean(body.reason);
  const fields: FieldError[] = [];
  if (!isGround(ground)) fields.push({ field: 'ground', message: 'Choose why you need the words as typed' });
  if (ground === 'legal-duty' && duty === '')
    fields.push({ field: 'duty', message: 'Say which duty: the letter, order or request, and its number' });
  if (duty.length > dutyMax) fields.push({ field: 'duty', message: `Make this shorter: up to ${dutyMax} characters` });
  if (!isSentence(reason))
    fields.push({ field: 'reason', message: 'Write at least one sentence: what you need to know, and what for' });
  if (reason.length > reasonMax)
    fields.push({
      field: 'reason',
      message: `Make this shorter: up to ${reasonMax.toLocaleString('en-GB')} characters`,
    });
  if (fields.length > 0 || !isGround(ground)) return fail(failure('invalid-answers', fields));
  return ok({
    ground,
    duty: ground === 'legal-duty' ? deidentify(duty).text : null,
    reason: deidentify(reason).text,
  });
};
