import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { anonymous } from '../../platform/actor.ts';
import { testAudit } from '../../platform/audit/testing.ts';
import { systemClock } from '../../platform/clock.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { createHttp } from '../../platform/http/create-http.ts';
import { createDirectoryModule } from './api.ts';
import { createDirectory } from './directory.ts';

let database: TestDatabase;
let dataDir: string;
let app: FastifyInstance;

before(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'cairn-directory-'));
  const directory = createDirectory({ db: database.db, audit: testAudit(systemClock) });
  await directory.load();
  app = createHttp({
    config: { origin: 'http://127.0.0.1', dataDir, demo: false, brand: { name: 'Cairn', operator: null } },
    modules: [createDirectoryModule(directory)],
    identify: async () => ({ actor: anonymous, csrfToken: '' }),
    readiness: async () => ({ ok: true, missing: [] }),
  });
});
after(async () => {
  await app.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

const ask = (words: string) => app.inject({ url: `/api/organisations?words=${encodeURIComponent(words)}` });

test('anyone may ask, and hears where it is and by which name it was found', async () => {
  const response = await ask('leeds general infirmry');
  assert.equal(response.statusCode, 200);
  assert.deepEqual(response.json().organisations[0], {
    code: 'RR8',
    name: 'Leeds Teaching Hospitals NHS Trust',
    kind: 'trust',
    address: "St. James's University Hospital, Beckett Street",
    town: 'Leeds',
    postcode: 'LS9 7TF',
    isOpen: true,
    matched: 'Leeds General Infirmary',
  });
  assert.ok(response.json().organisations.length <= 10);
});

test('nothing typed, nothing found', async () => {
  assert.deepEqual((await ask('')).json(), { organisations: [] });
});

test('a question that is too long, missing or of the wrong name is refused, not tried', async () => {
  for (const url of [
    `/api/organisations?words=${'a'.repeat(201)}`,
    '/api/organisations',
    '/api/organisations?words=leeds&page=2',
    '/api/organisations?words=a%00b%',
  ]) {
    const { statusCode } = await app.inject({ url });
    assert.ok(statusCode >= 400 && statusCode < 500, `${url} answered ${statusCode}`);
  }
});

test('one address cannot ask without end', async () => {
  const statuses = new Set<number>();
  for (let sent = 0; sent < 700; sent += 1) {
    statuses.add((await app.inject({ url: '/api/organisations?words=', remoteAddress: '192.0.2.7' })).statusCode);
  }
  assert.deepEqual(statuses, new Set([200, 429]));
});
