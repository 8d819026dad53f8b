// All SQL of looking after people: who there is, what they hold, and what an administrator does with their accounts.

import type { Role } from '../../access/roles.ts';
import type { Queryable } from '../../database/database.ts';
import { atNoOrganisation } from '../arrival/new-person.ts';
import { inForce } from '../assignments/store.ts';

/** A role that somebody holds, as a list shows it. */
export type HeldRole = {
  readonly assignmentId: string;
  readonly role: Role;
  readonly organisationCode: string;
  readonly organisationName: string;
  readonly reason: string;
  readonly grantedBy: string | null;
  readonly grantedOn: string;
  readonly endsOn: string | null;
};

export type PersonRow = {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly organisationCode: string;
  readonly organisationName: string;
  readonly isOpen: boolean;
  /** Somebody else's provider keeps their password. */
  readonly isOutside: boolean;
  readonly hasSecondFactor: boolean;
  readonly signedInOn: string | null;
  readonly resetBy: string | null;
  readonly resetWhat: 'password' | 'second-factor' | null;
  /** Those held today that the scope shows. */
  readonly roles: readonly HeldRole[];
};

/** The organisations that a list keeps to; null: all that the scope shows. */
type Within = readonly string[] | null;

const roleColumns = `json_build_object(
                'assignmentId', g.assignment_id,
                'role', g.role,
                'organisationCode', g.organisation_code,
                'organisationName', coalesce(place.name, g.organisation_code),
                'reason', g.reason,
                'grantedBy', g.granted_by,
                'grantedOn', g.granted_on,
                'endsOn', g.ends_on)`;

/** `today` is the first parameter. */
const personColumns = `a.account_id as "accountId",
            a.username,
            a.display_name as "displayName",
            a.organisation_code as "organisationCode",
            coalesce(home.name, a.organisation_code) as "organisationName",
            a.is_active as "isOpen",
            a.issuer is not null as "isOutside",
            exists (select from code_app where code_app.account_id = a.account_id)
              or exists (select from passkey where passkey.account_id = a.account_id) as "hasSecondFactor",
            a.signed_in_on::text as "signedInOn",
            a.reset_by as "resetBy",
            a.reset_what as "resetWhat",
            coalesce((
              select json_agg(${roleColumns} order by g.granted_on, g.assignment_id)
              from assignment g
              left join organisation place on place.code = g.organisation_code
              where g.account_id = a.account_id
                and ${inForce('$1')}
            ), '[]') as roles`;

/** Members of the public with an account are looked after by nobody here, and stand in no list. */
export const readPeople = async (
  q: Queryable,
  today: string,
  within: Within,
  { words, most, from }: { readonly words: string; readonly most: number; readonly from: number },
): Promise<{ readonly people: readonly PersonRow[]; readonly total: number }> => {
  const { rows } = await q.query<PersonRow & { total: number }>(
    `with found as (
       select account.account_id, count(*) over ()::integer as total
       from account
       left join organisation on organisation.code = account.organisation_code
       where account.organisation_code <> $2
         and ($3::text[] is null or account.organisation_code = any ($3))
         and ($4 = ''
           or position(lower($4) in lower(account.display_name)) > 0
           or position(lower($4) in account.username) > 0
           or position(lower($4) in lower(organisation.name)) > 0
           or account.organisation_code = upper($4))
       order by account.is_active desc, lower(account.display_name), account.account_id
       limit $5
       offset $6
     )
     select ${personColumns}, found.total
     from found
     join account a using (account_id)
     left join organisation home on home.code = a.organisation_code
     order by a.is_active desc, lower(a.display_name), a.account_id`,
    [today, atNoOrganisation, within, words, most, from],
  );
  return { people: rows.map(({ total: _, ...person }) => person), total: rows[0]?.total ?? 0 };
};

export const readPerson = async (q: Queryable, today: string, accountId: string): Promise<PersonRow | null> => {
  const { rows } = await q.query<PersonRow>(
    `select ${personColumns}
     from account a
     left join organisation home on home.code = a.organisation_code
     where a.account_id = $2
       and a.organisation_code <> $3`,
    [today, accountId, atNoOrganisation],
  );
  return rows[0] ?? null;
};

export type AccessRow = HeldRole & {
  readonly accountId: string;
  /** Null where somebody else looks after the account. */
  readonly displayName: string | null;
  readonly username: string | null;
};

/** Every role held today, role by role; `order` is the order of roles. */
export const readAccess = async (
  q: Queryable,
  today: string,
  within: Within,
  {
    order,
    words,
    most,
    from,
  }: {
    readonly order: readonly Role[];
    readonly words: string;
    readonly most: number;
    readonly from: number;
  },
): Promise<readonly AccessRow[]> => {
  const { rows } = await q.query<AccessRow>(
    `select g.account_id as "accountId",
            a.display_name as "displayName",
            a.username,
            g.assignment_id as "assignmentId",
            g.role,
            g.organisation_code as "organisationCode",
            coalesce(place.name, g.organisation_code) as "organisationName",
            g.reason,
            g.granted_by as "grantedBy",
            g.granted_on::text as "grantedOn",
            g.ends_on::text as "endsOn"
     from assignment g
     left join account a using (account_id)
     left join organisation place on place.code = g.organisation_code
     where ${inForce('$1')}
       and g.organisation_code <> $2
       and coalesce(a.is_active, true)
       and ($3::text[] is null or g.organisation_code = any ($3))
       and ($5 = ''
         or position(lower($5) in lower(a.display_name)) > 0
         or position(lower($5) in a.username) > 0
         or position(lower($5) in lower(place.name)) > 0
         or g.organisation_code = upper($5))
     order by array_position($4::text[], g.role), lower(place.name), lower(a.display_name), g.assignment_id
     limit $6
     offset $7`,
    [today, atNoOrganisation, within, order, words, most, from],
  );
  return rows;
};

/** Of these, those whose account is open, with the name that colleagues see. */
export const readOpenNames = async (
  q: Queryable,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await q.query<{ accountId: string; displayName: string }>(
    `select account_id as "accountId", display_name as "displayName"
     from account
     where account_id = any ($1::uuid[])
       and is_active`,
    [accountIds],
  );
  return new Map(rows.map(({ accountId, displayName }) => [accountId, displayName]));
};

/** Whether anybody else with an open account holds this role there for good. */
export const hasAnother = async (
  q: Queryable,
  { role, organisationCode, accountId }: { role: Role; organisationCode: string | null; accountId: string },
): Promise<boolean> => {
  const { rowCount } = await q.query(
    `select
     from assignment g
     join account a using (account_id)
     where g.role = $1
       and ($2::text is null or g.organisation_code = $2)
       and g.account_id <> $3
       and a.is_active
       and g.ended_on is null
       and g.ends_on is null
     limit 1`,
    [role, organisationCode, accountId],
  );
  return rowCount === 1;
};

/** Whoever made the only proof that somebody has. */
export const savePasswordBy = async (tx: Queryable, accountId: string, by: string): Promise<void> => {
  await tx.query('update account set password_by = $2 where account_id = $1', [accountId, by]);
};

export const saveReset = async (
  tx: Queryable,
  accountId: string,
  what: 'password' | 'second-factor',
  by: string,
): Promise<void> => {
  await tx.query('update account set reset_what = $2, reset_by = $3 where account_id = $1', [accountId, what, by]);
};
