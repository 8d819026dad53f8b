// What the browser carries, sealed, between leaving to sign in and coming back. It is the only cookie before a session,
// and only someone who asked to sign in has it.

import type { Clock } from '../../../clock.ts';
import { open, seal } from '../../../vault/envelope.ts';
import type { Pending } from '../../relying-party/relying-party.ts';
import type { CookieJar } from '../../sessions/cookie.ts';

const minutes = 15;
const context = 'identity/pending-sign-in';

export type PendingSignIn = Pending & {
  /** Which provider was asked. */
  readonly way: string;
  readonly next: string;
  /** Who proves anew who they are, and what they act as; null for somebody who signs in. */
  readonly again: { readonly accountId: string; readonly assignmentId: string } | null;
};

export type PendingJar = {
  /** A `Set-Cookie`. */
  readonly keep: (pending: PendingSignIn) => string;
  /** `null` where there is none, it was tampered with, or it is too old. */
  readonly read: (cookieHeader: string | undefined) => (PendingSignIn & { readonly until: Date }) | null;
  readonly erase: () => string;
};

type Kept = PendingSignIn & { readonly untilMs: number };

export const pendingJar = (cookie: CookieJar, key: Uint8Array, clock: Clock): PendingJar => {
  const unsealed = (value: string): Kept | null => {
    try {
      return JSON.parse(open(key, Buffer.from(value, 'base64url'), context));
    } catch {
      return null;
    }
  };

  return {
    keep: (pending) => {
      const kept: Kept = { ...pending, untilMs: clock.now().getTime() + minutes * 60_000 };
      return cookie.write(seal(key, JSON.stringify(kept), context).toString('base64url'), minutes * 60);
    },
    read: (cookieHeader) => {
      const value = cookie.read(cookieHeader);
      const kept = value === null ? null : unsealed(value);
      return kept && kept.untilMs > clock.now().getTime() ? { ...kept, until: new Date(kept.untilMs) } : null;
    },
    erase: cookie.erase,
  };
};
