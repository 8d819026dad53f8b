// Where a request came from, as it was known when it began: once its connection is lost, the connection no longer says.

import type { FastifyRequest } from 'fastify';

const addresses = new WeakMap<FastifyRequest, string>();

/** Empty where the connection was lost before anybody asked. In memory, for as long as the request. */
export const addressOf = (request: FastifyRequest): string => {
  const known = addresses.get(request) ?? request.ip ?? '';
  addresses.set(request, known);
  return known;
};
