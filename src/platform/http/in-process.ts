// How our own pages reach our own provider: the same HTTP, without leaving the process. No hairpin through a proxy, no
// certificate of our own to trust, no plain text on a wire.

import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CustomFetch } from 'openid-client';

const ownCallHeader = 'x-own-call';
/** Nobody outside this process can know it. */
const ownCall = randomBytes(32).toString('base64url');

/** Asked by ourselves for a visitor, whose own requests were counted already. */
export const isOwnCall = ({ headers }: FastifyRequest): boolean => headers[ownCallHeader] === ownCall;

export const fetchInProcess =
  (app: FastifyInstance): CustomFetch =>
  async (address, { method, headers, body }) => {
    const { host, pathname, search } = new URL(address);
    const answer = await app.inject({
      method: method === 'POST' ? 'POST' : 'GET',
      url: pathname + search,
      headers: { ...headers, host, [ownCallHeader]: ownCall },
      ...(body === undefined || body === null ? {} : { payload: String(body) }),
    });
    const type = answer.headers['content-type'];
    return new Response(new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: type === undefined ? {} : { 'content-type': type },
    });
  };
