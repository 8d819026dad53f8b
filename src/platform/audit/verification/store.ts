// Verifications that auditors ask for: where each stands, and what it found.

import type { Queryable } from '../../database/database.ts';
import type { Fault } from '../verify.ts';

export type VerificationState = 'waiting' | 'running' | 'stopping' | 'stopped' | 'sound' | 'faulty' | 'failed';

export type Verification = {
  readonly verificationId: string;
  readonly askedAt: Date;
  readonly state: VerificationState;
  readonly readLinks: number;
  /** About how many there are. */
  readonly allLinks: number;
  readonly waitingEntries: number;
  readonly anchors: number;
  readonly faults: readonly Fault[];
  readonly endedAt: Date | null;
};

const columns = `verification_id as "verificationId",
  asked_at as "askedAt",
  state,
  read_links as "readLinks",
  all_links as "allLinks",
  waiting_entries as "waitingEntries",
  anchors,
  faults,
  ended_at as "endedAt"`;

/** False while another is under way. */
export const insertVerification = async (
  tx: Queryable,
  one: { readonly verificationId: string; readonly askedBy: string; readonly askedAt: Date },
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `insert into audit_verification (verification_id, asked_by, asked_at, state, all_links)
     select $1, $2, $3, 'waiting', coalesce(max(position), 0)
     from audit_link
     on conflict do nothing`,
    [one.verificationId, one.askedBy, one.askedAt],
  );
  return rowCount === 1;
};

export const readNewest = async (q: Queryable, states: readonly VerificationState[]): Promise<Verification | null> => {
  const { rows } = await q.query<Verification>(
    `select ${columns}
     from audit_verification
     where state = any($1)
     order by asked_at desc
     limit 1`,
    [states],
  );
  return rows[0] ?? null;
};

/** What is under way ends when it next looks up; what has not begun ends at once. */
export const requestStop = async (tx: Queryable, at: Date): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update audit_verification
     set state = case state when 'waiting' then 'stopped' else 'stopping' end,
         ended_at = case state when 'waiting' then $1::timestamptz end
     where state in ('waiting', 'running')`,
    [at],
  );
  return rowCount > 0;
};

/** True where it has to be done, for the first time or again; one that was to stop has stopped. */
export const begin = async (q: Queryable, verificationId: string, at: Date): Promise<boolean> => {
  const { rows } = await q.query<{ state: VerificationState }>(
    `update audit_verification
     set state = case state when 'stopping' then 'stopped' else 'running' end,
         ended_at = case state when 'stopping' then $2::timestamptz end,
         read_links = 0
     where verification_id = $1
       and state in ('waiting', 'running', 'stopping')
     returning state`,
    [verificationId, at],
  );
  return rows[0]?.state === 'running';
};

/** False where it is to stop. */
export const noteProgress = async (q: Queryable, verificationId: string, readLinks: number): Promise<boolean> => {
  const { rowCount } = await q.query(
    `update audit_verification
     set read_links = $2
     where verification_id = $1
       and state = 'running'`,
    [verificationId, readLinks],
  );
  return rowCount === 1;
};

export type Ended = {
  readonly verificationId: string;
  readonly state: 'stopped' | 'sound' | 'faulty' | 'failed';
  readonly at: Date;
  readonly faults?: readonly Fault[];
  readonly links?: number;
  readonly waiting?: number;
  readonly anchors?: number;
};

/** False where it has ended already. */
export const endVerification = async (tx: Queryable, ended: Ended): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update audit_verification
     set state = $2,
         ended_at = $3,
         faults = $4,
         read_links = coalesce($5, read_links),
         waiting_entries = $6,
         anchors = $7
     where verification_id = $1
       and state in ('running', 'stopping')`,
    [
      ended.verificationId,
      ended.state,
      ended.at,
      JSON.stringify(ended.faults ?? []),
      ended.links ?? null,
      ended.waiting ?? 0,
      ended.anchors ?? 0,
    ],
  );
  return rowCount === 1;
};
