import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { CannotStart } from '../config/cannot-start.ts';
import type { Database } from './database.ts';
import { type Migration, migrate } from './migrate.ts';
import { testDatabase } from './testing.ts';

const file = (number: number, sql: string): Migration => ({
  number,
  name: `${String(number).padStart(4, '0')}_test.sql`,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
});

const first = file(1, 'create table stone (name text); insert into stone values ($$first$$);');
const second = file(2, 'insert into stone values ($$second$$);');

const emptyDatabase = async (context: TestContext): Promise<{ url: string; db: Database }> => {
  const { owner: db, url, drop } = await testDatabase();
  context.after(drop);
  await db.query('drop schema public, graphile_worker cascade; create schema public');
  return { db, url };
};

const stones = async (db: Database): Promise<string[]> =>
  (await db.query<{ name: string }>('select name from stone')).rows.map(({ name }) => name);

const refusal = async (url: string, migrations: readonly Migration[]): Promise<string> => {
  try {
    await migrate(url, { migrations });
  } catch (reason) {
    assert.ok(reason instanceof CannotStart);
    return reason.message;
  }
  assert.fail('was accepted');
};

test('an old database is brought up to date, each file once and in order', async (context) => {
  const { db, url } = await emptyDatabase(context);
  assert.equal(await migrate(url, { migrations: [first] }), 1);
  assert.equal(await migrate(url, { migrations: [first, second] }), 1);
  assert.equal(await migrate(url, { migrations: [first, second] }), 0);
  assert.deepEqual(await stones(db), ['first', 'second']);
});

test('processes that start together apply each file once', async (context) => {
  const { db, url } = await emptyDatabase(context);
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, { migrations: [first, second] })));
  assert.deepEqual(applied.toSorted(), [0, 0, 0, 2]);
  assert.deepEqual(await stones(db), ['first', 'second']);
});

test('a file that fails changes nothing and is named; those before it stay', async (context) => {
  const { db, url } = await emptyDatabase(context);
  const broken = file(2, 'insert into stone values ($$half$$); select 1 / 0;');
  assert.match(await refusal(url, [first, broken]), /migrations\/0002_test\.sql .* division by zero/);
  assert.deepEqual(await stones(db), ['first']);
  assert.equal(await migrate(url, { migrations: [first, second] }), 1);
});

test('a database of a later Cairn, a changed file and a file that comes too late are refused, and nothing changes', async (context) => {
  const { db, url } = await emptyDatabase(context);
  const third = file(3, 'insert into stone values ($$third$$);');
  await migrate(url, { migrations: [first, third] });
  assert.match(await refusal(url, [first]), /later Cairn: it has 0003_test\.sql/);
  assert.match(await refusal(url, [file(1, 'select 1'), third]), /0001_test\.sql is not the one that made/);
  assert.match(await refusal(url, [first, second, third]), /0002_test\.sql came too late/);
  assert.deepEqual(await stones(db), ['first', 'third']);
});
