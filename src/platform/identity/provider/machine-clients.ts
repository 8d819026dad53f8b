// Machines that send records for an organisation. They prove themselves with a secret that is shown once and kept as a hash.
// Two secrets are good at once for as long as a machine needs to be given its new one.

import { randomBytes } from 'node:crypto';
import { roleOf } from '../../access/roles.ts';
import { systemScope } from '../../access/scope.ts';
import { scopeOf } from '../../access/scope-of.ts';
import type { Actor } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { failure } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import { hashOf } from '../../vault/envelope.ts';
import { machineScope } from './provider.ts';
import * as store from './store.ts';

type Named = { readonly clientId: string; readonly organisationCode: string };
type Secret = { readonly secret: string; readonly scope: string };

export type MachineClients = {
  /** By Cairn itself. Made again under the same id, a client gets a new secret and the old one ends. */
  readonly create: (actor: Actor, client: Named) => Promise<Secret>;
  /** Refused where the id is taken, by whomever. */
  readonly add: (actor: Actor, client: Named) => Promise<Result<Secret>>;
  /** Those of the organisations that the actor's role reaches. */
  readonly list: (actor: Actor) => Promise<readonly store.ListedMachineClient[]>;
  /** A new secret; the one before is good for `overlapDays` more, 0 to 30. */
  readonly rotate: (
    actor: Actor,
    clientId: string,
    overlapDays: number,
  ) => Promise<Result<Secret & { readonly earlierUntil: Date | null }>>;
  /** With its next request it is nobody. */
  readonly end: (actor: Actor, clientId: string) => Promise<Result<null>>;
};

const dayMs = 86_400_000;
const maxOverlapDays = 30;
const idPattern = /^[a-z0-9][a-z0-9.-]{2,63}$/;

const mayManage = (actor: Actor, organisationCode: string): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'account' || !roleOf(actor.role).may.includes('clients.manage')) return false;
  return actor.reach.isNation || actor.reach.organisations.includes(organisationCode);
};

export const createMachineClients = (database: Database, clock: Clock, audit: Audit): MachineClients => {
  const newSecret = () => randomBytes(32).toString('base64url');
  const rowOf = ({ clientId, organisationCode }: Named, secret: string) => ({
    clientId,
    organisationCode,
    secretHash: hashOf(secret),
    scope: machineScope,
    createdOn: clock.today(),
  });

  /** The machine, where it is the actor's to look after. */
  const changed = <T>(
    actor: Actor,
    clientId: string,
    action: string,
    make: (tx: Parameters<typeof store.endMachineClient>[0]) => Promise<T>,
  ): Promise<Result<T>> =>
    database.as(scopeOf(actor)).transaction(async (tx) => {
      const client = await store.readMachineClient(tx, clientId, clock.now());
      if (!client) return fail(failure('not-found'));
      const { organisationCode } = client;
      if (!mayManage(actor, organisationCode)) return fail(failure('not-allowed'));
      const value = await make(tx);
      await audit.write(tx, [{ actor, action, organisationCode, detail: { clientId } }]);
      return ok(value);
    });

  return {
    create: async (actor, client) => {
      const secret = newSecret();
      const { clientId, organisationCode } = client;
      await database.as(systemScope).transaction(async (tx) => {
        await store.saveMachineClient(tx, rowOf(client, secret));
        await audit.write(tx, [{ actor, action: 'machine-client.create', organisationCode, detail: { clientId } }]);
      });
      return { secret, scope: machineScope };
    },

    add: async (actor, client) => {
      const { clientId, organisationCode } = client;
      if (!idPattern.test(clientId)) {
        const message =
          'An id has 3 to 64 small letters, figures, dots and dashes, and begins with a letter or a figure.';
        return fail(failure('invalid-answers', [{ field: 'clientId', message }]));
      }
      if (!mayManage(actor, organisationCode)) return fail(failure('not-allowed'));
      const secret = newSecret();
      return database.as(scopeOf(actor)).transaction(async (tx) => {
        if (!(await store.insertMachineClient(tx, rowOf(client, secret))))
          return fail(
            failure('changed-meanwhile', [{ field: 'clientId', message: 'This id is taken. Choose another.' }]),
          );
        await audit.write(tx, [{ actor, action: 'machine-client.create', organisationCode, detail: { clientId } }]);
        return ok({ secret, scope: machineScope });
      });
    },

    list: (actor) => store.readMachineClients(database.as(scopeOf(actor)), clock.now()),

    rotate: (actor, clientId, overlapDays) => {
      const days = Math.min(maxOverlapDays, Math.max(0, Math.trunc(overlapDays)));
      const earlierUntil = days === 0 ? null : new Date(clock.now().getTime() + days * dayMs);
      const secret = newSecret();
      return changed(actor, clientId, 'machine-client.rotate', async (tx) => {
        await store.rotateMachineClient(tx, clientId, hashOf(secret), earlierUntil);
        return { secret, scope: machineScope, earlierUntil };
      });
    },

    end: (actor, clientId) =>
      changed(actor, clientId, 'machine-client.end', async (tx) => {
        await store.endMachineClient(tx, clientId);
        return null;
      }),
  };
};
