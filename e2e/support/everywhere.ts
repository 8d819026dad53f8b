// Looks for words everywhere that a running Cairn could have left them: every table as text, every file as bytes.

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Queryable } from '../../src/platform/database/database.ts';

/** Where a word was found: `table review_case`, `file pg_wal/0000…`. */
export type Finding = { readonly word: string; readonly where: string };

export const tableNames = async (q: Queryable): Promise<readonly string[]> => {
  const { rows } = await q.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
     from information_schema.tables
     where table_type = 'BASE TABLE'
       and table_schema not in ('pg_catalog', 'information_schema')
     order by 1`,
  );
  return rows.map(({ name }) => name);
};

/** Bytes stand in the text of a row in hexadecimal, so a word is looked for both ways. `q` sees every row. */
export const findInTables = async (q: Queryable, words: readonly string[]): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const table of await tableNames(q)) {
    const { rows } = await q.query<{ word: string }>(
      `select distinct word
       from ${table} as one
       cross join unnest($1::text[]) as word
       where position(lower(word) in lower(one::text)) > 0
          or position(encode(convert_to(word, 'UTF8'), 'hex') in one::text) > 0`,
      [words],
    );
    found.push(...rows.map(({ word }) => ({ word, where: `table ${table}` })));
  }
  return found;
};

export const findInText = (text: string, where: string, words: readonly string[]): readonly Finding[] =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase())).map((word) => ({ word, where }));

/** Letter by letter, in whatever the file is. */
export const findInFiles = async (folder: string, words: readonly string[]): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    found.push(...words.filter((word) => bytes.includes(word)).map((word) => ({ word, where: `file ${name}` })));
  }
  return found;
};
