// What is written down while Cairn runs: an allow-list. No address, no browser, no path as asked, no text that anyone typed.
// And nothing at all of what is open to everybody: whoever keeps the log keeps its hour too, and the hour in which somebody
// without a name told something is nobody's to know. Of these, only faults of ours are written down.

import type { Writable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

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
    }
  | {
      readonly kind: 'job-failed';
      readonly job: string;
      readonly attempt: number;
      readonly attempts: number;
      /** The kind of error and its place in our code. */
      readonly what: string;
    }
  | { readonly kind: 'worker-waits'; readonly what: 'database' };

export type Log = (entry: LogEntry) => void;

export const logTo =
  (stream: Writable): Log =>
  (entry) => {
    stream.write(`${JSON.stringify(entry)}\n`);
  };

/** Null where nothing is to be written down. */
export const requestEntry = (request: FastifyRequest, reply: FastifyReply): LogEntry | null => {
  const { config, url = 'none' } = request.routeOptions;
  if (config.isPublic !== false) return null;
  const ms = Math.round(reply.elapsedTime * 10) / 10;
  return { kind: 'request', method: request.method, route: url, status: reply.statusCode, ms };
};

/** A place in code and nothing else: the words of an error stand in its stack too, on as many lines as they have. */
const frame = /^\s+at (?:[\w.$<>[\] #]+ \()?(?:async )?(?:file:\/\/|node:|\/)[^\s()]*:\d+:\d+\)?$/;
const plainWord = /^[\w.-]{1,60}$/;

/** The message is left out where records are real: messages of parsers and databases quote what people typed. */
export const faultEntry = (error: unknown, method: string, route: string, isInvented: boolean): LogEntry => {
  const known = error instanceof Error ? error : new Error();
  const code = 'code' in known && typeof known.code === 'string' ? known.code : '';
  const lines = (known.stack ?? '').split('\n').filter((line) => frame.test(line));
  return {
    kind: 'fault',
    method,
    route,
    name: plainWord.test(known.name) ? known.name : 'Error',
    code: plainWord.test(code) ? code : '',
    stack: lines.map((line) => line.trim()),
    ...(isInvented ? { message: known.message } : {}),
  };
};
