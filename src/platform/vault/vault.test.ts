import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fixedClock } from '../clock.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { openKeys } from './keys.ts';
import { fixedKeys } from './testing.ts';
import { createVault, KeyDestroyed } from './vault.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.drop());

const master = randomBytes(32);
const november = fixedClock('2026-11-21T10:00:00Z');
const newVault = async () =>
  createVault(database.db, await openKeys(database.db, async () => [master], november), november);

test('many first seals of a month, in many processes at once, share one key', async () => {
  const vaults = await Promise.all(Array.from({ length: 8 }, newVault));
  const sealed = await Promise.all(vaults.map((vault, index) => vault.seal(`story ${index}`, 'here')));
  const { rowCount } = await database.db.query('select 1 from month_key');
  assert.equal(rowCount, 1);
  const another = await newVault();
  for (const [index, envelope] of sealed.entries())
    assert.equal(await another.open(envelope, 'here'), `story ${index}`);
});

test('an envelope opens only in its own place', async () => {
  const vault = await newVault();
  await assert.rejects(vault.open(await vault.seal('a story', 'one record'), 'another record'));
});

test('under other keys an original is unreadable', async () => {
  const envelope = await (await newVault()).seal('a story', 'here', '2024-01');
  assert.equal(envelope.month, '2024-01');
  await assert.rejects(createVault(database.db, fixedKeys(randomBytes(32)), november).open(envelope, 'here'));
});

test('a month whose key was destroyed stays shut: nothing of it is opened, and nothing more is sealed in it', async () => {
  const envelope = await (await newVault()).seal('a story', 'here', '2024-02');
  await database.owner.query(
    `update month_key set wrapped = null, destroyed_on = '2026-11-21', reason = 'test' where month = '2024-02'`,
  );
  const vault = await newVault();
  await assert.rejects(vault.open(envelope, 'here'), KeyDestroyed);
  await assert.rejects(vault.seal('another story', 'here', '2024-02'), KeyDestroyed);
});

test('a process that still holds the key of a month forgets it within half a minute', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const vault = await newVault();
  const envelope = await vault.seal('a story', 'here', '2024-03');
  await database.owner.query(
    `update month_key set wrapped = null, destroyed_on = '2026-11-21', reason = 'test' where month = '2024-03'`,
  );
  assert.equal(await vault.open(envelope, 'here'), 'a story');
  context.mock.timers.tick(30_000);
  await assert.rejects(vault.open(envelope, 'here'), KeyDestroyed);
});
