// What becomes of somebody whom an outside provider vouches for: an account, the roles that the provider states now and no
// others of its, and which of them they act in.

import { randomUUID } from 'node:crypto';
import type { Account, Actor } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { OutsideProvider } from '../../config/sign-in/provider.ts';
import type { Queryable, Scoped } from '../../database/database.ts';
import { hashOf } from '../../vault/envelope.ts';
import type { ReachOf } from '../accounts/accounts.ts';
import { type AccountRow, insertAccount, lockAccount, readBySubject } from '../accounts/store.ts';
import { type AssignmentRow, endAssignment, insertAssignment, readAssignmentsOf } from '../assignments/store.ts';
import type { Person } from '../relying-party/relying-party.ts';
import type { HeldRole, Stated } from '../relying-party/role-claims.ts';
import { displayNameOf, tellerRole, usernameOf } from './new-person.ts';
import * as store from './store.ts';

export type Arrival =
  | { readonly kind: 'in'; readonly account: Account; readonly hasChoice: boolean }
  /** Nobody has made an account for them, or it is closed. */
  | { readonly kind: 'no-account' }
  /** Nothing of what they do, or of what they chose to act as, has a place here. */
  | { readonly kind: 'no-role' };

export type Arrivals = {
  /** `earlier` is the assignment that somebody acts in who only proves anew who they are: they stay in it. */
  readonly arrive: (provider: OutsideProvider, person: Person, earlier?: string) => Promise<Arrival>;
  /** False where an answer of a provider was used before. */
  readonly isFirstUse: (nonce: string, until: Date) => Promise<boolean>;
  /** The provider says that somebody has left: they are out with the next request. */
  readonly leave: (provider: string, leaver: Pick<Person, 'issuer' | 'subject'>) => Promise<void>;
  readonly removeExpired: () => Promise<void>;
};

type ArrivalsDeps = {
  readonly db: Scoped;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly reachOf: ReachOf;
};

const actor: Actor = { kind: 'system', job: 'identity.arrive' };

const isSame = (one: HeldRole, other: HeldRole): boolean =>
  one.role === other.role && one.organisationCode === other.organisationCode;

const statedBy = (provider: OutsideProvider, person: Person): Stated | null =>
  provider.for === 'public' ? { roles: [tellerRole], chosen: null } : person.stated;

export const createArrivals = ({ db, clock, audit, reachOf }: ArrivalsDeps): Arrivals => {
  const makeAccount = async (
    tx: Queryable,
    provider: OutsideProvider,
    person: Person,
    { organisationCode }: HeldRole,
  ): Promise<void> => {
    const row = {
      accountId: randomUUID(),
      username: usernameOf(provider, person),
      displayName: displayNameOf(provider, person),
      organisationCode,
      passwordHash: null,
      issuer: person.issuer,
      subject: person.subject,
      createdOn: clock.today(),
    };
    if (!(await insertAccount(tx, row))) return;
    const detail = { accountId: row.accountId, provider: provider.id };
    await audit.write(tx, [{ actor, action: 'account.create', organisationCode, detail }]);
  };

  /** The account of a person, made now where the provider's word is enough for that. */
  const accountOf = async (
    tx: Queryable,
    provider: OutsideProvider,
    person: Person,
    roles: readonly HeldRole[],
  ): Promise<AccountRow | 'no-account' | 'no-role'> => {
    const known = await readBySubject(tx, person.issuer, person.subject);
    if (known) return known.isActive ? known : 'no-account';
    if (!provider.makesAccounts) return 'no-account';
    const [first] = roles;
    if (!first) return 'no-role';
    await makeAccount(tx, provider, person, first);
    return (await readBySubject(tx, person.issuer, person.subject)) ?? 'no-account';
  };

  const refresh = async (
    tx: Queryable,
    provider: OutsideProvider,
    { accountId }: AccountRow,
    issuer: string,
    roles: readonly HeldRole[],
  ): Promise<void> => {
    await lockAccount(tx, accountId);
    const today = clock.today();
    const held = await store.readStated(tx, accountId, issuer);
    for (const row of held.filter((one) => !roles.some((role) => isSame(one, role)))) {
      await endAssignment(tx, row.assignmentId, today);
      await store.markWithdrawn(tx, row.assignmentId);
      const { role, organisationCode } = row;
      const detail = { accountId, role, provider: provider.id };
      await audit.write(tx, [{ actor, action: 'role.end', organisationCode, detail }]);
    }
    // What was ended here is given here again, or not at all: a provider's word does not outweigh that.
    const known = [...held, ...(await store.readEndedHere(tx, accountId, issuer))];
    for (const { role, organisationCode } of roles.filter((one) => !known.some((row) => isSame(one, row)))) {
      const assignmentId = randomUUID();
      const reason = `Stated by ${provider.id} when signing in`;
      await insertAssignment(tx, {
        assignmentId,
        accountId,
        role,
        organisationCode,
        reason,
        grantedBy: null,
        grantedOn: today,
        endsOn: null,
      });
      await store.markStated(tx, assignmentId, issuer);
      const detail = { accountId, role, provider: provider.id };
      await audit.write(tx, [{ actor, action: 'role.give', organisationCode, detail }]);
    }
  };

  /** Those that somebody may act in now, by what they chose at the provider. */
  const choices = async (
    tx: Queryable,
    { accountId }: AccountRow,
    issuer: string,
    chosen: Stated['chosen'],
  ): Promise<readonly AssignmentRow[]> => {
    const held = await readAssignmentsOf(tx, accountId, clock.today());
    if (chosen === null) return held;
    const stated = await store.readStated(tx, accountId, issuer);
    const isStated = ({ assignmentId }: AssignmentRow) => stated.some((row) => row.assignmentId === assignmentId);
    if (chosen === 'nothing-here') return held.filter((row) => !isStated(row));
    // Given here again, it is as good as stated.
    const same = held.filter((row) => isSame(row, chosen));
    return same.some(isStated) ? same.filter(isStated) : same;
  };

  return {
    arrive: (provider, person, earlier) =>
      db.transaction(async (tx) => {
        const stated = statedBy(provider, person);
        const row = await accountOf(tx, provider, person, stated?.roles ?? []);
        if (typeof row === 'string') return { kind: row };
        if (stated) await refresh(tx, provider, row, person.issuer, stated.roles);
        if (person.name !== null) await store.updateName(tx, row.accountId, person.name);
        const open = await choices(tx, row, person.issuer, stated?.chosen ?? null);
        const acting = open.find(({ assignmentId }) => assignmentId === earlier) ?? open[0];
        if (!acting) return { kind: stated ? 'no-role' : 'no-account' };
        const { assignmentId, role, organisationCode } = acting;
        const account: Account = {
          kind: 'account',
          accountId: row.accountId,
          username: row.username,
          displayName: person.name ?? row.displayName,
          assignmentId,
          role,
          organisationCode,
          reach: await reachOf(role, organisationCode),
        };
        return { kind: 'in', account, hasChoice: open.length > 1 };
      }),

    isFirstUse: (nonce, until) => store.spendNonce(db, hashOf(nonce), until),

    leave: (provider, { issuer, subject }) =>
      db.transaction(async (tx) => {
        for (const { accountId, organisationCode, ended } of await store.deleteSessionsOfSubject(tx, issuer, subject))
          await audit.write(tx, [
            { actor, action: 'session.end', organisationCode, detail: { accountId, provider, sessions: ended } },
          ]);
      }),

    removeExpired: () => store.deleteExpiredNonces(db, clock.now()),
  };
};
