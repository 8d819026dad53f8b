// The master key wraps Cairn's own keys and nothing else, so that renewing it touches a handful of rows. A number derived
// from it says in the database which master key is meant, so that a wrong one is told in plain words.

import { deriveKey, open, seal } from './envelope.ts';
import type { Purpose } from './store.ts';

/** 16 hexadecimal digits, from which nothing of the key can be learnt. */
export const masterId = (master: Uint8Array): string => deriveKey(master, 'id').toString('hex', 0, 8);

type Named = { readonly purpose: Purpose; readonly version: number };

const contextOf = ({ purpose, version }: Named): string => `service-key/${purpose}/${version}`;

export const wrapServiceKey = (master: Uint8Array, named: Named, key: Uint8Array): Buffer =>
  seal(deriveKey(master, 'service-keys'), Buffer.from(key).toString('base64'), contextOf(named));

export const unwrapServiceKey = (master: Uint8Array, named: Named, wrapped: Uint8Array): Buffer =>
  Buffer.from(open(deriveKey(master, 'service-keys'), wrapped, contextOf(named)), 'base64');
