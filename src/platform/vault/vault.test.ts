import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fixedClock } from '../clock.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { createVault } from './vault.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.drop());

const masterKey = randomBytes(32);
const november = fixedClock('2026-11-21T10:00:00Z');

test('many first seals of a month, in many processes at once, share one key', async () => {
  const vaults = Array.from({ length: 8 }, () => createVault(database.db, masterKey, november));
  const sealed = await Promise.all(vaults.map((vault, index) => vault.seal(`story ${index}`, 'here')));
  const { rowCount } = await database.db.query('select 1 from month_key');
  assert.equal(rowCount, 1);
  const another = createVault(database.db, masterKey, november);
  for (const [index, envelope] of sealed.entries())
    assert.equal(await another.open(envelope, 'here'), `story ${index}`);
});

test('an envelope opens only in its own place', async () => {
  const vault = createVault(database.db, masterKey, november);
  await assert.rejects(vault.open(await vault.seal('a story', 'one record'), 'another record'));
});

test('without the month key or with another master key an original is unreadable', async () => {
  const vault = createVault(database.db, masterKey, november);
  const envelope = await vault.seal('a story', 'here', '2024-01');
  assert.equal(envelope.month, '2024-01');
  await assert.rejects(createVault(database.db, randomBytes(32), november).open(envelope, 'here'));
  await database.db.query("delete from month_key where month = '2024-01'");
  await assert.rejects(createVault(database.db, masterKey, november).open(envelope, 'here'), /destroyed/);
});
