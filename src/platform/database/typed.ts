// Kysely as a writer of SQL only: it checks tables and columns as we type and compiles text and values;
// the statement runs on our own connection or transaction.

import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Queryable } from './database.ts';

/** `const tables = typed<{ record: RecordTable }>()`, once in a module's `store.ts`. */
export const typed = <Tables>(): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

export const run = async <Row>(on: Queryable, query: Compilable<Row>): Promise<Row[]> => {
  const { sql, parameters } = query.compile();
  return (await on.query<Row>(sql, parameters)).rows;
};
