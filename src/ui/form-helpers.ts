// What views need to tie a field, its message and its line in the error summary together.

import nunjucks from 'nunjucks';
import type { FieldError } from '../platform/errors.ts';

/** The id of a field's first control. Ids keep to letters, digits and hyphens, so that a style or script may name them. */
export const fieldId = (name: string): string => name.replace(/[^A-Za-z0-9-]+/g, '-');

/** For the `errorMessage` option of every form macro. */
export const fieldError = (
  errors: readonly FieldError[] | undefined,
  name: string,
  /** "Error", in the language of the page: read out before the message. */
  visuallyHiddenText = 'Error',
): { readonly text: string; readonly visuallyHiddenText: string } | undefined => {
  const found = errors?.find((error) => error.field === name);
  return found === undefined ? undefined : { text: found.message, visuallyHiddenText };
};

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const hiddenField = (name: string, value: string): string =>
  value === '' ? '' : `<input type="hidden" name="${name}" value="${escapeAttribute(value)}">`;

/** No token for the anonymous, who have no session that another site could misuse; work for the browser in busy times only. */
export const hiddenFields = ({ csrfToken, challenge }: { readonly csrfToken: string; readonly challenge: string }) =>
  new nunjucks.runtime.SafeString(hiddenField('_csrf', csrfToken) + hiddenField('_proof', challenge));
