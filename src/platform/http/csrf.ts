// Proof that a form came from our own page. The session's token is masked anew in every page, so that what compression
// gives away about one page's length says nothing about the token (BREACH, Gluck, Harris, Prado 2013).

import { randomBytes, timingSafeEqual } from 'node:crypto';

const xor = (left: Uint8Array, right: Uint8Array): Buffer =>
  Buffer.from(left.map((byte, index) => byte ^ (right[index] ?? 0)));

export const maskToken = (token: string): string => {
  if (token === '') return '';
  const bytes = Buffer.from(token);
  const pad = randomBytes(bytes.length);
  return `${pad.toString('base64url')}.${xor(bytes, pad).toString('base64url')}`;
};

const unmask = (masked: string): Buffer => {
  const [pad = '', covered = ''] = masked.split('.');
  return xor(Buffer.from(covered, 'base64url'), Buffer.from(pad, 'base64url'));
};

/** True where `given` is the session's token, masked (from a page) or plain (from a script). */
export const isToken = (given: unknown, token: string): boolean => {
  if (typeof given !== 'string' || token === '' || given.length > 4 * token.length + 16) return false;
  const expected = Buffer.from(token);
  return [Buffer.from(given), unmask(given)].some(
    (bytes) => bytes.length === expected.length && timingSafeEqual(bytes, expected),
  );
};

/** What the browser itself says about where a request was made; a page under `no-referrer` sends the origin `null`. */
export const isFromOurPages = (
  headers: {
    readonly origin?: string | undefined;
    readonly host?: string | undefined;
    readonly 'sec-fetch-site'?: unknown;
  },
  ownOrigin: string,
): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined || origin === 'null' || origin === ownOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
};
