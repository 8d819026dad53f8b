// Words that somebody writes at a step: read once, with the names hidden before anything is kept.

import { deidentify } from '../../methods/deidentify/index.ts';
import { failure } from '../../platform/errors.ts';
import type { Language } from '../../platform/language/language.ts';
import { english } from '../../platform/language/languages.ts';
import { fail, ok, type Result } from '../../platform/result.ts';

export type StepText = { readonly typed: string; readonly hidden: string };

export const stepTextMax = 10_000;

type Asked = {
  /** What to say where nothing was written; null where nothing need be. */
  readonly missing: string | null;
  /** English unless told. */
  readonly language?: Language;
};

export const readStepText = (typed: string | undefined, { missing, language = english }: Asked): Result<StepText> => {
  const text = (typed ?? '').replaceAll('\r\n', '\n').trim();
  const refuse = (message: string) => fail(failure('invalid-answers', [{ field: 'text', message }]));
  if (text === '' && missing !== null) return refuse(missing);
  if (text.includes('\0') || !text.isWellFormed()) return refuse(language.say('told.text-unreadable'));
  if (text.length > stepTextMax && [...text].length > stepTextMax)
    return refuse(language.say('told.text-too-long', { max: stepTextMax }));
  return ok({ typed: text, hidden: deidentify(text).text });
};
