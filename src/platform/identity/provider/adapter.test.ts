import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemClock } from '../../clock.ts';
import { type TestDatabase, testDatabase } from '../../database/testing.ts';
import { fixedKeys } from '../../vault/testing.ts';
import { createVault, type Vault } from '../../vault/vault.ts';
import { stateAdapter } from './adapter.ts';

describe('what the provider must remember', () => {
  let database: TestDatabase;
  let vault: Vault;
  before(async () => {
    database = await testDatabase();
    vault = createVault(database.db, fixedKeys(Buffer.alloc(32, 7)), systemClock);
  });
  after(() => database.drop());

  const adapterOf = (model: string, clock = systemClock) => stateAdapter(database.db, vault, clock, model);

  it('comes back as it was kept, under its own id and kind only', async () => {
    const codes = adapterOf('AuthorizationCode');
    await codes.upsert('id-1', { jti: 'id-1', accountId: 'someone' }, 60);
    assert.deepEqual(await codes.find('id-1'), { jti: 'id-1', accountId: 'someone' });
    assert.equal(await codes.find('id-2'), undefined);
    assert.equal(await adapterOf('AccessToken').find('id-1'), undefined);
    await codes.upsert('id-1', { jti: 'id-1', accountId: 'someone else' }, 60);
    assert.deepEqual(await codes.find('id-1'), { jti: 'id-1', accountId: 'someone else' });
  });

  it('cannot be used, nor read, by whoever reads the table', async () => {
    await adapterOf('AccessToken').upsert('secret-token', { jti: 'secret-token', accountId: 'a-name' }, 60);
    const { rows } = await database.owner.query<{ row: string }>(
      `select encode(sealed, 'escape') || encode(key_hash, 'escape') || p::text as row from provider_state p`,
    );
    assert.ok(rows.length > 0);
    for (const { row } of rows) assert.ok(!row.includes('secret-token') && !row.includes('a-name'));
  });

  it('cannot be moved from one id to another in the table', async () => {
    const tokens = adapterOf('AccessToken');
    await tokens.upsert('poor', { scope: 'none' }, 60);
    await tokens.upsert('rich', { scope: 'everything' }, 60);
    await database.owner.query('update provider_state set sealed = (select sealed from provider_state limit 1)');
    const found = await Promise.allSettled([tokens.find('poor'), tokens.find('rich')]);
    assert.ok(found.some((result) => result.status === 'rejected'));
  });

  it('is used up once', async () => {
    const codes = adapterOf('AuthorizationCode');
    await codes.upsert('code', { jti: 'code' }, 60);
    const uses = await Promise.allSettled(Array.from({ length: 5 }, () => codes.consume('code')));
    assert.equal(uses.filter((use) => use.status === 'fulfilled').length, 1);
    const kept = await codes.find('code');
    assert.ok(kept && typeof kept.consumed === 'number');
  });

  it('is gone when it has expired, is destroyed, or its grant is revoked', async () => {
    const codes = adapterOf('AuthorizationCode');
    await codes.upsert('short', {}, 1);
    const later = { now: () => new Date(Date.now() + 2_000), today: systemClock.today };
    assert.equal(await adapterOf('AuthorizationCode', later).find('short'), undefined);
    await codes.upsert('destroyed', {}, 60);
    await codes.destroy('destroyed');
    assert.equal(await codes.find('destroyed'), undefined);
    await codes.upsert('granted', { grantId: 'g' }, 60);
    await codes.upsert('other', { grantId: 'h' }, 60);
    await codes.revokeByGrantId('g');
    assert.equal(await codes.find('granted'), undefined);
    assert.deepEqual(await codes.find('other'), { grantId: 'h' });
  });
});
