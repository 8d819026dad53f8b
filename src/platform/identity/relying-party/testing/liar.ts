// For tests: a provider that says whatever a test has it say. A real one would not.

import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { freePort, serveAt } from './sockets.ts';

export type Claims = Readonly<Record<string, unknown>>;
export type KeyPair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

export const rsaKey = (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2048 });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const signature = (alg: string, key: KeyObject | string, data: string): string => {
  if (alg === 'none') return '';
  if (typeof key === 'string') return createHmac('sha256', key).update(data).digest('base64url');
  return sign('sha256', Buffer.from(data), key).toString('base64url');
};

export const jwt = (claims: Claims, key: KeyObject | string, header: Claims = { alg: 'RS256', kid: 'one' }): string => {
  const data = `${part(header)}.${part(claims)}`;
  return `${data}.${signature(String(header.alg), key, data)}`;
};

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
};

export const startLiar = async () => {
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const key = rsaKey();
  const says = {
    document: {} as Claims,
    keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }] as readonly Claims[],
    /** What the token endpoint answers, given the form that was posted there. */
    token: (_form: URLSearchParams): Claims => ({}),
    userinfo: {} as Claims,
  };
  const visits: string[] = [];
  const forms: URLSearchParams[] = [];

  const stop = await serveAt(Number(new URL(issuer).port), (request, response) => {
    const path = String(request.url).split('?')[0] ?? '';
    visits.push(path);
    const send = (body: Claims) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (path === '/.well-known/openid-configuration') {
      send({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        ...says.document,
      });
    } else if (path === '/jwks') send({ keys: says.keys });
    else if (path === '/userinfo') send(says.userinfo);
    else if (path === '/token') {
      void bodyOf(request).then((form) => {
        forms.push(form);
        send({ access_token: 'access', token_type: 'Bearer', ...says.token(form) });
      });
    } else if (path.startsWith('/moved/')) {
      response.writeHead(302, { location: `${issuer}/.well-known/openid-configuration` }).end();
    } else response.writeHead(404).end();
  });

  return { issuer, key, says, visits, forms, stop };
};
