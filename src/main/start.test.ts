import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const startScript = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'cairn-start-'));
const begun: ChildProcess[] = [];
after(async () => {
  for (const child of begun) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : assert.fail('no port');
};

const start = async (port: number, env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [startScript], {
    env: { ...process.env, CAIRN_DATA_DIR: folder, CAIRN_DEMO: '0', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  begun.push(child);
  const ended = once(child, 'close');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const isReady = async (): Promise<boolean> => {
    while (child.exitCode === null && child.signalCode === null) {
      if (said.includes('Cairn is ready')) return true;
      await sleep(20);
    }
    return false;
  };
  const end = async (signal?: NodeJS.Signals): Promise<number | null> => {
    if (signal) child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return { child, isReady, end, said: () => said };
};

const isUp = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Whatever runs and names our folder, or was started with it in its environment. */
const running = (): readonly string[] =>
  spawnSync('ps', ['axeww', '-o', 'pid=,stat=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes(folder) && !/^\s*\d+ Z/.test(line) && !line.includes('start.test.ts'));

const workerOf = (): number => {
  const line = running().find((one) => one.includes('src/main/worker.ts'));
  return Number(line?.trim().split(' ')[0] ?? assert.fail('no worker runs'));
};

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await isSo()) return;
    await sleep(20);
  }
  assert.fail('did not happen within ten seconds');
};

test('starts from nothing, stops on a signal with all it began, and finds everything again', async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const port = await freePort();
    const cairn = await start(port);
    assert.ok(await cairn.isReady(), cairn.said());
    assert.match(cairn.said(), new RegExp(`http://127\\.0\\.0\\.1:${port}`));
    assert.ok(await isUp(port));
    await until(() => running().some((line) => line.includes('worker.ts')));
    const began = performance.now();
    assert.equal(await cairn.end(signal), 0);
    assert.ok(performance.now() - began < 5_000);
    assert.deepEqual(running(), []);
  }
});

test('a stop in the middle of a start ends it as cleanly', async () => {
  const cairn = await start(await freePort());
  await until(() => cairn.said().includes('starting'));
  await sleep(150);
  assert.equal(await cairn.end('SIGINT'), 0);
  assert.deepEqual(running(), []);
});

test('a busy port is told before anything is begun, and a held folder names its holder', async () => {
  const port = await freePort();
  const first = await start(port);
  assert.ok(await first.isReady(), first.said());
  const samePort = await start(port);
  assert.equal(await samePort.end(), 2);
  assert.match(samePort.said(), new RegExp(`listening on port ${port}[^]*PORT=${port + 1}`));
  const sameFolder = await start(await freePort());
  assert.equal(await sameFolder.end(), 2);
  assert.match(sameFolder.said(), /Another Cairn \(process \d+\) is using the data folder/);
  assert.ok(await isUp(port));
  await first.end('SIGINT');
});

test('a setting that cannot be used is told in words, without a stack', async () => {
  const cairn = await start(1, { PORT: 'eighty' });
  assert.equal(await cairn.end(), 2);
  assert.match(cairn.said(), /PORT is "eighty" and should be a port/);
  assert.doesNotMatch(cairn.said(), /\n\s+at /);
});

test('a worker that is killed is replaced; when the starter is killed, the rest ends and the next start is whole', async () => {
  const cairn = await start(await freePort());
  assert.ok(await cairn.isReady(), cairn.said());
  await until(() => running().some((line) => line.includes('worker.ts')));
  const first = workerOf();
  process.kill(first, 'SIGKILL');
  await until(() => running().some((line) => line.includes('worker.ts') && !line.includes(` ${first} `)));
  cairn.child.kill('SIGKILL');
  await until(() => running().length === 0);
  const port = await freePort();
  const next = await start(port);
  assert.ok(await next.isReady(), next.said());
  assert.ok(await isUp(port));
  assert.equal(await next.end('SIGINT'), 0);
});
