import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect } from './database.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { run, typed } from './typed.ts';
import { DatabaseUnavailable } from './unavailable.ts';

let it: TestDatabase;
before(async () => {
  it = await testDatabase();
  await it.owner.query('create table stone (name text not null, found_on date)');
});
after(() => it.drop());

const names = async (): Promise<string[]> =>
  (await it.db.query<{ name: string }>('select name from stone order by name')).rows.map(({ name }) => name);

test('a transaction keeps all that it wrote, or nothing', async () => {
  const reply = await it.db.transaction(async (tx) => {
    await tx.query('insert into stone (name) values ($1)', ['slate']);
    await tx.query('insert into stone (name) values ($1)', ['granite']);
    return 'kept';
  });
  assert.equal(reply, 'kept');
  const failing = it.db.transaction(async (tx) => {
    await tx.query('insert into stone (name) values ($1)', ['lost']);
    throw new Error('changed my mind');
  });
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual(await names(), ['granite', 'slate']);
});

test('statements of a transaction that are sent together keep their order, and one that fails undoes all', async () => {
  const before = await names();
  await it.db.transaction((tx) =>
    Promise.all([
      tx.query("insert into stone (name) values ('flint')"),
      tx.query("update stone set name = 'chalk' where name = 'flint'"),
      tx.query("delete from stone where name = 'chalk'"),
    ]),
  );
  const failing = it.db.transaction((tx) =>
    Promise.all([
      tx.query("insert into stone (name) values ('lost')"),
      tx.query('insert into stone (name) values (null)'),
      tx.query("insert into stone (name) values ('lost as well')"),
    ]),
  );
  await assert.rejects(failing, { code: '23502' });
  assert.deepEqual(await names(), before);
});

test('a connection lost in a transaction is told as such, keeps nothing, and the next query has another', async () => {
  const before = await names();
  const losing = it.db.transaction(async (tx) => {
    await tx.query('insert into stone (name) values ($1)', ['lost']);
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    await it.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await tx.query('select 1');
  });
  await assert.rejects(losing, DatabaseUnavailable);
  assert.deepEqual(await names(), before);
});

test('connections that break while nobody uses them are replaced without a word', async () => {
  await Promise.all([1, 2, 3].map(() => it.db.query('select pg_sleep(0.05)')));
  await it.owner.query(
    `select pg_terminate_backend(pid)
     from pg_stat_activity
     where datname = current_database()
       and pid <> pg_backend_pid()`,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal((await it.db.query('select 1')).rowCount, 1);
});

test('a database that is not there is told as such, and is not up', async (context) => {
  const away = connect('postgres://cairn@localhost/cairn?host=%2Fnowhere');
  context.after(() => away.close());
  await assert.rejects(away.query('select 1'), DatabaseUnavailable);
  await assert.rejects(
    away.transaction(async () => {}),
    DatabaseUnavailable,
  );
  assert.equal(await away.isUp(), false);
  assert.equal(await it.db.isUp(), true);
});

test('a statement that breaks a rule is not taken for a database that is away', async () => {
  await assert.rejects(it.db.query('insert into stone (name) values (null)'), (error: Error) => {
    assert.ok(!(error instanceof DatabaseUnavailable));
    assert.equal((error as Error & { code?: string }).code, '23502');
    return true;
  });
});

test('a statement that runs too long is ended', async (context) => {
  const hasty = connect(it.url, { statementTimeoutMs: 50 });
  context.after(() => hasty.close());
  await assert.rejects(hasty.query('select pg_sleep(5)'), /statement timeout/);
});

test('a calendar day stays as written and a count is a number', async () => {
  const { rows } = await it.db.query(`select date '2026-03-29' as day, count(*) as count from generate_series(1, 3)`);
  assert.deepEqual(rows, [{ day: '2026-03-29', count: 3 }]);
});

test('a typed query runs inside the transaction that it is given', async () => {
  const tables = typed<{ stone: { name: string; found_on: string | null } }>();
  const failing = it.db.transaction(async (tx) => {
    await run(tx, tables.insertInto('stone').values({ name: 'quartz', found_on: '2026-03-29' }));
    const found = await run(tx, tables.selectFrom('stone').select('found_on').where('name', '=', 'quartz'));
    assert.deepEqual(found, [{ found_on: '2026-03-29' }]);
    throw new Error('changed my mind');
  });
  await assert.rejects(failing, /changed my mind/);
  assert.ok(!(await names()).includes('quartz'));
});
