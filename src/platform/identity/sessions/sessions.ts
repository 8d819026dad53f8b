// Sessions of people who have signed in. Whoever shows no cookie is anonymous, without a look at the database.

import { createHmac, randomBytes } from 'node:crypto';
import { type Account, type Actor, anonymous } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Queryable, Scoped } from '../../database/database.ts';
import { hashOf } from '../../vault/envelope.ts';
import type { ReachOf } from '../accounts/accounts.ts';
import type { CookieJar } from './cookie.ts';
import * as store from './store.ts';

const lifetimeMs = 12 * 3_600_000;
const idleMs = 60 * 60_000;
/** How long a proof of who somebody is stands for what is only done on one. */
const freshMs = 10 * 60_000;
/** How stale "last seen" may grow before it is written down again. */
const touchEveryMs = 60_000;

/** 32 random bytes in base64url; anything else cannot be ours and is not looked up. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

export type Identified = {
  readonly actor: Actor;
  readonly csrfToken: string;
  /** Whether whoever is signed in has proven within ten minutes who they are. */
  readonly isFreshlyProven?: boolean;
};

export type Proof = {
  /** When they proved who they are; null where nobody says. */
  readonly provenAt: Date | null;
  /** With a second factor, or before an outside provider, which sees to that. */
  readonly isSure: boolean;
};

export type Sessions = {
  /** Begins a session under a new token, ends the one that `cookieHeader` shows, and gives the `Set-Cookie` to answer with. */
  readonly begin: (account: Account, cookieHeader: string | undefined, proof: Proof) => Promise<string>;
  readonly identify: (cookieHeader: string | undefined) => Promise<Identified>;
  /** Ends the session shown and gives the `Set-Cookie` to answer with. */
  readonly end: (actor: Actor, cookieHeader: string | undefined) => Promise<string>;
  /**
   * The same session under a new token, after somebody has proven again who they are (`proven-surely`: with a second factor)
   * or acts in another of their roles (`account`). Gives the `Set-Cookie` to answer with; `null` where the session has ended meanwhile.
   */
  readonly renew: (
    account: Account,
    cookieHeader: string | undefined,
    why: 'proven' | 'proven-surely' | 'role',
  ) => Promise<string | null>;
  /** Whether a second factor was shown in the session itself: that the account has one says nothing of who sits there. */
  readonly isSure: (account: Account, cookieHeader: string | undefined) => Promise<boolean>;
  /** The first second factor is set up in this session: all that were begun without one are over. */
  readonly settle: (account: Account, cookieHeader: string | undefined) => Promise<void>;
  readonly list: (account: Account, cookieHeader: string | undefined) => Promise<readonly Listed[]>;
  readonly endOne: (account: Account, sessionId: string) => Promise<boolean>;
  readonly endOthers: (account: Account, cookieHeader: string | undefined) => Promise<number>;
  /** What the holder calls the device that they sit at. */
  readonly nameDevice: (account: Account, cookieHeader: string | undefined, device: string) => Promise<void>;
  readonly removeEnded: () => Promise<void>;
};

type Listed = Omit<store.ListedSession, 'tokenHash'> & { readonly isThis: boolean };

const maxDeviceLetters = 40;

type SessionsDeps = {
  readonly db: Scoped;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly cookie: CookieJar;
  readonly csrfKey: Uint8Array;
  readonly reachOf: ReachOf;
};

export const createSessions = ({ db, clock, audit, cookie, csrfKey, reachOf }: SessionsDeps): Sessions => {
  const shownIn = (cookieHeader: string | undefined): string | null => {
    const token = cookie.read(cookieHeader);
    return token !== null && tokenPattern.test(token) ? token : null;
  };
  const endOthersIn = async (tx: Queryable, account: Account, own: Buffer | null): Promise<number> => {
    const count = own === null ? 0 : await store.deleteOtherSessions(tx, account.accountId, own);
    const { organisationCode } = account;
    if (count > 0)
      await audit.write(tx, [{ actor: account, action: 'session.end', organisationCode, detail: { count } }]);
    return count;
  };
  const ownHash = (cookieHeader: string | undefined): Buffer | null => {
    const shown = shownIn(cookieHeader);
    return shown === null ? null : hashOf(shown);
  };
  const idleSince = (now: Date): Date => new Date(now.getTime() - idleMs);

  return {
    begin: async (account, cookieHeader, { provenAt, isSure }) => {
      const token = randomBytes(32).toString('base64url');
      const earlier = shownIn(cookieHeader);
      const now = clock.now();
      const session = {
        tokenHash: hashOf(token),
        accountId: account.accountId,
        assignmentId: account.assignmentId,
        beganAt: now,
        provenAt,
        isSure,
        expiresAt: new Date(now.getTime() + lifetimeMs),
      };
      await db.transaction(async (tx) => {
        if (earlier) await store.deleteSession(tx, hashOf(earlier));
        await store.insertSession(tx, session);
        await store.noteSignIn(tx, account.accountId, clock.today());
        const { organisationCode } = account;
        await audit.write(tx, [{ actor: account, action: 'session.begin', organisationCode }]);
      });
      return cookie.write(token);
    },

    identify: async (cookieHeader) => {
      const token = shownIn(cookieHeader);
      if (token === null) return { actor: anonymous, csrfToken: '' };
      const now = clock.now();
      const tokenHash = hashOf(token);
      const row = await store.readSession(db, tokenHash, now, idleSince(now), clock.today());
      if (!row) return { actor: anonymous, csrfToken: '' };
      const { seenAt, provenAt, ...account } = row;
      if (now.getTime() - seenAt.getTime() > touchEveryMs) await store.touchSession(db, tokenHash, now);
      return {
        actor: { kind: 'account', ...account, reach: await reachOf(account.role, account.organisationCode) },
        csrfToken: createHmac('sha256', csrfKey).update(token).digest('base64url'),
        isFreshlyProven: provenAt !== null && now.getTime() - provenAt.getTime() < freshMs,
      };
    },

    end: async (actor, cookieHeader) => {
      const token = shownIn(cookieHeader);
      if (token)
        await db.transaction(async (tx) => {
          if (await store.deleteSession(tx, hashOf(token)))
            await audit.write(tx, [
              {
                actor,
                action: 'session.end',
                ...(actor.kind === 'account' ? { organisationCode: actor.organisationCode } : {}),
              },
            ]);
        });
      return cookie.erase();
    },

    renew: async (account, cookieHeader, why) => {
      const shown = shownIn(cookieHeader);
      if (shown === null) return null;
      const token = randomBytes(32).toString('base64url');
      const { accountId, assignmentId, organisationCode } = account;
      const provenAt = why === 'role' ? null : clock.now();
      const isSure = why === 'proven-surely';
      return db.transaction(async (tx) => {
        const renewed = { tokenHash: hashOf(token), accountId, assignmentId, provenAt, isSure };
        if (!(await store.renewSession(tx, hashOf(shown), renewed))) return null;
        const action = why === 'role' ? 'session.change-role' : 'session.prove';
        await audit.write(tx, [{ actor: account, action, organisationCode, detail: { role: account.role } }]);
        return cookie.write(token);
      });
    },

    list: async ({ accountId }, cookieHeader) => {
      const now = clock.now();
      const own = ownHash(cookieHeader);
      const rows = await store.readSessionsOf(db, accountId, now, idleSince(now));
      return rows.map(({ tokenHash, ...session }) => ({ ...session, isThis: own?.equals(tokenHash) ?? false }));
    },

    endOne: (account, sessionId) =>
      db.transaction(async (tx) => {
        if (!(await store.deleteSessionById(tx, account.accountId, sessionId))) return false;
        const { organisationCode } = account;
        await audit.write(tx, [{ actor: account, action: 'session.end', organisationCode, detail: { count: 1 } }]);
        return true;
      }),

    endOthers: (account, cookieHeader) => db.transaction((tx) => endOthersIn(tx, account, ownHash(cookieHeader))),

    isSure: async ({ accountId }, cookieHeader) => {
      const own = ownHash(cookieHeader);
      return own !== null && store.readSure(db, accountId, own);
    },

    settle: (account, cookieHeader) =>
      db.transaction(async (tx) => {
        const own = ownHash(cookieHeader);
        if (own === null) return;
        await store.makeSure(tx, account.accountId, own);
        await endOthersIn(tx, account, own);
      }),

    nameDevice: async ({ accountId }, cookieHeader, device) => {
      const shown = shownIn(cookieHeader);
      const name = [...device.trim()].slice(0, maxDeviceLetters).join('');
      if (shown !== null) await store.nameDevice(db, accountId, hashOf(shown), name === '' ? null : name);
    },

    removeEnded: () => {
      const now = clock.now();
      return store.deleteEndedSessions(db, now, idleSince(now));
    },
  };
};
