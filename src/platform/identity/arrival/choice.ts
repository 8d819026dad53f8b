// Somebody who holds several roles acts in one of them at a time, and may change to another: under a new token, since what the
// session can do has changed.

import type { Account } from '../../actor.ts';
import type { Clock } from '../../clock.ts';
import type { Scoped } from '../../database/database.ts';
import { type AssignmentRow, readAssignmentsOf } from '../assignments/store.ts';
import type { Sessions } from '../sessions/sessions.ts';

export type Chosen =
  /** `cookie` is a `Set-Cookie`. */
  | { readonly kind: 'chosen'; readonly cookie: string }
  /** The role is not theirs, or not any more. */
  | { readonly kind: 'not-theirs' }
  /** It opens with more than a password, and they have no more yet. */
  | { readonly kind: 'needs-second-factor' }
  /** They have more, and have not shown it in this session. */
  | { readonly kind: 'needs-proof' };

export type Choice = {
  readonly rolesOf: (accountId: string) => Promise<readonly AssignmentRow[]>;
  /** When they last proved who they are stays as it was. */
  readonly actIn: (actor: Account, assignmentId: string, cookieHeader: string | undefined) => Promise<Chosen>;
};

type ChoiceDeps = {
  readonly db: Scoped;
  readonly clock: Clock;
  readonly sessions: Pick<Sessions, 'renew' | 'isSure'>;
  readonly needsSecondFactor: (role: Account['role']) => boolean;
  readonly hasSecondFactor: (accountId: string) => Promise<boolean>;
};

export const createChoice = ({ db, clock, sessions, needsSecondFactor, hasSecondFactor }: ChoiceDeps): Choice => {
  const rolesOf = (accountId: string) => readAssignmentsOf(db, accountId, clock.today());
  return {
    rolesOf,
    actIn: async (actor, assignmentId, cookieHeader) => {
      const wanted = (await rolesOf(actor.accountId)).find((row) => row.assignmentId === assignmentId);
      if (!wanted) return { kind: 'not-theirs' };
      const { role, organisationCode } = wanted;
      if (needsSecondFactor(role) && !(await sessions.isSure(actor, cookieHeader)))
        return { kind: (await hasSecondFactor(actor.accountId)) ? 'needs-proof' : 'needs-second-factor' };
      const cookie = await sessions.renew({ ...actor, assignmentId, role, organisationCode }, cookieHeader, 'role');
      return cookie === null ? { kind: 'not-theirs' } : { kind: 'chosen', cookie };
    },
  };
};
