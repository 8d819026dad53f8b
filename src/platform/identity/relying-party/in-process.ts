// How our own pages reach our own provider: the same HTTP, without leaving the process. No hairpin through a proxy, no
// certificate of our own to trust, no plain text on a wire.

import type { FastifyInstance } from 'fastify';
import type { CustomFetch } from 'openid-client';

export const fetchInProcess =
  (app: FastifyInstance): CustomFetch =>
  async (address, { method, headers, body }) => {
    const { host, pathname, search } = new URL(address);
    const answer = await app.inject({
      method: method === 'POST' ? 'POST' : 'GET',
      url: pathname + search,
      headers: { ...headers, host },
      ...(body === undefined || body === null ? {} : { payload: String(body) }),
    });
    const type = answer.headers['content-type'];
    return new Response(new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: type === undefined ? {} : { 'content-type': type },
    });
  };
