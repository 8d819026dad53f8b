// Cairn as `npm start` runs it, in processes of its own, so that a test can take them away.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const startFile = fileURLToPath(new URL('../../src/main/start.ts', import.meta.url));
const readyWithinMs = 90_000;
const endWithinMs = 10_000;

type Whole = {
  readonly origin: string;
  readonly process: ChildProcess;
  readonly said: () => string;
};

export const startWhole = (dataDir: string, port: number): Whole => {
  const process_ = spawn(process.execPath, [startFile], {
    env: {
      ...process.env,
      CAIRN_DATA_DIR: dataDir,
      CAIRN_DEMO: '0',
      // The test comes from many networks, as people do.
      CAIRN_TRUSTED_PROXIES: '127.0.0.1',
      CAIRN_RECEIPTS_READY: '64',
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [process_.stdout, process_.stderr]) stream.on('data', (text) => (said += text));
  return { origin: `http://127.0.0.1:${port}`, process: process_, said: () => said };
};

export const isOver = ({ process }: Whole): boolean => process.exitCode !== null || process.signalCode !== null;

export const untilReady = async (whole: Whole): Promise<void> => {
  const until = Date.now() + readyWithinMs;
  while (!whole.said().includes('Cairn is ready')) {
    assert.ok(!isOver(whole) && Date.now() < until, `Cairn does not start:\n${whole.said()}`);
    await sleep(20);
  }
};

/** Waits for its end, and gives the exit code. */
export const untilOver = async ({ process }: Whole): Promise<number | null> => {
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
  return process.exitCode;
};

type Process = { readonly id: number; readonly parentId: number; readonly workingFolder: string };

const processes = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
        const [state, parentId] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (state === 'Z') return [];
        return [{ id: Number(entry), parentId: Number(parentId), workingFolder: readlinkSync(`/proc/${entry}/cwd`) }];
      } catch {
        // Ended while we looked.
        return [];
      }
    });

/** A process with all that it started, and all that those started. */
const treeOf = (rootId: number): readonly number[] => {
  const all = processes();
  const below = (id: number): readonly number[] => [
    id,
    ...all.filter(({ parentId }) => parentId === id).flatMap((child) => below(child.id)),
  ];
  return below(rootId);
};

const kill = (id: number): void => {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH');
  }
};

/** As a machine does that loses power: nobody is asked, nobody says goodbye. Found first, so that it happens at once. */
export const aimAt = (whole: Whole, dataDir: string): (() => Promise<void>) => {
  const tree = treeOf(whole.process.pid ?? assert.fail('it never started'));
  const serverFolder = join(dataDir, 'postgres');
  return async () => {
    for (const id of tree) kill(id);
    const until = Date.now() + endWithinMs;
    const left = () =>
      processes().filter(({ id, workingFolder }) => tree.includes(id) || workingFolder === serverFolder);
    while (left().length > 0) {
      assert.ok(Date.now() < until, 'something cannot be killed');
      for (const { id } of left()) kill(id);
      await sleep(10);
    }
    await untilOver(whole);
  };
};

/** The database server alone, without the rest. */
export const killDatabase = (dataDir: string): void =>
  kill(Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n', 1)[0]));
