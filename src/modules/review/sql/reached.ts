// The cases that somebody's role reaches, as a condition: those that its organisation reads, those told about the
// organisations of its area, or all.

import { roleOf } from '../../../platform/access/roles.ts';
import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { ReviewCase } from '../case.ts';
import { caseColumns } from '../store.ts';

/** Adds what it needs to `values`, and names it by its place there. */
export const reached = ({ role, reach }: Pick<Account, 'role' | 'reach'>, values: unknown[]): string => {
  const place = (value: unknown): string => `$${values.push(value)}`;
  switch (roleOf(role).span) {
    case 'own':
      return 'false';
    case 'organisation':
      // One and no list, so that the newest are found in the order of the index.
      return `reader_code = ${place(reach.organisations[0] ?? null)}`;
    case 'area':
      return `(area_code = any(${place(reach.areas)}::text[]) or organisation_code = any(${place(reach.organisations)}::text[]))`;
    case 'nation':
      return reach.isNation ? 'true' : 'false';
  }
};

export const readCaseReached = async (
  q: Queryable,
  account: Pick<Account, 'role' | 'reach'>,
  recordId: string,
): Promise<ReviewCase | null> => {
  const values: unknown[] = [];
  const within = reached(account, values);
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where ${within}
       and record_id = $${values.push(recordId)}`,
    values,
  );
  return rows[0] ?? null;
};
