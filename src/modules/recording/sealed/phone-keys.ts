// The keys to which phones seal finished stories. They come from keys that are never thrown away, so a story that has waited
// in a drawer while the master key was renewed still opens.

import { createECDH, createHash } from 'node:crypto';
import type { Vault } from '../../../platform/vault/vault.ts';
import type { OpenKey } from '../../../ui/client/phone/box.ts';

const purpose = 'phone-box';
const curve = 'prime256v1';
const kidDigits = 16;

export type PhoneKey = OpenKey & { readonly kid: string };

/** The public half, and the number by which it is called. */
export type PublicPhoneKey = Pick<PhoneKey, 'kid' | 'publicKey'>;

const kidOf = (point: Buffer): string => createHash('sha256').update(point).digest('hex').slice(0, kidDigits);

/** One seed in four thousand million is no private key of the curve: its hash is taken instead. */
const pairOf = (seed: Buffer): { readonly point: Buffer; readonly scalar: Buffer } => {
  const pair = createECDH(curve);
  try {
    pair.setPrivateKey(seed);
  } catch {
    return pairOf(createHash('sha256').update(seed).digest());
  }
  return { point: pair.getPublicKey(), scalar: seed };
};

const publicOf = (point: Buffer): PublicPhoneKey => ({ kid: kidOf(point), publicKey: point.toString('base64url') });

/** What is given out now. */
export const publicPhoneKey = (vault: Vault): PublicPhoneKey => {
  const [seed] = vault.keysFor(purpose);
  if (!seed) throw new Error('There is no key for phones');
  return publicOf(pairOf(seed).point);
};

/** The key that is called so; null where we never had it, or have it no more. */
export const findPhoneKey = async (vault: Vault, kid: string): Promise<PhoneKey | null> => {
  const found = vault
    .keysFor(purpose)
    .map(pairOf)
    .find(({ point }) => kidOf(point) === kid);
  if (!found) return null;
  const { point, scalar } = found;
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    // An uncompressed point is 04, then x and y of 32 bytes each.
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
    d: scalar.toString('base64url'),
  };
  const privateKey = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, false, [
    'deriveBits',
  ]);
  return { ...publicOf(point), privateKey };
};
