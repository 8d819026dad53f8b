// Words that somebody writes at a step: read once, with the names hidden before anything is kept.

import { deidentify } from '../../methods/deidentify/index.ts';
import { failure } from '../../platform/errors.ts';
import { fail, ok, type Result } from '../../platform/result.ts';

export type StepText = { readonly typed: string; readonly hidden: string };

export const stepTextMax = 10_000;

export const readStepText = (typed: string | undefined, missing: string): Result<StepText> => {
  const text = (typed ?? '').replaceAll('\r\n', '\n').trim();
  const refuse = (message: string) => fail(failure('invalid-answers', [{ field: 'text', message }]));
  if (text === '') return refuse(missing);
  if (text.includes('\0') || !text.isWellFormed())
    return refuse('Some characters here cannot be read. Write them again.');
  if (text.length > stepTextMax && [...text].length > stepTextMax)
    return refuse(`Make this shorter: up to ${stepTextMax.toLocaleString('en-GB')} characters`);
  return ok({ typed: text, hidden: deidentify(text).text });
};
