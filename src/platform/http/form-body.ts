// Reads what a form posts (and a query string) strictly: anything a browser could not have sent is refused, never repaired.

import { isCleanText } from './clean-text.ts';

export type FormFields = { readonly [name: string]: string | string[] };

const maxFields = 1000;
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

const decode = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));

/** `null` where the percent-encoding is broken, a text is not clean, a name is dangerous, or there are absurdly many fields. */
export const parseFields = (encoded: string): FormFields | null => {
  const fields: Record<string, string | string[]> = Object.create(null);
  if (encoded === '') return fields;
  const pairs = encoded.split('&', maxFields + 1);
  if (pairs.length > maxFields) return null;
  for (const pair of pairs) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    let name: string;
    let value: string;
    try {
      name = decode(equals < 0 ? pair : pair.slice(0, equals));
      value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    } catch {
      return null;
    }
    if (forbiddenNames.has(name) || !isCleanText(name) || !isCleanText(value)) return null;
    const known = fields[name];
    if (known === undefined) fields[name] = value;
    else if (typeof known === 'string') fields[name] = [known, value];
    else known.push(value);
  }
  return fields;
};
