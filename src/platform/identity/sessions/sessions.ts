// Sessions of people who have signed in. Whoever shows no cookie is anonymous, without a look at the database.

import { createHmac, randomBytes } from 'node:crypto';
import { type Account, type Actor, anonymous } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Scoped } from '../../database/database.ts';
import { hashOf } from '../../vault/envelope.ts';
import type { ReachOf } from '../accounts/accounts.ts';
import type { CookieJar } from './cookie.ts';
import * as store from './store.ts';

const lifetimeMs = 12 * 3_600_000;
const idleMs = 60 * 60_000;
/** How stale "last seen" may grow before it is written down again. */
const touchEveryMs = 60_000;

/** 32 random bytes in base64url; anything else cannot be ours and is not looked up. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

export type Identified = {
  readonly actor: Actor;
  readonly csrfToken: string;
  /** When whoever is signed in last proved who they are. */
  readonly provenAt?: Date;
};

export type Sessions = {
  /** Begins a session under a new token, ends the one that `cookieHeader` shows, and gives the `Set-Cookie` to answer with. */
  readonly begin: (account: Account, cookieHeader: string | undefined) => Promise<string>;
  readonly identify: (cookieHeader: string | undefined) => Promise<Identified>;
  /** Ends the session shown and gives the `Set-Cookie` to answer with. */
  readonly end: (actor: Actor, cookieHeader: string | undefined) => Promise<string>;
  readonly removeEnded: () => Promise<void>;
};

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
  const idleSince = (now: Date): Date => new Date(now.getTime() - idleMs);

  return {
    begin: async (account, cookieHeader) => {
      const token = randomBytes(32).toString('base64url');
      const earlier = shownIn(cookieHeader);
      const now = clock.now();
      const session = {
        tokenHash: hashOf(token),
        accountId: account.accountId,
        assignmentId: account.assignmentId,
        seenAt: now,
        provenAt: now,
        expiresAt: new Date(now.getTime() + lifetimeMs),
      };
      await db.transaction(async (tx) => {
        if (earlier) await store.deleteSession(tx, hashOf(earlier));
        await store.insertSession(tx, session);
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
        provenAt,
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

    removeEnded: () => {
      const now = clock.now();
      return store.deleteEndedSessions(db, now, idleSince(now));
    },
  };
};
