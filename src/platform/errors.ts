// The registry of every expected failure: its code, its HTTP status and its plain words. A test walks it.

export const errorRegistry = {
  'not-found': { status: 404, text: 'We cannot find that page.' },
  'not-allowed': { status: 403, text: 'Your account does not let you see or do this.' },
  'sign-in-needed': { status: 401, text: 'Sign in first.' },
  'proof-needed': { status: 403, text: 'Show once more that it is you. Nothing was changed.' },
  'bad-request': { status: 400, text: 'We could not read what was sent.' },
  'wrong-media-type': { status: 415, text: 'We cannot read this kind of file here.' },
  'invalid-answers': { status: 422, text: 'Some answers need to be put right.' },
  'unknown-field': { status: 422, text: 'There is a field here that the form does not have.' },
  'wrong-taxonomy-version': { status: 422, text: 'These answers name a version of the questions that is not in use.' },
  'too-large': { status: 413, text: 'This is longer than we can keep.' },
  'draft-gone': {
    status: 410,
    text: 'This unfinished record is no longer here. You can tell us again. If you sent it, come back with your receipt.',
  },
  'changed-meanwhile': { status: 409, text: 'Someone changed this while you were looking at it.' },
  'key-used': {
    status: 409,
    text: 'This was sent already, with other words. What was sent first stands. You can add to it.',
  },
  'not-possible-now': { status: 409, text: 'This step is not possible at this stage.' },
  'receipt-unknown': { status: 404, text: 'We cannot find a record with that receipt.' },
  'too-many-tries': { status: 429, text: 'Too many tries. Wait a minute, then try again.' },
  unavailable: {
    status: 503,
    text: 'Cairn cannot save anything just now. Wait a minute, then try again. Sending twice does no harm.',
  },
} as const satisfies Record<string, { readonly status: number; readonly text: string }>;

export type ErrorCode = keyof typeof errorRegistry;

/** One thing to put right. `field` is the name of the field as posted (`Description`, `patients.0.PhysicalHarm`). */
export type FieldError = { readonly field: string; readonly message: string };

export type Failure = { readonly code: ErrorCode; readonly message: string; readonly fields: readonly FieldError[] };

export const failure = (code: ErrorCode, fields: readonly FieldError[] = [], message?: string): Failure => ({
  code,
  message: message ?? errorRegistry[code].text,
  fields,
});
