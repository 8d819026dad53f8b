// Accounts: made, found, closed, and proven by a password. Whoever outside keeps the passwords, an account says what
// its holder may be here.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account, Actor, Reach, Role } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Queryable, Scoped } from '../../database/database.ts';
import { type FieldError, failure } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type AssignmentRow, insertAssignment, readAssignmentsOf } from '../assignments/store.ts';
import { faultsOf, type NewAccount, plainUsername } from './new-account.ts';
import { hashPassword, isPassword } from './password.ts';
import { passwordFaults } from './password-rules.ts';
import * as store from './store.ts';
import { createTryLimit } from './try-limit.ts';

type Held = Pick<AssignmentRow, 'role' | 'organisationCode' | 'endsOn'>;

type Listed = Pick<Account, 'accountId' | 'username' | 'displayName' | 'organisationCode'> & {
  readonly isActive: boolean;
  readonly roles: readonly Held[];
};

/** What a role looks at from the organisation that it is given at. */
export type ReachOf = (role: Role, organisationCode: string) => Promise<Reach>;

/** Somebody who joins: what they were given, and what they have chosen. */
export type Newcomer = {
  readonly place: {
    readonly displayName: string;
    readonly organisationCode: string;
    readonly role: Role;
    readonly reason: string;
    readonly endsOn: string | null;
    readonly givenBy: string | null;
  };
  readonly accountId: string;
  readonly username: string;
  readonly passwordHash: string | null;
};

export type Accounts = {
  readonly create: (actor: Actor, account: NewAccount) => Promise<Result<Account>>;
  readonly find: (username: string) => Promise<Listed | null>;
  readonly list: () => Promise<readonly Listed[]>;
  /** In the transaction of whoever lets them in. */
  readonly admit: (tx: Queryable, newcomer: Newcomer) => Promise<Result<Account>>;
  /** Closing an account signs its holder out everywhere, at once, and ends the invitations that they gave. */
  readonly setActive: (actor: Actor, username: string, isActive: boolean) => Promise<Result<null>>;
  /** Signs the holder out everywhere as well. A password that is good `once` has to be changed at the next sign-in. */
  readonly setPassword: (
    actor: Actor,
    username: string,
    password: string,
    use?: 'once' | 'from now on',
  ) => Promise<Result<null>>;
  /**
   * By its holder, who stays signed in where they do it: see `sessions.endOthers`. Nothing is changed where what they have
   * proven it by (`proofVersion`) is no proof any more.
   */
  readonly changePassword: (holder: Account, password: string, proofVersion?: number) => Promise<Result<null>>;
  /**
   * The open account behind a username and its password; `null` alike for a wrong password, a wrong name, a closed account.
   * `address` is where the try comes from.
   */
  readonly prove: (username: string, password: string, address: string) => Promise<Result<Proven | null>>;
  /** The open account behind what a provider says of a person. */
  readonly behind: (issuer: string, subject: string) => Promise<Account | null>;
  /** The open account with this id. */
  readonly open: (accountId: string) => Promise<Account | null>;
  /** How somebody with an open account signs in, and what they may be; `null` where there is none. */
  readonly standing: (accountId: string) => Promise<Standing | null>;
  /** What colleagues see, by account. */
  readonly namesOf: (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Whether a password would be too easy to guess, for whoever this will be. */
  readonly judgePassword: (
    password: string,
    whose: Pick<Account, 'username' | 'displayName' | 'organisationCode'>,
  ) => Promise<readonly FieldError[]>;
};

export type Proven = Account & Pick<store.AccountRow, 'proofVersion'>;

export type Standing = {
  readonly account: Account;
  /** A sign-in that was begun at an earlier one is over. */
  readonly proofVersion: number;
  readonly hasPassword: boolean;
  /** The outside provider that knows them; null where they sign in here. */
  readonly issuer: string | null;
  readonly mustChangePassword: boolean;
  /** Roles that they hold today. */
  readonly assignments: readonly AssignmentRow[];
};

type AccountsDeps = {
  readonly db: Scoped;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly reachOf: ReachOf;
  /** Names that make a password easy to guess there: the service's, the organisation's. */
  readonly namesAt?: (organisationCode: string) => Promise<readonly string[]>;
};

const noNames = async (): Promise<readonly string[]> => [];

export const createAccounts = ({ db, clock, audit, reachOf, namesAt = noNames }: AccountsDeps): Accounts => {
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

  const judgePassword: Accounts['judgePassword'] = async (password, { username, displayName, organisationCode }) =>
    passwordFaults(password, [...(await namesAt(organisationCode)), username, displayName]);

  const taken = fail(
    failure('changed-meanwhile', [{ field: 'username', message: 'There is an account like this already.' }]),
  );

  return {
    create: async (actor, given) => {
      const account = { ...given, username: plainUsername(given.username) };
      const faults = faultsOf(account, await namesAt(account.organisationCode));
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
        if (!(await store.insertAccount(tx, row))) return taken;
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
    admit: async (tx, { place, accountId, username, passwordHash }) => {
      const { displayName, organisationCode, role, reason, endsOn, givenBy: grantedBy } = place;
      const createdOn = clock.today();
      const row = { accountId, username, displayName, organisationCode, passwordHash, createdOn };
      if (!(await store.insertAccount(tx, { ...row, issuer: null, subject: null }))) return taken;
      const assignment = {
        assignmentId: randomUUID(),
        accountId,
        role,
        organisationCode,
        reason,
        grantedBy,
        grantedOn: createdOn,
        endsOn,
      };
      await insertAssignment(tx, assignment);
      const account = await acting(row, assignment);
      const detail = { accountId, role };
      await audit.write(tx, [{ actor: account, action: 'account.join', organisationCode, detail }]);
      return ok(account);
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
        if (!isActive) await store.deleteInvitationsOf(tx, username);
        return store.updateActive(tx, username, isActive);
      });
    },
    setPassword: async (actor, given, password, use = 'from now on') => {
      const username = plainUsername(given);
      const faults = passwordFaults(password, [username]);
      if (faults.length > 0) return fail(failure('invalid-answers', faults));
      const hash = await hashPassword(password);
      return change(actor, 'account.set-password', username, async (tx) => {
        await store.deleteSessionsOf(tx, username);
        return store.updatePassword(tx, username, hash, use === 'once');
      });
    },
    changePassword: async (holder, password, proofVersion) => {
      const faults = await judgePassword(password, holder);
      if (faults.length > 0) return fail(failure('invalid-answers', faults));
      const kept = await store.readById(db, holder.accountId);
      if (kept?.passwordHash && (await isPassword(password, kept.passwordHash)))
        return fail(
          failure('invalid-answers', [
            { field: 'password', message: 'This is the password you have. Choose another.' },
          ]),
        );
      const hash = await hashPassword(password);
      return change(holder, 'account.change-password', holder.username, (tx) =>
        store.updatePassword(tx, holder.username, hash, false, proofVersion ?? kept?.proofVersion),
      );
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
      return ok(account && row && { ...account, proofVersion: row.proofVersion });
    },
    behind: async (issuer, subject) => ifOpen(await store.readBySubject(db, issuer, subject)),
    open: async (accountId) => ifOpen(await store.readById(db, accountId)),
    standing: async (accountId) => {
      const row = await store.readById(db, accountId);
      const account = await ifOpen(row);
      if (!row || !account) return null;
      return {
        account,
        proofVersion: row.proofVersion,
        hasPassword: row.passwordHash !== null,
        issuer: row.issuer,
        mustChangePassword: row.mustChangePassword,
        assignments: await readAssignmentsOf(db, accountId, clock.today()),
      };
    },
    namesOf: (accountIds) => store.readNames(db, accountIds),
    judgePassword,
  };
};
