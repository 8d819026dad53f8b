// What views need to tie a field, its message and its line in the error summary together.

import nunjucks from 'nunjucks';
import type { FieldError } from '../platform/errors.ts';

/** The id of a field's first control. Ids keep to letters, digits and hyphens, so that a style or script may name them. */
export const fieldId = (name: string): string => name.replace(/[^A-Za-z0-9-]+/g, '-');

/** For the `errorMessage` option of every form macro. */
export const fieldError = (
  errors: readonly FieldError[] | undefined,
  name: string,
): { readonly text: string } | undefined => {
  const found = errors?.find((error) => error.field === name);
  return found === undefined ? undefined : { text: found.message };
};

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Nothing for the anonymous, who have no session that another site could misuse. */
export const csrfField = (token: string) =>
  new nunjucks.runtime.SafeString(
    token === '' ? '' : `<input type="hidden" name="_csrf" value="${escapeAttribute(token)}">`,
  );
