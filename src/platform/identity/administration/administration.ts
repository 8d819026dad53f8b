// What an administrator does with the accounts of their people. They see and touch those that their organisation looks after,
// and nobody whose roles are beyond what they may give: whoever holds the ways in of somebody is as good as them.

import { lookedAfter, looksAfter } from '../../access/looks-after.ts';
import { type Role, roleOf, roles } from '../../access/roles.ts';
import { systemScope } from '../../access/scope.ts';
import { scopeOf } from '../../access/scope-of.ts';
import type { Account } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Database, Queryable } from '../../database/database.ts';
import { failure } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { hashPassword } from '../accounts/password.ts';
import { deleteInvitationsOf, deleteSessionsOf, lockAccount, updateActive, updatePassword } from '../accounts/store.ts';
import { mayGive } from '../assignments/may-give.ts';
import { type AssignmentRow, readAssignmentsOf } from '../assignments/store.ts';
import { inGroups, newReadableCode } from '../readable-code.ts';
import type { Factors } from '../second-factor/factors.ts';
import {
  type AccessRow,
  hasAnother,
  type PersonRow,
  readAccess,
  readOpenNames,
  readPeople,
  readPerson,
  savePasswordBy,
  saveReset,
} from './store.ts';

export type { HeldRole, PersonRow as Person } from './store.ts';

/** A role that somebody holds, with who holds it and who gave it. */
export type Access = Omit<AccessRow, 'displayName' | 'username'> & {
  readonly displayName: string;
  readonly givenBy: string | null;
};

type Asked = { readonly words: string; readonly most: number; readonly from: number };

export type Administration = {
  readonly people: (
    actor: Account,
    asked: Asked,
  ) => Promise<{ readonly people: readonly PersonRow[]; readonly total: number }>;
  readonly person: (actor: Account, accountId: string) => Promise<PersonRow | null>;
  /** Role by role, in the order of the table of roles. */
  readonly access: (actor: Account, asked: Asked) => Promise<readonly Access[]>;
  /** Names that colleagues see; of whoever gave a role, for example. */
  readonly namesOf: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Of the roles that somebody holds, those that nobody else holds there: without them nobody would look after people. */
  readonly lastKeeperOf: (actor: Account, person: PersonRow) => Promise<readonly string[]>;
  /** Whoever leaves is out at once, everywhere. */
  readonly close: (actor: Account, accountId: string) => Promise<Result<null>>;
  readonly open: (actor: Account, accountId: string) => Promise<Result<null>>;
  /** They set up another one when they next sign in. */
  readonly resetSecondFactor: (actor: Account, accountId: string) => Promise<Result<null>>;
  /** `password` is told nowhere else; it is good once. */
  readonly resetPassword: (actor: Account, accountId: string) => Promise<Result<{ readonly password: string }>>;
};

export type AdministrationDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly accounts: Pick<Accounts, 'namesOf'>;
  readonly factors: Pick<Factors, 'removeAll'>;
};

const oneself = 'This is your own account. Ask another administrator.';
const beyond = 'This person holds a role that you may not give. A national administrator looks after their account.';
const both =
  'You have taken away the other proof of this person. Nobody takes away both: ask another administrator, or wait until they have signed in.';
const gaveRole =
  'They have no second factor yet, and you gave them a role that needs one. Ask another administrator to make the password.';
const outside = 'They sign in with another service, which keeps their password. It is changed there.';
const refused = (code: 'not-allowed' | 'not-possible-now', words: string) => fail(failure(code, [], words));

const keepers: readonly Role[] = roles.filter((role) => roleOf(role).may.includes('people.manage'));
const temporaryCharacters = 20;

/** Whether an administrator may give roles of this kind, wherever it is held. */
const mayGiveKind = ({ role }: Account, held: Role): boolean => {
  const givers: readonly Role[] = roleOf(held).givenBy;
  return givers.includes(role);
};

export const createAdministration = ({
  database,
  clock,
  audit,
  accounts,
  factors,
}: AdministrationDeps): Administration => {
  const system = database.as(systemScope);

  /** All that they hold, in sight of the administrator or not. */
  const heldBy = (accountId: string) => readAssignmentsOf(system, accountId, clock.today());

  const change = async <T>(
    actor: Account,
    accountId: string,
    action: string,
    isWithin: (held: Pick<AssignmentRow, 'role' | 'organisationCode'>) => boolean,
    work: (tx: Queryable, person: PersonRow) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const held = await heldBy(accountId);
    return database.as(scopeOf(actor)).transaction(async (tx) => {
      // One after another, so that each sees what the one before has done.
      await lockAccount(tx, accountId);
      const person = await readPerson(tx, clock.today(), accountId);
      if (!person || !looksAfter(actor, person.organisationCode)) return fail(failure('not-found'));
      if (accountId === actor.accountId) return refused('not-allowed', oneself);
      if (![...held, ...person.roles].every(isWithin)) return refused('not-allowed', beyond);
      const done = await work(tx, person);
      if (!done.ok) return done;
      const { organisationCode } = person;
      await audit.write(tx, [{ actor, action, organisationCode, detail: { accountId } }]);
      return done;
    });
  };

  const setOpen = (actor: Account, accountId: string, isOpen: boolean) =>
    change(
      actor,
      accountId,
      isOpen ? 'account.open' : 'account.close',
      // A role elsewhere goes with the person who leaves.
      ({ role }) => mayGiveKind(actor, role),
      async (tx, { username }) => {
        await deleteSessionsOf(tx, username);
        if (!isOpen) await deleteInvitationsOf(tx, username);
        return (await updateActive(tx, username, isOpen)) ? ok(null) : fail(failure('not-found'));
      },
    );

  const reset = <T>(
    actor: Account,
    accountId: string,
    what: 'password' | 'second-factor',
    work: (tx: Queryable, person: PersonRow) => Promise<Result<T>>,
  ) =>
    change(
      actor,
      accountId,
      what === 'password' ? 'account.set-password' : 'account.reset-second-factor',
      ({ role, organisationCode }) => mayGive(actor, role, organisationCode),
      async (tx, person) => {
        if (person.isOutside) return refused('not-possible-now', outside);
        if (person.resetBy === actor.accountId && person.resetWhat !== what) return refused('not-allowed', both);
        await deleteSessionsOf(tx, person.username);
        await saveReset(tx, accountId, what, actor.accountId);
        return work(tx, person);
      },
    );

  return {
    people: (actor, asked) => readPeople(database.as(scopeOf(actor)), clock.today(), lookedAfter(actor), asked),
    person: async (actor, accountId) => {
      const person = await readPerson(database.as(scopeOf(actor)), clock.today(), accountId);
      return person && looksAfter(actor, person.organisationCode) ? person : null;
    },
    access: async (actor, asked) => {
      const order = roles;
      const rows = await readAccess(database.as(scopeOf(actor)), clock.today(), lookedAfter(actor), {
        ...asked,
        order,
      });
      // Whose account is looked after elsewhere is named too: what they see here is this organisation's.
      const names = await readOpenNames(
        system,
        rows.map(({ accountId }) => accountId),
      );
      const givers = await accounts.namesOf(rows.flatMap(({ grantedBy }) => grantedBy ?? []));
      return rows.flatMap(({ displayName, username: _, ...row }) => {
        const name = displayName ?? names.get(row.accountId);
        return name === undefined
          ? []
          : [
              {
                ...row,
                displayName: name,
                givenBy: row.grantedBy === null ? null : (givers.get(row.grantedBy) ?? null),
              },
            ];
      });
    },
    namesOf: accounts.namesOf,
    lastKeeperOf: async (actor, person) => {
      const kept = person.roles.filter(({ role }) => keepers.includes(role));
      const alone = await Promise.all(
        kept.map(async ({ assignmentId, role, organisationCode }) => {
          const where = roleOf(role).span === 'nation' ? null : organisationCode;
          const { accountId } = person;
          const isShared = await hasAnother(database.as(scopeOf(actor)), {
            role,
            organisationCode: where,
            accountId,
          });
          return isShared ? [] : [assignmentId];
        }),
      );
      return alone.flat();
    },
    close: (actor, accountId) => setOpen(actor, accountId, false),
    open: (actor, accountId) => setOpen(actor, accountId, true),
    resetSecondFactor: (actor, accountId) =>
      reset(actor, accountId, 'second-factor', async (tx) => {
        await factors.removeAll(tx, accountId);
        return ok(null);
      }),
    resetPassword: async (actor, accountId) => {
      const password = inGroups(newReadableCode(temporaryCharacters), 4);
      const hash = await hashPassword(password);
      return reset(actor, accountId, 'password', async (tx, { username, hasSecondFactor, roles: held }) => {
        if (!hasSecondFactor) {
          const isGiver = held.some((one) => one.grantedBy === actor.accountId && roleOf(one.role).needsSecondFactor);
          if (isGiver) return refused('not-allowed', gaveRole);
          await savePasswordBy(tx, accountId, actor.accountId);
        }
        return (await updatePassword(tx, username, hash, true)) ? ok({ password }) : fail(failure('not-found'));
      });
    },
  };
};
