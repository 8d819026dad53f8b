import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { DemoPerson } from './demo.ts';
import { createTestService } from './test-service.ts';

const bo: DemoPerson = {
  role: 'reviewer',
  organisationCode: 'A81001',
  organisationName: 'Northmoor Surgery',
  username: 'bo',
  displayName: 'Bo Example',
};

describe('a demonstration', () => {
  it('writes its accounts and clients where only the owner can read them, and can be made again', async (t) => {
    const service = await createTestService({ demo: true });
    t.after(service.stop);
    const file = join(service.config.dataDir, 'demo.json');
    const read = async () => JSON.parse(await readFile(file, 'utf8'));
    const seed = () => service.identity.seedDemo([bo], [{ clientId: 'lrms', organisationCode: 'A81001' }]);

    await seed();
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const first = await read();
    assert.equal(first.url, service.config.origin);
    assert.deepEqual(Object.keys(first.clients[0]), ['id', 'secret', 'organisation', 'scope']);
    const { role, organisation, username, password } = first.accounts[0];
    assert.deepEqual({ role, organisation, username }, { role: 'reviewer', organisation: 'A81001', username: 'bo' });
    const proven = await service.identity.accounts.prove('bo', password, '192.0.2.7');
    assert.ok(proven.ok && proven.value?.displayName === 'Bo Example');

    await seed();
    const second = await read();
    assert.notEqual(second.accounts[0].password, password);
    assert.deepEqual(await service.identity.accounts.prove('bo', password, '192.0.2.7'), { ok: true, value: null });
    const again = await service.identity.accounts.prove('bo', second.accounts[0].password, '192.0.2.7');
    assert.ok(again.ok && again.value);
  });
});
