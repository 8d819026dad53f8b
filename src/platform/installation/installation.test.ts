import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CannotStart } from '../config/cannot-start.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { holdPurpose } from './installation.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.drop());

test('a database made for real records is never opened as a demonstration, nor the reverse', async () => {
  await holdPurpose(database.db, false);
  await holdPurpose(database.db, false);
  await assert.rejects(holdPurpose(database.db, true), (reason: Error) => {
    assert.ok(reason instanceof CannotStart);
    assert.match(reason.message, /CAIRN_DEMO=0/);
    return true;
  });
  await database.db.query('delete from installation');
  await holdPurpose(database.db, true);
  await assert.rejects(holdPurpose(database.db, false), /CAIRN_DATA_DIR/);
});
