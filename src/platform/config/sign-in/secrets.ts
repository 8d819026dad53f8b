// Secrets of the sign-in: never in the file of providers itself, but in files or variables that it names.

import { createHash, createPrivateKey, createPublicKey, type KeyObject, type webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from '../config.ts';
import type { AssertionAlgorithm, ClientKey } from './provider.ts';
import type { SecretSetting } from './schema.ts';

/** What cannot be used, and how to put it right. Never repeats the secret. */
export class Unusable extends Error {}

export type Secrets = { readonly env: Environment; readonly folder: string };

export const readSecret = ({ env, folder }: Secrets, { file, env: name }: SecretSetting): string => {
  if ((file === undefined) === (name === undefined))
    throw new Unusable('should name a file or a variable, one of them');
  if (name !== undefined) {
    const value = env[name]?.trim() ?? '';
    if (value === '') throw new Unusable(`names the variable ${name}, which is not set`);
    return value;
  }
  const path = resolve(folder, file ?? '');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new Unusable(`names ${path}, which cannot be read`);
  }
};

const minRsaBits = 2048;

const fits = (key: KeyObject, algorithm: AssertionAlgorithm): boolean => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (algorithm.startsWith('ES'))
    return type === 'ec' && details?.namedCurve === (algorithm === 'ES256' ? 'prime256v1' : 'secp384r1');
  return type === 'rsa' && (details?.modulusLength ?? 0) >= minRsaBits;
};

/** RFC 7638: the name of a key that has no other. */
const thumbprint = ({ kty, crv, e, n, x, y }: webcrypto.JsonWebKey): string => {
  const named = kty === 'EC' ? { crv, kty, x, y } : { e, kty, n };
  return createHash('sha256').update(JSON.stringify(named)).digest('base64url');
};

export const publicPart = (jwk: webcrypto.JsonWebKey): webcrypto.JsonWebKey =>
  createPublicKey(createPrivateKey({ key: jwk, format: 'jwk' })).export({ format: 'jwk' });

const keyIn = (text: string): { readonly key: KeyObject; readonly kid?: unknown } => {
  try {
    if (!text.startsWith('{')) return { key: createPrivateKey(text) };
    const jwk: webcrypto.JsonWebKey & { readonly kid?: unknown } = JSON.parse(text);
    return { key: createPrivateKey({ key: jwk, format: 'jwk' }), kid: jwk.kid };
  } catch {
    throw new Unusable('holds no private key, PEM or JWK');
  }
};

export const readClientKey = (text: string, algorithm: AssertionAlgorithm): ClientKey => {
  const { key, kid } = keyIn(text);
  if (!fits(key, algorithm))
    throw new Unusable(
      algorithm.startsWith('ES')
        ? `holds a key that does not fit ${algorithm}`
        : `holds a key that does not fit ${algorithm}: it takes RSA of ${minRsaBits} bits or more`,
    );
  const jwk = key.export({ format: 'jwk' });
  return { kid: typeof kid === 'string' && kid !== '' ? kid : thumbprint(jwk), jwk };
};
