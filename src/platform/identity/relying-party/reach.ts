// Where a provider may send us. Its discovery document is somebody else's word: it names addresses of the hosts that the
// operator named, over HTTPS, and nothing else; so no document can make this service knock at doors inside the network.

import type { CustomFetch, ServerMetadata } from 'openid-client';
import { isLoopback } from '../../loopback.ts';

/** Longer than any sound answer of a provider. */
const maxAnswerBytes = 1024 * 1024;

export type Reach = { readonly allows: (address: string | URL) => boolean; readonly fetch: CustomFetch };

class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}

export const reachOf = (issuer: URL, hosts: readonly string[], carry: CustomFetch = fetch as CustomFetch): Reach => {
  const known = new Set([issuer.host, ...hosts]);
  const allows = (address: string | URL): boolean => {
    if (!URL.canParse(String(address))) return false;
    const url = new URL(address);
    if (url.username !== '' || url.password !== '' || !known.has(url.host)) return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url) && isLoopback(issuer));
  };
  return {
    allows,
    fetch: async (address, options) => {
      if (!allows(address)) throw new OutOfReach(`The provider of ${issuer.host} names ${hostOf(address)}`);
      const answer = await carry(address, { ...options, redirect: 'manual' });
      return bounded(answer);
    },
  };
};

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : 'no address');

const bounded = async (answer: Response): Promise<Response> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) throw new OutOfReach('The provider answers without end');
    chunks.push(chunk);
  }
  const mayHold = ![204, 205, 304].includes(answer.status) && answer.status >= 200;
  return new Response(mayHold ? Buffer.concat(chunks) : null, { status: answer.status, headers: answer.headers });
};

const endpoints = ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri'] as const;

/** The first address of the document that may not be used. */
export const strayEndpoint = (document: ServerMetadata, reach: Reach): string | null =>
  endpoints.find((name) => document[name] !== undefined && !reach.allows(document[name])) ?? null;
