// Finds and stops a PostgreSQL that outlived the Cairn that started it. Called only while we hold the folder's lock,
// so nothing found here has an owner.

import { spawnSync } from 'node:child_process';
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 4_000;

/**
 * Returns whether there was one. Afterwards the folder is free: no process works in it, and the server's own notes of
 * its process (damaged, or of a number that means another process by now, or one that nobody buried) are gone.
 */
export const stopLeftBehind = async (serverFolder: string, sockets: string): Promise<boolean> => {
  const folder = await realpath(serverFolder).catch(() => null);
  if (folder === null) return false;
  const found = (await serverProcesses(folder)).length > 0;
  // Fast shutdown for the server; its orphaned workers end by themselves or on being told to.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    const until = Date.now() + patienceMs;
    for (const processId of await serverProcesses(folder)) tell(processId, signal);
    while (Date.now() < until && (await serverProcesses(folder)).length > 0) await sleep(20);
  }
  for (const note of [join(folder, 'postmaster.pid'), join(sockets, '.s.PGSQL.5432.lock')]) {
    await rm(note, { force: true });
  }
  return found;
};

const tell = (processId: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(processId, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Every process of a PostgreSQL server has its data folder as working directory. */
const serverProcesses = async (folder: string): Promise<readonly number[]> => {
  const entries = await readdir('/proc').catch(() => null);
  if (entries === null) return listOpen(folder);
  const checked = entries
    .filter((entry) => /^\d+$/.test(entry))
    .map(async (entry) => {
      const workingFolder = await readlink(`/proc/${entry}/cwd`).catch(() => '');
      if (workingFolder !== folder) return [];
      const name = await readFile(`/proc/${entry}/comm`, 'utf8').catch(() => '');
      return name.trim() === 'postgres' ? [Number(entry)] : [];
    });
  return (await Promise.all(checked)).flat();
};

/** The same where there is no /proc (macOS). Output is `p<process>` and `n<folder>` on lines of their own. */
const listOpen = (folder: string): readonly number[] => {
  const { stdout } = spawnSync('lsof', ['-a', '-c', 'postgres', '-d', 'cwd', '-Fpn'], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^p(\d+)\n(?:f.*\n)?n(.*)$/gm)]
    .filter(([, , name]) => name === folder)
    .map(([, processId]) => Number(processId));
};
