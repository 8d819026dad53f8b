// Somebody who holds several roles acts in one of them at a time, and may change to another.

import type { Account } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Scoped } from '../../database/database.ts';
import { hashOf } from '../../vault/envelope.ts';
import { type AssignmentRow, readAssignmentsOf } from '../assignments/store.ts';
import type { CookieJar } from '../sessions/cookie.ts';
import { updateActingIn } from './store.ts';

export type Choice = {
  readonly rolesOf: (accountId: string) => Promise<readonly AssignmentRow[]>;
  /** False where the role is not theirs, or not any more. When they last proved who they are stays as it was. */
  readonly actIn: (actor: Account, assignmentId: string, cookieHeader: string | undefined) => Promise<boolean>;
};

type ChoiceDeps = {
  readonly db: Scoped;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly cookie: CookieJar;
};

export const createChoice = ({ db, clock, audit, cookie }: ChoiceDeps): Choice => ({
  rolesOf: (accountId) => readAssignmentsOf(db, accountId, clock.today()),
  actIn: (actor, assignmentId, cookieHeader) =>
    db.transaction(async (tx) => {
      const wanted = (await readAssignmentsOf(tx, actor.accountId, clock.today())).find(
        (row) => row.assignmentId === assignmentId,
      );
      const token = cookie.read(cookieHeader);
      if (!wanted || token === null) return false;
      if (!(await updateActingIn(tx, hashOf(token), actor.accountId, assignmentId))) return false;
      const { organisationCode, role } = wanted;
      await audit.write(tx, [{ actor, action: 'session.change-role', organisationCode, detail: { role } }]);
      return true;
    }),
});
