// Machines that send records for an organisation. They prove themselves with a secret that is shown once and kept as a hash.

import { randomBytes } from 'node:crypto';
import type { Actor } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Scoped } from '../../database/database.ts';
import { hashOf } from '../../vault/envelope.ts';
import { machineScope } from './provider.ts';
import { saveMachineClient } from './store.ts';

export type MachineClients = {
  /** Made again under the same id, a client gets a new secret and the old one ends. */
  readonly create: (
    actor: Actor,
    client: { readonly clientId: string; readonly organisationCode: string },
  ) => Promise<{ readonly secret: string; readonly scope: string }>;
};

export const createMachineClients = (db: Scoped, clock: Clock, audit: Audit): MachineClients => ({
  create: async (actor, { clientId, organisationCode }) => {
    const secret = randomBytes(32).toString('base64url');
    const client = {
      clientId,
      organisationCode,
      secretHash: hashOf(secret),
      scope: machineScope,
      createdOn: clock.today(),
    };
    await db.transaction(async (tx) => {
      await saveMachineClient(tx, client);
      await audit.write(tx, [{ actor, action: 'machine-client.create', organisationCode, detail: { clientId } }]);
    });
    return { secret, scope: machineScope };
  },
});
