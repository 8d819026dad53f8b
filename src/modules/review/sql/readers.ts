// Which organisations' cases are read where, and handing them over.

import type { Queryable } from '../../../platform/database/database.ts';

/** Organisations whose cases are read by somebody else. */
export const readWithoutReader = async (q: Queryable): Promise<readonly string[]> => {
  const { rows } = await q.query<{ code: string }>(
    `select distinct organisation_code as code
     from review_case
     where reader_code <> organisation_code`,
  );
  return rows.map(({ code }) => code);
};

/** Everybody who reads cases: one step through the index for each, however many cases they have. */
export const readReaders = async (q: Queryable): Promise<readonly string[]> => {
  const { rows } = await q.query<{ code: string }>(
    `with recursive reader (code) as (
       select min(reader_code) from review_case
       union all
       select (select min(reader_code) from review_case where reader_code > reader.code)
       from reader
       where reader.code is not null
     )
     select code
     from reader
     where code is not null`,
  );
  return rows.map(({ code }) => code);
};

export const giveCases = async (tx: Queryable, organisationCode: string, readerCode: string): Promise<number> => {
  const { rowCount } = await tx.query(
    `update review_case
     set reader_code = $2
     where organisation_code = $1
       and reader_code <> $2`,
    [organisationCode, readerCode],
  );
  return rowCount;
};
