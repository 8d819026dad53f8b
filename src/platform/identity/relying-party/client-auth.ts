// How this service proves itself at a provider's token endpoint, and the keys that it publishes for that.

import * as oidc from 'openid-client';
import type { AssertionAlgorithm, ClientAuth, ClientKey, OutsideProvider } from '../../config/sign-in/provider.ts';
import { publicPart } from '../../config/sign-in/secrets.ts';

const importing = (algorithm: AssertionAlgorithm) => {
  const hash = `SHA-${algorithm.slice(2)}`;
  if (algorithm.startsWith('ES')) return { name: 'ECDSA', namedCurve: algorithm === 'ES256' ? 'P-256' : 'P-384' };
  return { name: algorithm.startsWith('PS') ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5', hash };
};

const privateKey = ({ jwk, kid }: ClientKey, algorithm: AssertionAlgorithm) =>
  crypto.subtle
    .importKey('jwk', { ...jwk, key_ops: ['sign'] }, importing(algorithm), false, ['sign'])
    .then((key) => ({ key, kid }));

export const authenticating = async (auth: ClientAuth): Promise<oidc.ClientAuth> => {
  switch (auth.method) {
    case 'client_secret_basic':
      return oidc.ClientSecretBasic(auth.secret);
    case 'client_secret_post':
      return oidc.ClientSecretPost(auth.secret);
    case 'private_key_jwt': {
      const key = await privateKey(auth.keys[0], auth.algorithm);
      if (auth.audience === 'issuer') return oidc.PrivateKeyJwt(key);
      // RFC 7523 and both NHS providers: the assertion is for the token endpoint, spelled as discovery spells it.
      return (server, ...rest) =>
        oidc.PrivateKeyJwt(key, {
          [oidc.modifyAssertion]: (_header, payload) => {
            payload.aud = server.token_endpoint;
          },
        })(server, ...rest);
    }
  }
};

/** RFC 7517: every public key that a provider may have to know, the ones to come as well. */
export const publishedKeys = (providers: readonly OutsideProvider[]) => {
  const keys = providers.flatMap(({ auth }) =>
    auth.method === 'private_key_jwt'
      ? auth.keys.map(({ kid, jwk }) => ({ ...publicPart(jwk), kid, use: 'sig', alg: auth.algorithm }))
      : [],
  );
  return [...new Map(keys.map((key) => [`${key.kid} ${key.alg}`, key])).values()];
};
