// Accounts: made, found, closed, and proven by a password. Whoever outside keeps the passwords, an account says what
// its holder may be here.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account, Actor, Reach, Role } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Queryable, Scoped } from '../../database/database.ts';
import { failure } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type AssignmentRow, insertAssignment, readAssignmentsOf } from '../assignments/store.ts';
import { faultsOf, type NewAccount, passwordFaults, plainUsername } from './new-account.ts';
import { hashPassword, isPassword } from './password.ts';
import * as store from './store.ts';
import { createTryLimit } from './try-limit.ts';

type Held = Pick<AssignmentRow, 'role' | 'organisationCode' | 'endsOn'>;

type Listed = Pick<Account, 'accountId' | 'username' | 'displayName' | 'organisationCode'> & {
  readonly isActive: boolean;
  readonly roles: readonly Held[];
};

/** What a role looks at from the organisation that it is given at. */
export type ReachOf = (role: Role, organisationCode: string) => Promise<Reach>;

export type Accounts = {
  readonly create: (actor: Actor, account: NewAccount) => Promise<Result<Account>>;
  readonly find: (username: string) => Promise<Listed | null>;
  readonly list: () => Promise<readonly Listed[]>;
  /** Closing an account signs its holder out everywhere, at once. */
  readonly setActive: (actor: Actor, username: string, isActive: boolean) => Promise<Result<null>>;
  /** Signs the holder out everywhere as well. */
  readonly setPassword: (actor: Actor, username: string, password: string) => Promise<Result<null>>;
  /**
   * The open account behind a username and its password; `null` alike for a wrong password, a wrong name, a closed account.
   * `address` is where the try comes from.
   */
  readonly prove: (username: string, password: string, address: string) => Promise<Result<Account | null>>;
  /** The open account behind what a provider says of a person. */
  readonly behind: (issuer: string, subject: string) => Promise<Account | null>;
  /** The open account with this id. */
  readonly open: (accountId: string) => Promise<Account | null>;
};

type AccountsDeps = {
  readonly db: Scoped;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly reachOf: ReachOf;
};

export const createAccounts = ({ db, clock, audit, reachOf }: AccountsDeps): Accounts => {
  const tries = createTryLimit(clock);

  /** In the role that they were given first; null for a closed account and for one that holds no role any more. */
  const ifOpen = async (row: store.AccountRow | null): Promise<Account | null> => {
    if (!row?.isActive) return null;
    const [held] = await readAssignmentsOf(db, row.accountId, clock.today());
    return held ? acting(row, held) : null;
  };

  const acting = async (
    { accountId, username, displayName }: Pick<Account, 'accountId' | 'username' | 'displayName'>,
    { assignmentId, role, organisationCode }: Pick<AssignmentRow, 'assignmentId' | 'role' | 'organisationCode'>,
  ): Promise<Account> => ({
    kind: 'account',
    accountId,
    username,
    displayName,
    assignmentId,
    role,
    organisationCode,
    reach: await reachOf(role, organisationCode),
  });

  const listed = async ({ accountId, username, displayName, organisationCode, isActive }: store.AccountRow) => ({
    accountId,
    username,
    displayName,
    organisationCode,
    isActive,
    roles: (await readAssignmentsOf(db, accountId, clock.today())).map(({ role, organisationCode: at, endsOn }) => ({
      role,
      organisationCode: at,
      endsOn,
    })),
  });

  const change = async (
    actor: Actor,
    action: string,
    username: string,
    make: (tx: Queryable) => Promise<boolean>,
  ): Promise<Result<null>> =>
    db.transaction(async (tx) => {
      if (!(await make(tx)))
        return fail(failure('not-found', [{ field: 'username', message: 'No account has this username.' }]));
      const row = await store.readByUsername(tx, username);
      await audit.write(tx, [
        {
          actor,
          action,
          ...(row ? { organisationCode: row.organisationCode, detail: { accountId: row.accountId } } : {}),
        },
      ]);
      return ok(null);
    });

  return {
    create: async (actor, given) => {
      const account = { ...given, username: plainUsername(given.username) };
      const faults = faultsOf(account);
      if (faults.length > 0) return fail(failure('invalid-answers', faults));
      const { credential, username, displayName, role, organisationCode } = account;
      const row = {
        username,
        displayName,
        organisationCode,
        accountId: randomUUID(),
        passwordHash: 'password' in credential ? await hashPassword(credential.password) : null,
        issuer: 'issuer' in credential ? credential.issuer : null,
        subject: 'subject' in credential ? credential.subject : null,
        createdOn: clock.today(),
      };
      return db.transaction(async (tx) => {
        if (!(await store.insertAccount(tx, row)))
          return fail(
            failure('changed-meanwhile', [{ field: 'username', message: 'There is an account like this already.' }]),
          );
        const assignment = {
          assignmentId: randomUUID(),
          accountId: row.accountId,
          role,
          organisationCode,
          reason: account.reason ?? 'Given with the account',
          grantedBy: actor.kind === 'account' ? actor.accountId : null,
          grantedOn: row.createdOn,
          endsOn: account.endsOn ?? null,
        };
        await insertAssignment(tx, assignment);
        const detail = { accountId: row.accountId, role };
        await audit.write(tx, [{ actor, action: 'account.create', organisationCode, detail }]);
        return ok(await acting(row, assignment));
      });
    },
    find: async (username) => {
      const row = await store.readByUsername(db, plainUsername(username));
      return row && listed(row);
    },
    list: async () => Promise.all((await store.readAll(db)).map(listed)),
    setActive: (actor, given, isActive) => {
      const username = plainUsername(given);
      return change(actor, isActive ? 'account.open' : 'account.close', username, async (tx) => {
        await store.deleteSessionsOf(tx, username);
        return store.updateActive(tx, username, isActive);
      });
    },
    setPassword: async (actor, given, password) => {
      const faults = passwordFaults(password);
      if (faults.length > 0) return fail(failure('invalid-answers', faults));
      const username = plainUsername(given);
      const hash = await hashPassword(password);
      return change(actor, 'account.set-password', username, async (tx) => {
        await store.deleteSessionsOf(tx, username);
        return store.updatePassword(tx, username, hash);
      });
    },
    prove: async (given, password, address) => {
      const username = plainUsername(given);
      const waitMs = tries.take(username, address);
      if (waitMs === null) return fail(failure('too-many-tries'));
      if (waitMs > 0) await sleep(waitMs);
      const row = await store.readByUsername(db, username);
      const isRight = await isPassword(password, row?.passwordHash ?? null);
      const account = isRight ? await ifOpen(row) : null;
      if (account) tries.clear(username, address);
      return ok(account);
    },
    behind: async (issuer, subject) => ifOpen(await store.readBySubject(db, issuer, subject)),
    open: async (accountId) => ifOpen(await store.readById(db, accountId)),
  };
};
