// One sealed envelope: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce, bound to the context it was sealed for.
// Layout in bytes: nonce 12 · tag 16 · ciphertext.

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** `key` is 32 bytes. The same `context` must be given to open it. */
export const seal = (key: Uint8Array, content: string | Uint8Array, context: string): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
};

/** Throws when the key or the context is another, or when a single bit has changed. */
export const openBytes = (key: Uint8Array, sealed: Uint8Array, context: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
};

export const open = (key: Uint8Array, sealed: Uint8Array, context: string): string =>
  openBytes(key, sealed, context).toString('utf8');

/** A key of 32 bytes for one purpose, from a secret with at least 128 bits of chance in it (HKDF, RFC 5869). */
export const deriveKey = (secret: string | Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `cairn/${purpose}`, 32));

/** How a secret of at least 128 bits of chance is looked up without being kept. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** What the key of a month is bound to. */
export const monthContext = (month: string): string => `month-key/${month}`;
