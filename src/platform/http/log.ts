// What is written down about a request: an allow-list. No address, no browser, no path as asked, no text that anyone typed.

import type { Writable } from 'node:stream';

export type LogEntry =
  | {
      readonly kind: 'request';
      readonly method: string;
      readonly route: string;
      readonly status: number;
      readonly ms: number;
    }
  | {
      readonly kind: 'fault';
      readonly method: string;
      readonly route: string;
      readonly name: string;
      readonly code: string;
      readonly stack: readonly string[];
      readonly message?: string;
    };

export type Log = (entry: LogEntry) => void;

export const logTo =
  (stream: Writable): Log =>
  (entry) => {
    stream.write(`${JSON.stringify(entry)}\n`);
  };

/** The message is left out where records are real: messages of parsers and databases quote what people typed. */
export const faultEntry = (error: unknown, method: string, route: string, isInvented: boolean): LogEntry => {
  const known = error instanceof Error ? error : new Error();
  const code = 'code' in known && typeof known.code === 'string' ? known.code : '';
  const frames = (known.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const stack = frames.map((line) => line.trim());
  return {
    kind: 'fault',
    method,
    route,
    name: known.name,
    code,
    stack,
    ...(isInvented ? { message: known.message } : {}),
  };
};
