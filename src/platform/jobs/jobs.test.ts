import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { jobs } from './jobs.ts';
import { startWorker } from './worker.ts';

let it: TestDatabase;
before(async () => {
  it = await testDatabase();
});
after(() => it.drop());

test('a job of a committed transaction runs, one of a failed transaction never does', async () => {
  const seen: unknown[] = [];
  const run = async (payload: unknown): Promise<void> => {
    seen.push(payload);
  };
  const worker = await startWorker(it.url, [{ name: 'test.see-stone', run }]);
  await it.db
    .transaction(async (tx) => {
      await jobs.add(tx, [{ name: 'test.see-stone', payload: { stone: 'lost' } }]);
      throw new Error('changed my mind');
    })
    .catch(() => {});
  await it.db.transaction((tx) => jobs.add(tx, [{ name: 'test.see-stone', payload: { stone: 'kept' } }]));
  for (let tries = 0; seen.length === 0 && tries < 100; tries += 1) await sleep(20);
  await worker.stop();
  assert.deepEqual(seen, [{ stone: 'kept' }]);
});
