// The words of a form that could not be taken, so that the page that says so can give them back. They go nowhere else.

import type { FastifyRequest } from 'fastify';

/** Of a flood less is read: about as much as somebody tells in five thousand words. */
const mostBytes = { refused: 256 * 1024, flood: 32 * 1024 } as const;
const secrets = new Set(['password', 'receipt', 'postcode', 'keep']);
/** Statuses after which the page that somebody wrote on may be lost to them. */
const lostAt = new Set([401, 403, 409, 410, 429, 503]);

const isForm = (request: FastifyRequest): boolean =>
  request.method === 'POST' &&
  (request.headers['content-type'] ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded');

/** Whether a form is small enough to be read even from somebody who is then refused. */
export const isSmallForm = (request: FastifyRequest, reason: keyof typeof mostBytes): boolean =>
  isForm(request) && Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY) <= mostBytes[reason];

/** Codes, numbers and tokens have no space in them, so what remains is what somebody wrote. */
export const typedWords = (request: FastifyRequest, status: number): readonly string[] => {
  if (!lostAt.has(status) || !isForm(request) || typeof request.body !== 'object' || request.body === null) return [];
  return Object.entries(request.body)
    .filter(([name]) => !secrets.has(name))
    .flatMap(([, value]) => value)
    .filter((value) => typeof value === 'string' && /\S\s+\S/.test(value));
};
