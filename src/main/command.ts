// What a command of `cairn` is: data in on standard input, data out on standard output, everything else on standard error.

import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../platform/config/config.ts';

export type Io = {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Environment;
};

export type Command = {
  readonly name: string;
  /** One line for `cairn --help`. */
  readonly summary: string;
  /** What `cairn NAME --help` prints below the summary: the arguments, the shape of input and output, an example. */
  readonly help?: string;
  /** Throws BadInput (exit code 1) for what the caller sent, CannotStart or anything else (exit code 2) for the rest. */
  readonly run: (args: readonly string[], io: Io) => Promise<void>;
};

/** What was sent cannot be used. The message says what and where ("line 3: ..."). */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
