import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import type { Log, LogEntry } from '../http/log.ts';
import type { Job } from '../module.ts';
import { jobs } from './jobs.ts';
import { startWorker } from './worker.ts';

let it: TestDatabase;
before(async () => {
  it = await testDatabase();
});
after(() => it.drop());

const work = async (context: TestContext, job: Job, log: Log = () => {}): Promise<void> => {
  const worker = await startWorker(it.url, [job], { log, pollMs: 200 });
  context.after(worker.stop);
};

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await isSo()) return;
    await sleep(20);
  }
  assert.fail('did not happen within ten seconds');
};

const collect = (name: string) => {
  const seen: unknown[] = [];
  const run = async (payload: unknown): Promise<void> => {
    seen.push(payload);
  };
  return { job: { name, run }, seen };
};

test('a job of a committed transaction runs, one of a failed transaction never does', async (context) => {
  const { job, seen } = collect('test.see-stone');
  await work(context, job);
  const failing = it.db.transaction(async (tx) => {
    await jobs.add(tx, [{ name: job.name, payload: { stone: 'lost' } }]);
    throw new Error('changed my mind');
  });
  await assert.rejects(failing);
  await it.db.transaction((tx) => jobs.add(tx, [{ name: job.name, payload: { stone: 'kept' } }]));
  await until(() => seen.length > 0);
  assert.deepEqual(seen, [{ stone: 'kept' }]);
});

test('many jobs are added in one statement, in order; none is no statement at all', async (context) => {
  const { job, seen } = collect('test.count');
  await jobs.add(it.db, []);
  await jobs.add(
    it.db,
    [1, 2, 3].map((payload) => ({ name: job.name, payload })),
  );
  const worker = await startWorker(it.url, [job], { concurrency: 1 });
  context.after(worker.stop);
  await until(() => seen.length === 3);
  assert.deepEqual(seen, [1, 2, 3]);
});

test('a job with the key of one that waits takes its place, and waits until its time', async (context) => {
  const { job, seen } = collect('test.later');
  const tomorrow = new Date(Date.now() + 86_400_000);
  await jobs.add(it.db, [{ name: job.name, payload: 'old', key: 'one', runAt: tomorrow }]);
  await jobs.add(it.db, [{ name: job.name, payload: 'later', key: 'other', runAt: tomorrow }]);
  await jobs.add(it.db, [{ name: job.name, payload: 'new', key: 'one' }]);
  await work(context, job);
  const waiting = () => it.db.query(`select key from graphile_worker.jobs where task_identifier = 'test.later'`);
  await until(async () => seen.length > 0 && (await waiting()).rowCount === 1);
  assert.deepEqual(seen, ['new']);
  assert.deepEqual((await waiting()).rows, [{ key: 'other' }]);
});

test('a job that fails is kept for another try, and neither log nor queue repeats what it was about', async (context) => {
  const said: LogEntry[] = [];
  const run = async (): Promise<void> => {
    throw new TypeError('Mrs Invented fell in the garden');
  };
  await work(context, { name: 'test.fail', run }, (entry) => said.push(entry));
  await jobs.add(it.db, [{ name: 'test.fail', payload: { record: 'secret-key' } }]);
  const failed = async () =>
    (
      await it.db.query<{ attempts: number; last_error: string }>(
        `select attempts, last_error from graphile_worker.jobs where task_identifier = 'test.fail' and last_error <> ''`,
      )
    ).rows;
  await until(async () => (await failed()).length > 0);
  const [job] = await failed();
  assert.equal(job?.attempts, 1);
  assert.match(String(job?.last_error), /^TypeError at jobs\.test\.ts:\d+/);
  const [entry] = said;
  assert.ok(entry?.kind === 'job-failed');
  assert.deepEqual(
    { ...entry, what: '' },
    { kind: 'job-failed', job: 'test.fail', attempt: 1, attempts: 25, what: '' },
  );
  assert.match(entry.what, /^TypeError at jobs\.test\.ts:\d+$/);
  assert.doesNotMatch(JSON.stringify(said) + job?.last_error, /Invented|secret-key/);
});

test('of several things that failed in one job, the log says what kind each was', async (context) => {
  const said: LogEntry[] = [];
  const run = async (): Promise<void> => {
    throw new AggregateError([new TypeError('Mrs Invented'), new RangeError('Mr Invented')], '2 of 3 failed');
  };
  await work(context, { name: 'test.fail-twice', run }, (entry) => said.push(entry));
  await jobs.add(it.db, [{ name: 'test.fail-twice', payload: null }]);
  await until(() => said.length > 0);
  assert.match(
    said[0]?.kind === 'job-failed' ? said[0].what : '',
    /^AggregateError at \S+, of TypeError at jobs\.test\.ts:\d+, RangeError at jobs\.test\.ts:\d+$/,
  );
  assert.doesNotMatch(JSON.stringify(said), /Invented/);
});

test('a worker whose connections break goes on when the database is back', async (context) => {
  const { job, seen } = collect('test.after-loss');
  await work(context, job);
  for (const round of [1, 2]) {
    await it.owner.transaction((tx) =>
      tx.query(
        `select pg_terminate_backend(pid)
         from pg_stat_activity
         where datname = current_database()
           and pid <> pg_backend_pid()`,
      ),
    );
    await sleep(100);
    await jobs.add(it.db, [{ name: job.name, payload: round }]);
    await until(() => seen.includes(round));
  }
});

test('a job whose worker was killed runs again at once elsewhere, one whose worker lives is left to it', async (context) => {
  const script = `
    import { startWorker } from ${JSON.stringify(new URL('worker.ts', import.meta.url).href)};
    const run = async (payload) => { console.log('begun'); await new Promise((go) => setTimeout(go, 60_000)); };
    await startWorker(${JSON.stringify(it.url)}, [{ name: 'test.slow', run }], { concurrency: 1 });`;
  const worker = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  context.after(() => worker.kill('SIGKILL'));
  await jobs.add(it.db, [{ name: 'test.slow', payload: 'slow' }]);
  await once(worker.stdout, 'data');
  const { job, seen } = collect('test.slow');
  const early = await startWorker(it.url, [job], { pollMs: 50 });
  await sleep(300);
  await early.stop();
  assert.deepEqual(seen, []);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  await work(context, job);
  await until(() => seen.length > 0);
  assert.deepEqual(seen, ['slow']);
});

test('a job that the clock starts is known to it', async (context) => {
  await work(context, { name: 'test.nightly', run: async () => {}, schedule: '0 3 * * *' });
  const known = async () =>
    (await it.db.query(`select 1 from graphile_worker._private_known_crontabs where identifier = 'test.nightly'`))
      .rowCount;
  await until(async () => (await known()) === 1);
});
