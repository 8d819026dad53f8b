// How long a visitor may take to say something, and how much. Whoever dawdles on purpose (slowloris) holds a connection no
// longer than this; a form of 256 KiB still arrives over the slowest of telephones, 40 kbit a second.

import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { failure } from '../errors.ts';
import { Refused } from './failures.ts';

export type ServerTimes = {
  /** From the opening of the connection, or the end of the answer before, to the end of the headers. */
  readonly headersMs: number;
  /** To the end of the body. */
  readonly requestMs: number;
  /** Nothing said either way. */
  readonly silenceMs: number;
  /** How often it is looked who is late. */
  readonly checkMs: number;
};

export const serverTimes: ServerTimes = { headersMs: 10_000, requestMs: 60_000, silenceMs: 90_000, checkMs: 2_000 };

const maxHeaderBytes = 16 * 1024;
/** A browser sends some twenty, a proxy a few more. */
const maxHeaders = 80;

type Limits = Pick<FastifyServerOptions, 'requestTimeout' | 'connectionTimeout'> & { readonly http: object };

export const serverOptions = ({ headersMs, requestMs, silenceMs, checkMs }: ServerTimes): Limits => ({
  requestTimeout: requestMs,
  connectionTimeout: silenceMs,
  http: { headersTimeout: headersMs, connectionsCheckingInterval: checkMs, maxHeaderSize: maxHeaderBytes },
});

export const limitServer = (app: FastifyInstance): void => {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.rawHeaders.length > 2 * maxHeaders) throw new Refused(failure('bad-request'));
  });
};
