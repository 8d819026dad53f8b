import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from './testing.ts';

let it: TestDatabase;
before(async () => {
  it = await testDatabase();
});
after(() => it.drop());

test('what a failed transaction wrote is gone', async () => {
  await it.db.query('create table stone (name text)');
  const failing = it.db.transaction(async (tx) => {
    await tx.query('insert into stone (name) values ($1)', ['lost']);
    throw new Error('changed my mind');
  });
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual((await it.db.query('select name from stone')).rows, []);
});
