// The data map against the database as it is.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { dataMapFaults, type RealTable, tablesOf } from '../platform/keeping/data-map.ts';
import { testCairn } from './testing/cairn.ts';

let cairn: Awaited<ReturnType<typeof testCairn>>;
before(async () => {
  cairn = await testCairn();
});
after(() => cairn.end());

const realTables = async (): Promise<readonly RealTable[]> => {
  const { rows } = await cairn.owner.query<RealTable>(
    `select case table_schema when 'public' then table_name else table_schema || '.' || table_name end as name,
            array_agg(column_name::text) as columns
     from information_schema.tables
     join information_schema.columns using (table_schema, table_name)
     where table_type = 'BASE TABLE'
       and table_schema not in ('pg_catalog', 'information_schema')
     group by 1`,
  );
  return rows;
};

it('says of every table and every column what it is, whose, why and how long', async () => {
  const real = await realTables();
  assert.ok(real.length > 30);
  assert.deepEqual(dataMapFaults(cairn.parts.dataMap, real), []);
});

it('names jobs that there are', () => {
  const jobs = new Set(cairn.parts.jobs.map(({ name }) => name));
  for (const { name, ends } of cairn.parts.dataMap)
    for (const [job] of ends.matchAll(/[a-z]+\.[a-z]+(-[a-z]+)+|audit\.chain/g))
      assert.ok(jobs.has(job), `${name} is ended by ${job}, which is no job`);
});

it('knows how each table that holds a number of a record ends with the record, or says that it stays', async () => {
  const withRecord = tablesOf(cairn.parts.dataMap).filter(({ columns }) => 'record_id' in columns);
  assert.ok(withRecord.length > 8);
  for (const { name, until, ends } of withRecord)
    assert.ok(
      ['record', 'original'].includes(until.kind) || /^nothing|ends with the record/.test(ends),
      `${name} holds the number of a record: it ends with it (until: record), or its data map says why nothing ends it`,
    );
});
