// How people come to an account: invited by an administrator, or having asked for one and been approved. Either way they show
// a secret that was shown to them once, and make the account themselves.

import { randomBytes, randomUUID } from 'node:crypto';
import { isRole, type Role, roleOf, roles } from '../../access/roles.ts';
import { noScope, systemScope } from '../../access/scope.ts';
import { scopeOf } from '../../access/scope-of.ts';
import type { Account, Actor } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Database, Queryable } from '../../database/database.ts';
import { addDays, isDay } from '../../days.ts';
import { type FieldError, failure } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import { hashOf } from '../../vault/envelope.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { readById } from '../accounts/store.ts';
import { couldGive, mayGive } from '../assignments/may-give.ts';
import { readAssignmentsOf } from '../assignments/store.ts';
import { inGroups, newReadableCode, plainReadableCode } from '../readable-code.ts';
import type { Factors, FirstFactor } from '../second-factor/factors.ts';
import * as store from './store.ts';

export type Invitation = {
  readonly displayName: string;
  readonly organisationCode: string;
  readonly role: Role;
  readonly reason: string;
  /** The last day of the role, `YYYY-MM-DD`. */
  readonly endsOn?: string | undefined;
};

export type Asked = {
  readonly displayName: string;
  readonly organisationCode: string;
  readonly role: Role;
  readonly why: string;
};

export type Decision =
  | {
      readonly kind: 'approve';
      readonly role?: Role | undefined;
      readonly reason?: string | undefined;
      readonly endsOn?: string | undefined;
    }
  | { readonly kind: 'decline' };

/** What somebody who joins has chosen. */
export type Chosen = {
  readonly accountId: string;
  readonly username: string;
  readonly passwordHash: string | null;
  readonly first: FirstFactor;
};

export type Joining = {
  /** `token` is told nowhere else; the page is `/join/TOKEN`. */
  readonly invite: (
    actor: Actor,
    invitation: Invitation,
  ) => Promise<Result<{ readonly token: string; readonly path: string; readonly expiresAt: Date }>>;
  /** Those that the actor's role reaches, and that still open. */
  readonly listInvitations: (actor: Actor) => Promise<readonly store.InvitationRow[]>;
  readonly withdrawInvitation: (actor: Actor, invitationId: string) => Promise<Result<null>>;

  /** Anybody may ask. `code` is told nowhere else. */
  readonly ask: (asked: Asked) => Promise<Result<{ readonly code: string }>>;
  readonly standing: (code: string) => Promise<store.RequestRow | null>;
  /** Those that wait, of the organisations that the actor's role reaches. */
  readonly listRequests: (actor: Actor) => Promise<readonly store.RequestRow[]>;
  readonly decide: (actor: Actor, requestId: string, decision: Decision) => Promise<Result<null>>;

  /** What the secret of an invitation, or the code of an approved request, opens. */
  readonly placeOf: (secret: string) => Promise<store.Place | null>;
  /** Makes the account and ends the invitation or request, once: of two who come at the same moment, one is told no. */
  readonly join: (secret: string, chosen: Chosen) => Promise<Result<Account>>;
  readonly removeExpired: () => Promise<void>;
};

const invitationDays = 7;
const requestDays = 30;
const codeCharacters = 20;
/** More than this would be no requests of people any more. */
const maxWaiting = 100;
const maxName = 80;
const maxWords = 500;

/** What somebody may ask for: whatever their own administrator may give, but to be one. */
export const askableRoles: readonly Role[] = roles.filter((role) => {
  const givers: readonly string[] = roleOf(role).givenBy;
  return givers.includes('organisation-administrator') && role !== 'organisation-administrator';
});

export const plainRequestCode = (typed: string): string | null => plainReadableCode(typed, codeCharacters);

const dayMs = 86_400_000;

export type JoiningDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly accounts: Accounts;
  readonly factors: Factors;
};

export const createJoining = ({ database, clock, audit, accounts, factors }: JoiningDeps): Joining => {
  const db = database.as(systemScope);

  const faultsOf = (given: Pick<Invitation, 'displayName' | 'role' | 'endsOn'>): readonly FieldError[] => {
    const faults: FieldError[] = [];
    const name = given.displayName.trim();
    if (name === '' || name.length > maxName)
      faults.push({ field: 'name', message: `Give the name that colleagues will see, in at most ${maxName} letters.` });
    if (!isRole(given.role)) faults.push({ field: 'role', message: 'Choose a role.' });
    if (given.endsOn !== undefined && (!isDay(given.endsOn) || given.endsOn < clock.today()))
      faults.push({ field: 'endsOn', message: 'The last day must be today or later.' });
    return faults;
  };
  const wordsFault = (field: string, text: string, message: string): readonly FieldError[] =>
    text.trim() === '' || text.length > maxWords ? [{ field, message }] : [];

  const requestBy = (q: Queryable, secret: string, lock: '' | 'for update' = '') => {
    const code = plainRequestCode(secret);
    return code === null ? null : store.readRequest(q, { codeHash: hashOf(code) }, clock.today(), lock);
  };

  /** Whoever has left, or lost the power to give a role, has lost it for what they sent out before, too. */
  const isStillGiven = async (q: Queryable, { role, organisationCode, givenBy }: store.Place): Promise<boolean> => {
    if (givenBy === null) return true;
    const giver = await readById(q, givenBy);
    if (!giver?.isActive) return false;
    const held = await readAssignmentsOf(q, givenBy, clock.today());
    return held.some((one) => couldGive(one, role, organisationCode));
  };

  type Found = { readonly place: store.Place; readonly end: (tx: Queryable) => Promise<unknown> };
  const find = async (q: Queryable, secret: string, lock: '' | 'for update' = ''): Promise<Found | null> => {
    const invitation = await store.readInvitation(q, hashOf(secret), clock.now(), lock);
    if (invitation)
      return (await isStillGiven(q, invitation))
        ? { place: invitation, end: (tx) => store.deleteInvitation(tx, invitation.invitationId) }
        : null;
    const request = await requestBy(q, secret, lock);
    if (request?.decision !== 'approved') return null;
    const place = { ...request, reason: request.reason ?? '', givenBy: request.decidedBy };
    if (!(await isStillGiven(q, place))) return null;
    return { place, end: (tx) => store.deleteRequest(tx, request.requestId) };
  };

  return {
    invite: async (actor, { displayName, organisationCode, role, reason, endsOn }) => {
      const faults = [
        ...faultsOf({ displayName, role, endsOn }),
        ...wordsFault('reason', reason, 'Say why they need this role.'),
      ];
      if (faults.length > 0) return fail(failure('invalid-answers', faults));
      if (!mayGive(actor, role, organisationCode)) return fail(failure('not-allowed'));
      const token = randomBytes(32).toString('base64url');
      const invitation = {
        invitationId: randomUUID(),
        displayName: displayName.trim(),
        organisationCode,
        role,
        reason: reason.trim(),
        endsOn: endsOn ?? null,
        givenBy: actor.kind === 'account' ? actor.accountId : null,
        invitedOn: clock.today(),
        expiresAt: new Date(clock.now().getTime() + invitationDays * dayMs),
      };
      await database.as(scopeOf(actor)).transaction(async (tx) => {
        await store.insertInvitation(tx, hashOf(token), invitation);
        const detail = { invitationId: invitation.invitationId, role };
        await audit.write(tx, [{ actor, action: 'invitation.create', organisationCode, detail }]);
      });
      return ok({ token, path: `/join/${token}`, expiresAt: invitation.expiresAt });
    },
    listInvitations: (actor) => store.readInvitations(database.as(scopeOf(actor)), clock.now()),
    withdrawInvitation: (actor, invitationId) =>
      database.as(scopeOf(actor)).transaction(async (tx) => {
        const gone = await store.deleteInvitation(tx, invitationId);
        if (!gone) return fail(failure('not-found'));
        const { organisationCode } = gone;
        await audit.write(tx, [{ actor, action: 'invitation.withdraw', organisationCode, detail: { invitationId } }]);
        return ok(null);
      }),

    ask: async ({ displayName, organisationCode, role, why }) => {
      const faults = [
        ...faultsOf({ displayName, role }),
        ...wordsFault('why', why, `Say in a few words why you need an account, in at most ${maxWords} letters.`),
        ...(askableRoles.includes(role) ? [] : [{ field: 'role', message: 'Choose a role.' }]),
      ];
      if (faults.length > 0) return fail(failure('invalid-answers', faults));
      if ((await store.countRequests(db, organisationCode)) >= maxWaiting) return fail(failure('too-many-tries'));
      const code = newReadableCode(codeCharacters);
      const request = {
        requestId: randomUUID(),
        displayName: displayName.trim(),
        organisationCode,
        role,
        why: why.trim(),
        askedOn: clock.today(),
        expiresOn: addDays(clock.today(), requestDays),
      };
      await database.as(noScope).transaction(async (tx) => {
        await store.insertRequest(tx, hashOf(code), request);
        const detail = { requestId: request.requestId, role };
        await audit.write(tx, [
          { actor: { kind: 'anonymous' }, action: 'account-request.create', organisationCode, detail },
        ]);
      });
      return ok({ code: inGroups(code, 4) });
    },
    standing: async (code) => requestBy(db, code),
    listRequests: (actor) => store.readRequests(database.as(scopeOf(actor)), clock.today()),
    decide: (actor, requestId, decision) =>
      database.as(scopeOf(actor)).transaction(async (tx) => {
        const request = await store.readRequest(tx, { requestId }, clock.today(), 'for update');
        if (!request) return fail(failure('not-found'));
        if (request.decision !== null) return fail(failure('changed-meanwhile'));
        const isApproved = decision.kind === 'approve';
        const role = isApproved ? (decision.role ?? request.role) : request.role;
        const endsOn = isApproved ? decision.endsOn : undefined;
        const faults = faultsOf({ displayName: request.displayName, role, endsOn });
        if (faults.length > 0) return fail(failure('invalid-answers', faults));
        const { organisationCode } = request;
        if (!mayGive(actor, role, organisationCode)) return fail(failure('not-allowed'));
        const today = clock.today();
        await store.updateDecision(tx, requestId, {
          decision: isApproved ? 'approved' : 'declined',
          decidedOn: today,
          decidedBy: actor.kind === 'account' ? actor.accountId : null,
          role,
          endsOn: endsOn ?? null,
          reason: (isApproved && decision.reason?.trim()) || 'Asked for an account',
          expiresOn: addDays(today, requestDays),
        });
        const action = isApproved ? 'account-request.approve' : 'account-request.decline';
        await audit.write(tx, [{ actor, action, organisationCode, detail: { requestId, role } }]);
        return ok(null);
      }),

    placeOf: async (secret) => (await find(db, secret))?.place ?? null,
    join: async (secret, { first, ...newcomer }) => {
      if (first.passkey && (await factors.isTaken(first.passkey))) return fail(failure('not-possible-now'));
      return db.transaction(async (tx) => {
        const found = await find(tx, secret, 'for update');
        if (!found) return fail(failure('not-found'));
        const made = await accounts.admit(tx, { place: found.place, ...newcomer });
        if (!made.ok) return made;
        await found.end(tx);
        await factors.saveFirst(tx, newcomer.accountId, first);
        return made;
      });
    },
    removeExpired: () => store.deleteExpired(db, clock.now(), clock.today()),
  };
};
