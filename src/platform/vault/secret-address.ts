// A secret that stands in an address (a draft, a visit by receipt) opens what it seals; the server keeps only its hash.

import { createHmac, randomBytes } from 'node:crypto';
import { deriveKey, hashOf, open, seal } from './envelope.ts';

/** 22 characters, 128 bits. */
export const newSecret = (): string => randomBytes(16).toString('base64url');

/** The same for the same text, and to be guessed by nobody who lacks the key. */
export const secretFrom = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url');

export const secretPattern = '^[A-Za-z0-9_-]{22}$';

export const secretHash = hashOf;

export const sealWith = (secret: string, purpose: string, value: unknown): Buffer =>
  seal(deriveKey(secret, purpose), JSON.stringify(value), purpose);

export const openWith = <T>(secret: string, purpose: string, sealed: Uint8Array): T =>
  JSON.parse(open(deriveKey(secret, purpose), sealed, purpose)) as T;
