// Whether the database has every shape that this Cairn needs, for whoever asks before sending people here.

import type { Queryable } from './database.ts';
import { type Migration, readMigrations } from './migrate.ts';

let files: Promise<readonly Migration[]> | undefined;

export const isMigrated = async (db: Queryable): Promise<boolean> => {
  files ??= readMigrations();
  const { rows } = await db.query<{ number: number }>('select number from schema_migration', [], 'migrations-done');
  const done = new Set(rows.map(({ number }) => number));
  return (await files).every(({ number }) => done.has(number));
};
