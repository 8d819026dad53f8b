// A file as a form brings it: bytes, and the name that it had on the sender's machine, which is shown back and never kept.

import { Type } from 'typebox';

export type SentFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** More came than the route takes: these are only its first bytes. */
  readonly isCut: boolean;
  /** The network it came from, under a name that nobody can turn back and that ends with the process: to share fairly by. */
  readonly from: string;
};

/** In a route's schema: whatever stands there is looked at with `isSentFile`. */
export const fileField = Type.Optional(Type.Unsafe<unknown>({}));

/** Only a form with files can bring one: no field of another form has bytes. */
export const isSentFile = (value: unknown): value is SentFile =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
