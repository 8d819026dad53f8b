// Giving people roles and taking them back. Nobody gives one to themselves, and what has ended has ended at once.

import { randomUUID } from 'node:crypto';
import { looksAfter } from '../../access/looks-after.ts';
import { isRole, type Role, roleOf } from '../../access/roles.ts';
import { scopeOf } from '../../access/scope-of.ts';
import type { Actor } from '../../actor.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import { isDay } from '../../days.ts';
import { failure } from '../../errors.ts';
import { fail, ok, type Result } from '../../result.ts';
import { lockAccount, readById } from '../accounts/store.ts';
import { mayGive } from './may-give.ts';
import {
  type AssignmentRow,
  endAssignment,
  hasPasswordBy,
  insertAssignment,
  readAssignment,
  readAssignmentsOf,
} from './store.ts';

export type Given = {
  readonly accountId: string;
  readonly role: Role;
  readonly organisationCode: string;
  readonly reason: string;
  /** The last day, `YYYY-MM-DD`; without one, until it is ended. */
  readonly endsOn?: string | undefined;
};

export type Assignments = {
  /** Those that somebody holds today, as far as the actor's role reaches. */
  readonly of: (actor: Actor, accountId: string) => Promise<readonly AssignmentRow[]>;
  readonly give: (actor: Actor, given: Given) => Promise<Result<{ readonly assignmentId: string }>>;
  /** Whoever acts in it is signed out with the same stroke. */
  readonly end: (actor: Actor, assignmentId: string) => Promise<Result<null>>;
};

const madePassword =
  'You made a password for them when they had no second factor. Nobody does both: ask another administrator to give this role.';

export const createAssignments = (database: Database, clock: Clock, audit: Audit): Assignments => ({
  of: (actor, accountId) => readAssignmentsOf(database.as(scopeOf(actor)), accountId, clock.today()),

  give: async (actor, { accountId, role, organisationCode, reason, endsOn }) => {
    if (!isRole(role)) return fail(failure('invalid-answers', [{ field: 'role', message: 'Choose a role.' }]));
    if (reason.trim() === '')
      return fail(failure('invalid-answers', [{ field: 'reason', message: 'Say why they need this role.' }]));
    if (endsOn !== undefined && (!isDay(endsOn) || endsOn < clock.today()))
      return fail(
        failure('invalid-answers', [
          { field: 'endsOn', message: 'The last day must be today or later, like 2027-03-31.' },
        ]),
      );
    const isOneself = actor.kind === 'account' && actor.accountId === accountId;
    if (isOneself || !mayGive(actor, role, organisationCode)) return fail(failure('not-allowed'));
    const assignment = {
      assignmentId: randomUUID(),
      accountId,
      role,
      organisationCode,
      reason: reason.trim(),
      grantedBy: actor.kind === 'account' ? actor.accountId : null,
      grantedOn: clock.today(),
      endsOn: endsOn ?? null,
    };
    return database.as(scopeOf(actor)).transaction(async (tx) => {
      // Whose account is out of reach is looked after by somebody else.
      await lockAccount(tx, accountId);
      const account = await readById(tx, accountId);
      if (!account || !looksAfter(actor, account.organisationCode)) return fail(failure('not-found'));
      const held = await readAssignmentsOf(tx, accountId, clock.today());
      if (held.some((one) => one.role === role && one.organisationCode === organisationCode))
        return fail(
          failure('invalid-answers', [
            { field: 'role', message: 'They hold this role there already. End it first to change its last day.' },
          ]),
        );
      const isTakeover =
        actor.kind === 'account' &&
        roleOf(role).needsSecondFactor &&
        (await hasPasswordBy(tx, accountId, actor.accountId));
      if (isTakeover) return fail(failure('invalid-answers', [{ field: 'role', message: madePassword }]));
      await insertAssignment(tx, assignment);
      const detail = { accountId, assignmentId: assignment.assignmentId, role };
      await audit.write(tx, [{ actor, action: 'role.give', organisationCode, detail }]);
      return ok({ assignmentId: assignment.assignmentId });
    });
  },

  end: (actor, assignmentId) =>
    database.as(scopeOf(actor)).transaction(async (tx) => {
      const held = await readAssignment(tx, assignmentId);
      if (!held) return fail(failure('not-found'));
      const { accountId, role, organisationCode } = held;
      if (!mayGive(actor, role, organisationCode)) return fail(failure('not-allowed'));
      if (!(await endAssignment(tx, assignmentId, clock.today()))) return fail(failure('not-possible-now'));
      await audit.write(tx, [
        { actor, action: 'role.end', organisationCode, detail: { accountId, assignmentId, role } },
      ]);
      return ok(null);
    }),
});
