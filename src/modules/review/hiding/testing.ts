// For the tests of hiding: where in the whole database a word can be read.

import type { Queryable } from '../../../platform/database/database.ts';

/** Tables with a row that holds the word, as text or as bytes. `owner` sees all. */
export const tablesWith = async (owner: Queryable, word: string): Promise<readonly string[]> => {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
     from information_schema.tables
     where table_type = 'BASE TABLE'
       and table_schema not in ('pg_catalog', 'information_schema')
     order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::integer as n
       from ${name} as one
       where position(lower($1) in lower(one::text)) > 0
          or position(encode(convert_to($1, 'UTF8'), 'hex') in one::text) > 0`,
      [word],
    );
    if ((rows[0]?.n ?? 0) > 0) found.push(name.replace('public.', ''));
  }
  return found;
};
