// Where the built-in provider keeps codes, tokens and sign-ins under way. Whoever reads the table learns nothing to sign in with:
// rows are found by a hash, and sealed.

import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Clock } from '../../clock.ts';
import type { Queryable } from '../../database/database.ts';
import { hashOf } from '../../vault/envelope.ts';
import type { Vault } from '../../vault/vault.ts';
import { errors } from './library.ts';
import * as store from './store.ts';

const nothing = async () => undefined;

export const stateAdapter = (db: Queryable, vault: Vault, clock: Clock, model: string): Adapter => {
  const keyOf = (id: string): Buffer => hashOf(`${model}/${id}`);
  const grantHashOf = (grantId: string): Buffer => hashOf(`grant/${grantId}`);
  const contextOf = (keyHash: Buffer): string => `provider-state/${keyHash.toString('hex')}`;

  return {
    upsert: async (id, payload, expiresIn = 0) => {
      const keyHash = keyOf(id);
      await store.saveState(db, {
        keyHash,
        sealed: vault.wrap(JSON.stringify(payload), contextOf(keyHash)),
        grantHash: payload.grantId === undefined ? null : grantHashOf(payload.grantId),
        expiresAt: new Date(clock.now().getTime() + expiresIn * 1000),
      });
    },
    find: async (id) => {
      const keyHash = keyOf(id);
      const row = await store.readState(db, keyHash, clock.now());
      if (!row) return undefined;
      const payload: AdapterPayload = JSON.parse(vault.unwrap(row.sealed, contextOf(keyHash)));
      return row.consumedAt ? { ...payload, consumed: Math.floor(row.consumedAt.getTime() / 1000) } : payload;
    },
    consume: async (id) => {
      if (!(await store.consumeState(db, keyOf(id), clock.now()))) throw new errors.InvalidGrant('already used');
    },
    destroy: (id) => store.deleteState(db, keyOf(id)),
    revokeByGrantId: (grantId) => store.deleteGrant(db, grantHashOf(grantId)),
    // Device codes are not offered, and no session of the provider outlives a sign-in.
    findByUserCode: nothing,
    findByUid: nothing,
  };
};

/** Machine clients, as the provider wants to read them. `client_secret` is the hash of each secret that is good now. */
export const clientAdapter = (db: Queryable, clock: Clock): Adapter => ({
  find: async (id) => {
    // Whatever else is asked for is nobody's id, and may be text that PostgreSQL cannot even hold.
    if (!/^[\w.-]{1,64}$/.test(id)) return undefined;
    const client = await store.readMachineClient(db, id, clock.now());
    if (!client) return undefined;
    return {
      client_id: client.clientId,
      client_secret: [client.secretHash, client.earlierSecretHash]
        .flatMap((hash) => hash?.toString('hex') ?? [])
        .join('.'),
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      scope: client.scope,
    };
  },
  upsert: nothing,
  consume: nothing,
  destroy: nothing,
  revokeByGrantId: nothing,
  findByUserCode: nothing,
  findByUid: nothing,
});
