// Entries of the audit as a file for a spreadsheet: the same that the page shows, and the codes that it stands on.

import { scopeOf } from '../../../access/scope-of.ts';
import type { Account } from '../../../actor.ts';
import { csvOf } from '../../../csv.ts';
import { codesOf, readable } from '../../search/find.ts';
import type { After, AuditQuery } from '../../search/query.ts';
import { searchEntries } from '../../search/store.ts';
import type { AuditPagesDeps } from '../deps.ts';

/** Enough for a month of a large organisation; whoever wants more takes it in several files. */
export const exportedAtMost = 50_000;
const batch = 5_000;

const head = [
  'When',
  'Only the day is known',
  'Who',
  'What',
  'Code',
  'Organisation',
  'Record',
  'Reference',
  'Details',
  'Entry',
];

export const exportEntries = async (
  deps: Pick<AuditPagesDeps, 'db' | 'audit' | 'namesOf' | 'referencesOf' | 'organisationName'>,
  actor: Account,
  query: AuditQuery,
): Promise<string> => {
  const rows: string[][] = [head];
  let after: After | undefined;
  do {
    const found = await searchEntries(deps.db.as(scopeOf(actor)), query, { atMost: batch, after });
    for (const one of await readable(deps, actor, found))
      rows.push([
        one.at,
        one.isDayOnly ? 'yes' : 'no',
        one.who,
        one.what,
        one.action,
        one.organisationCode ?? '',
        one.recordId ?? '',
        one.reference ?? '',
        one.codes.map(({ name, value }) => `${name}: ${value}`).join('; '),
        one.entryId,
      ]);
    after = found.length === batch ? found.at(-1) : undefined;
  } while (after && rows.length <= exportedAtMost);
  await deps.audit.write(deps.db, [
    { actor, action: 'audit.export', detail: { ...codesOf(query), entries: rows.length - 1 } },
  ]);
  return csvOf(rows);
};
