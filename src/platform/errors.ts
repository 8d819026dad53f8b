// The registry of every expected failure: its code and its HTTP status. Its plain words stand in the catalogue of each
// language, as `error.CODE`.

import { english } from './language/languages.ts';

export const errorRegistry = {
  'not-found': { status: 404 },
  'not-allowed': { status: 403 },
  'sign-in-needed': { status: 401 },
  'proof-needed': { status: 403 },
  'bad-request': { status: 400 },
  'wrong-media-type': { status: 415 },
  'invalid-answers': { status: 422 },
  'unknown-field': { status: 422 },
  'wrong-taxonomy-version': { status: 422 },
  'too-large': { status: 413 },
  'draft-gone': { status: 410 },
  'changed-meanwhile': { status: 409 },
  'key-used': { status: 409 },
  'photo-gone': { status: 410 },
  'phone-key-unknown': { status: 422 },
  'box-unreadable': { status: 422 },
  'not-possible-now': { status: 409 },
  'nothing-added': { status: 422 },
  'receipt-unknown': { status: 404 },
  'too-many-tries': { status: 429 },
  unavailable: { status: 503 },
} as const satisfies Record<string, { readonly status: number }>;

export type ErrorCode = keyof typeof errorRegistry;

/** In English; a page in another language says it in that. */
export const errorText = (code: ErrorCode): string => english.say(`error.${code}`);

/** One thing to put right. `field` is the name of the field as posted (`Description`, `patients.0.PhysicalHarm`). */
export type FieldError = { readonly field: string; readonly message: string };

export type Failure = { readonly code: ErrorCode; readonly message: string; readonly fields: readonly FieldError[] };

export const failure = (code: ErrorCode, fields: readonly FieldError[] = [], message?: string): Failure => ({
  code,
  message: message ?? errorText(code),
  fields,
});
