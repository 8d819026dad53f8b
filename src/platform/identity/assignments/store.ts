// All SQL of assignments: which roles people hold, where, why and until when.

import type { Role } from '../../access/roles.ts';
import type { Queryable } from '../../database/database.ts';

export type AssignmentRow = {
  readonly assignmentId: string;
  readonly accountId: string;
  readonly role: Role;
  readonly organisationCode: string;
  readonly reason: string;
  readonly grantedBy: string | null;
  readonly grantedOn: string;
  /** The last day; null: until ended. */
  readonly endsOn: string | null;
  readonly endedOn: string | null;
};

/** The condition under which an assignment (`g`) is held on a day; `today` is a parameter's name. */
export const inForce = (today: string): string =>
  `g.ended_on is null and (g.ends_on is null or g.ends_on >= ${today}::date)`;

const columns = `g.assignment_id as "assignmentId",
            g.account_id as "accountId",
            g.role,
            g.organisation_code as "organisationCode",
            g.reason,
            g.granted_by as "grantedBy",
            g.granted_on::text as "grantedOn",
            g.ends_on::text as "endsOn",
            g.ended_on::text as "endedOn"`;

/** What was over by its last day is ended first: the same role can be given again. */
export const insertAssignment = async (tx: Queryable, assignment: Omit<AssignmentRow, 'endedOn'>): Promise<void> => {
  await tx.query(
    `update assignment
     set ended_on = ends_on
     where account_id = $1
       and role = $2
       and organisation_code = $3
       and ended_on is null
       and ends_on < $4`,
    [assignment.accountId, assignment.role, assignment.organisationCode, assignment.grantedOn],
  );
  await tx.query(
    `insert into assignment
       (assignment_id, account_id, role, organisation_code, reason, granted_by, granted_on, ends_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      assignment.assignmentId,
      assignment.accountId,
      assignment.role,
      assignment.organisationCode,
      assignment.reason,
      assignment.grantedBy,
      assignment.grantedOn,
      assignment.endsOn,
    ],
  );
};

/** Those that are held on this day, the first given first. */
export const readAssignmentsOf = async (
  q: Queryable,
  accountId: string,
  today: string,
): Promise<readonly AssignmentRow[]> => {
  const { rows } = await q.query<AssignmentRow>(
    `select ${columns}
     from assignment g
     where g.account_id = $1
       and ${inForce('$2')}
     order by g.granted_on, g.assignment_id`,
    [accountId, today],
  );
  return rows;
};

/** Whether this administrator made the password that somebody without a second factor has. */
export const hasPasswordBy = async (q: Queryable, accountId: string, by: string): Promise<boolean> => {
  const { rowCount } = await q.query('select from account where account_id = $1 and password_by = $2', [accountId, by]);
  return rowCount === 1;
};

export const readAssignment = async (q: Queryable, assignmentId: string): Promise<AssignmentRow | null> => {
  const { rows } = await q.query<AssignmentRow>(`select ${columns} from assignment g where g.assignment_id = $1`, [
    assignmentId,
  ]);
  return rows[0] ?? null;
};

/** True where there was such an assignment, held until now; sessions that act in it are over with it. */
export const endAssignment = async (tx: Queryable, assignmentId: string, today: string): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update assignment
     set ended_on = $2
     where assignment_id = $1
       and ended_on is null`,
    [assignmentId, today],
  );
  await tx.query('delete from session where assignment_id = $1', [assignmentId]);
  return rowCount === 1;
};

/** Which of these organisations have somebody who reviews and can sign in. */
export const organisationsWithReviewer = async (
  q: Queryable,
  codes: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> => {
  const { rows } = await q.query<{ code: string }>(
    `select distinct g.organisation_code as code
     from assignment g
     join account a using (account_id)
     where g.organisation_code = any($1::text[])
       and g.role = 'reviewer'
       and a.is_active
       and ${inForce('$2')}`,
    [codes, today],
  );
  return new Set(rows.map(({ code }) => code));
};
