// The two doors for a phone: the key to seal a story to, and where what was sealed arrives.

import { Type } from 'typebox';
import { type Route, route } from '../../../platform/module.ts';
import { openParcel, type SealedDeps } from './open-parcel.ts';
import { publicPhoneKey } from './phone-keys.ts';

const point = Type.String({ pattern: '^[A-Za-z0-9_-]{87}$', description: 'A point of P-256, uncompressed, base64url' });
const iv = Type.String({ pattern: '^[A-Za-z0-9_-]{16}$' });
const kid = Type.String({ pattern: '^[0-9a-f]{16}$' });
/** 55,300 letters of four bytes, each byte written as four thirds of one; and what stands around them. */
const mostBoxLetters = 320_000;
const parcelBytes = mostBoxLetters + 1_000;

const box = Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength: mostBoxLetters });
const parcel = Type.Object({ kid, epk: point, iv, box }, { additionalProperties: false });
const arrived = Type.Object({
  reply: Type.Object(
    { epk: point, iv, box: Type.String() },
    { description: 'The receipt, sealed to the phone that told it' },
  ),
});

export const sealedRoutes = (deps: SealedDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/phone-key',
    permission: 'public',
    schema: { response: { 200: Type.Object({ kid, publicKey: point }) } },
    handle: async () => ({ kind: 'json', body: publicPhoneKey(deps.vault) }),
  }),
  route({
    method: 'POST',
    path: '/api/sealed-records',
    permission: 'public',
    schema: { body: parcel, response: { 201: arrived } },
    bodyLimit: parcelBytes,
    handle: async ({ body }) => {
      const reply = await openParcel(deps, body);
      return reply.ok
        ? { kind: 'json', status: 201, body: { reply: reply.value } }
        : { kind: 'failed', failure: reply.failure };
    },
  }),
];
