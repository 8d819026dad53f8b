// The rows of one account in a table of the data map. Its names are ours, written in the map, and quoted all the same.

import type { Queryable } from '../../../platform/database/database.ts';
import type { RowsOf } from '../../../platform/keeping/kept.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const quotedTable = (name: string): string => name.split('.').map(quoted).join('.');

export const readRowsOf = async (
  q: Queryable,
  wanted: { readonly table: string; readonly columns: readonly string[]; readonly rowsOf: RowsOf },
  accountId: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const { column, through } = wanted.rowsOf;
  const columns = wanted.columns.map((name) => `kept.${quoted(name)}`).join(', ');
  const theirs = through
    ? `exists (
         select
         from ${quotedTable(through.table)} as owned
         where ${through.key.map((name) => `owned.${quoted(name)} = kept.${quoted(name)}`).join(' and ')}
           and owned.${quoted(column)}::text = $1
       )`
    : `kept.${quoted(column)}::text = $1`;
  const { rows } = await q.query<Readonly<Record<string, unknown>>>(
    `select ${columns} from ${quotedTable(wanted.table)} as kept where ${theirs}`,
    [accountId],
  );
  return rows;
};
