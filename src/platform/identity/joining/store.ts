// All SQL of joining: invitations, and requests for an account.

import type { Role } from '../../access/roles.ts';
import type { Queryable } from '../../database/database.ts';

/** What somebody who joins is given. */
export type Place = {
  readonly displayName: string;
  readonly organisationCode: string;
  readonly role: Role;
  readonly reason: string;
  /** The last day of the role; null: until ended. */
  readonly endsOn: string | null;
  /** Whose decision it was; null where Cairn's command line invited. */
  readonly givenBy: string | null;
};

export type InvitationRow = Place & {
  readonly invitationId: string;
  readonly invitedOn: string;
  readonly expiresAt: Date;
};

export const insertInvitation = async (tx: Queryable, tokenHash: Buffer, invitation: InvitationRow): Promise<void> => {
  await tx.query(
    `insert into invitation
       (token_hash, invitation_id, display_name, organisation_code, role, reason, ends_on, invited_by, invited_on, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tokenHash,
      invitation.invitationId,
      invitation.displayName,
      invitation.organisationCode,
      invitation.role,
      invitation.reason,
      invitation.endsOn,
      invitation.givenBy,
      invitation.invitedOn,
      invitation.expiresAt,
    ],
  );
};

const invitationColumns = `invitation_id as "invitationId",
            display_name as "displayName",
            organisation_code as "organisationCode",
            role,
            reason,
            ends_on as "endsOn",
            invited_by as "givenBy",
            invited_on as "invitedOn",
            expires_at as "expiresAt"`;

export const readInvitations = async (q: Queryable, now: Date): Promise<readonly InvitationRow[]> => {
  const { rows } = await q.query<InvitationRow>(
    `select ${invitationColumns}
     from invitation
     where expires_at > $1
     order by invited_on, display_name`,
    [now],
  );
  return rows;
};

/** `lock` keeps it from whoever else comes with the same link until the transaction ends. */
export const readInvitation = async (
  q: Queryable,
  tokenHash: Buffer,
  now: Date,
  lock: '' | 'for update' = '',
): Promise<InvitationRow | null> => {
  const { rows } = await q.query<InvitationRow>(
    `select ${invitationColumns}
     from invitation
     where token_hash = $1
       and expires_at > $2
     ${lock}`,
    [tokenHash, now],
  );
  return rows[0] ?? null;
};

/** Whose it was, or `null` where it is not there. */
export const deleteInvitation = async (
  tx: Queryable,
  invitationId: string,
): Promise<{ readonly organisationCode: string } | null> => {
  const { rows } = await tx.query<{ organisationCode: string }>(
    'delete from invitation where invitation_id = $1 returning organisation_code as "organisationCode"',
    [invitationId],
  );
  return rows[0] ?? null;
};

export type RequestRow = {
  readonly requestId: string;
  readonly displayName: string;
  readonly organisationCode: string;
  readonly role: Role;
  readonly why: string;
  readonly askedOn: string;
  readonly expiresOn: string;
  readonly decision: 'approved' | 'declined' | null;
  readonly decidedBy: string | null;
  readonly endsOn: string | null;
  readonly reason: string | null;
};

export type NewRequest = Omit<RequestRow, 'decision' | 'decidedBy' | 'endsOn' | 'reason'>;

export const insertRequest = async (tx: Queryable, codeHash: Buffer, request: NewRequest): Promise<void> => {
  await tx.query(
    `insert into account_request
       (request_id, code_hash, display_name, organisation_code, role, why, asked_on, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      request.requestId,
      codeHash,
      request.displayName,
      request.organisationCode,
      request.role,
      request.why,
      request.askedOn,
      request.expiresOn,
    ],
  );
};

const requestColumns = `request_id as "requestId",
            display_name as "displayName",
            organisation_code as "organisationCode",
            role,
            why,
            asked_on as "askedOn",
            expires_on as "expiresOn",
            decision,
            decided_by as "decidedBy",
            ends_on as "endsOn",
            reason`;

/** Those that wait for an answer, the oldest first. */
export const readRequests = async (q: Queryable, today: string): Promise<readonly RequestRow[]> => {
  const { rows } = await q.query<RequestRow>(
    `select ${requestColumns}
     from account_request
     where decision is null
       and expires_on > $1
     order by asked_on, request_id`,
    [today],
  );
  return rows;
};

export const countRequests = async (q: Queryable, organisationCode: string): Promise<number> => {
  const { rows } = await q.query<{ waiting: number }>(
    `select count(*)::int as waiting
     from account_request
     where organisation_code = $1
       and decision is null`,
    [organisationCode],
  );
  return rows[0]?.waiting ?? 0;
};

export const readRequest = async (
  q: Queryable,
  by: { readonly codeHash: Buffer } | { readonly requestId: string },
  today: string,
  lock: '' | 'for update' = '',
): Promise<RequestRow | null> => {
  const [column, value] = 'codeHash' in by ? ['code_hash', by.codeHash] : ['request_id', by.requestId];
  const { rows } = await q.query<RequestRow>(
    `select ${requestColumns}
     from account_request
     where ${column} = $1
       and expires_on > $2
     ${lock}`,
    [value, today],
  );
  return rows[0] ?? null;
};

export type Decided = Pick<RequestRow, 'role' | 'endsOn' | 'reason' | 'expiresOn' | 'decidedBy'> & {
  readonly decision: 'approved' | 'declined';
  readonly decidedOn: string;
};

export const updateDecision = async (tx: Queryable, requestId: string, decided: Decided): Promise<void> => {
  await tx.query(
    `update account_request
     set decision = $2, decided_on = $3, decided_by = $4, role = $5, ends_on = $6, reason = $7, expires_on = $8
     where request_id = $1`,
    [
      requestId,
      decided.decision,
      decided.decidedOn,
      decided.decidedBy,
      decided.role,
      decided.endsOn,
      decided.reason,
      decided.expiresOn,
    ],
  );
};

export const deleteRequest = async (tx: Queryable, requestId: string): Promise<void> => {
  await tx.query('delete from account_request where request_id = $1', [requestId]);
};

export const deleteExpired = async (q: Queryable, now: Date, today: string): Promise<void> => {
  await q.query('delete from invitation where expires_at <= $1', [now]);
  await q.query('delete from account_request where expires_on <= $1', [today]);
};
