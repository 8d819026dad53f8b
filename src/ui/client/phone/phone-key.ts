// The phone's own key pair. Drafts and replies are sealed to its public half, so that nothing need be open to save; the
// private half is wrapped under the PIN. What it holds against, and what not, is told in docs/adr/0009.

import { type Bytes, newPair, type OpenKey, publicText, randomBytes, toBytes, toText } from './box.ts';

/** What stands on the phone. */
export type LockedKey = {
  readonly publicKey: string;
  readonly salt: string;
  readonly rounds: number;
  readonly iv: string;
  readonly wrapped: string;
  /** Never leaves this browser: what is copied from it by a page's script cannot be tried elsewhere, PIN by PIN. */
  readonly device: CryptoKey;
};

/** PBKDF2-SHA-256 as in OWASP's password storage advice of 2023. */
const rounds = 600_000;
const saltBytes = 16;
const ivBytes = 12;

const aes = 'AES-GCM';

const pinKey = async (pin: string, { salt, rounds, device }: Pick<LockedKey, 'salt' | 'rounds' | 'device'>) => {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const stretched = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: toBytes(salt), iterations: rounds },
    typed,
    256,
  );
  const bits = await crypto.subtle.sign('HMAC', device, stretched);
  return crypto.subtle.importKey('raw', bits, aes, false, ['encrypt', 'decrypt']);
};

const importPrivate = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', bytes, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);

export const newPhoneKey = async (pin: string): Promise<{ readonly locked: LockedKey; readonly open: OpenKey }> => {
  const pair = await newPair(true);
  const device = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const [publicKey, salt, iv] = [
    await publicText(pair.publicKey),
    toText(randomBytes(saltBytes)),
    randomBytes(ivBytes),
  ];
  const bytes: Bytes = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const key = await pinKey(pin, { salt, rounds, device });
  const wrapped = new Uint8Array(await crypto.subtle.encrypt({ name: aes, iv }, key, bytes));
  const open = { publicKey, privateKey: await importPrivate(bytes) };
  bytes.fill(0);
  return { locked: { publicKey, salt, rounds, iv: toText(iv), wrapped: toText(wrapped), device }, open };
};

/** Null where it is another PIN. */
export const unlock = async (locked: LockedKey, pin: string): Promise<OpenKey | null> => {
  const key = await pinKey(pin, locked);
  try {
    const iv = toBytes(locked.iv);
    const bytes: Bytes = new Uint8Array(await crypto.subtle.decrypt({ name: aes, iv }, key, toBytes(locked.wrapped)));
    const privateKey = await importPrivate(bytes);
    bytes.fill(0);
    return { publicKey: locked.publicKey, privateKey };
  } catch {
    return null;
  }
};

/** For a page that keeps nothing: a pair that is gone with it. */
export const passingKey = async (): Promise<OpenKey> => {
  const pair = await newPair(false);
  return { publicKey: await publicText(pair.publicKey), privateKey: pair.privateKey };
};
