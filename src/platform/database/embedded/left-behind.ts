// Finds and stops a PostgreSQL that outlived the Cairn that started it. Called only while we hold the folder's lock,
// so nothing found here has an owner.

import { spawnSync } from 'node:child_process';
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../../config/cannot-start.ts';

const patienceMs = { fast: 20_000, immediate: 5_000, killed: 5_000 } as const;

/**
 * Returns whether there was one. Afterwards the folder is free: no process works in it, and the server's own notes of
 * its process (damaged, or of a number that means another process by now, or one that nobody buried) are gone.
 */
export const stopLeftBehind = async (serverFolder: string, sockets: string): Promise<boolean> => {
  const folder = await realpath(serverFolder).catch(() => null);
  if (folder === null) return false;
  const found = await processesIn(folder);
  await stopAll(folder, found);
  for (const note of [join(folder, 'postmaster.pid'), join(sockets, '.s.PGSQL.5432.lock')]) {
    await rm(note, { force: true });
  }
  return found.length > 0;
};

/**
 * Asks the server itself and nobody else: to its checkpointer, the same signals mean "write the last checkpoint now",
 * and what is committed after that one would be lost. Workers without a server notice and end by themselves.
 */
const stopAll = async (folder: string, found: readonly ServerProcess[]): Promise<void> => {
  const server = serverOf(found);
  if (server) tell(server, 'SIGINT');
  if (await isFreeWithin(folder, patienceMs.fast)) return;
  if (server) tell(server, 'SIGQUIT');
  if (await isFreeWithin(folder, patienceMs.immediate)) return;
  for (const one of await processesIn(folder)) tell(one, 'SIGKILL');
  if (await isFreeWithin(folder, patienceMs.killed)) return;
  throw new CannotStart(`A database that was left running in ${folder} cannot be stopped. Restart the machine.`);
};

const isFreeWithin = async (folder: string, limitMs: number): Promise<boolean> => {
  const until = Date.now() + limitMs;
  while ((await processesIn(folder)).length > 0) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
};

type ServerProcess = { readonly processId: number; readonly parentId: number; readonly command: string };

/** The workers call themselves "postgres: what they do", but not yet when just forked. */
const serverOf = (found: readonly ServerProcess[]): ServerProcess | undefined => {
  const ids = new Set(found.map(({ processId }) => processId));
  return found.find(({ parentId, command }) => !ids.has(parentId) && !command.startsWith('postgres: '));
};

const tell = ({ processId }: ServerProcess, signal: NodeJS.Signals): void => {
  try {
    process.kill(processId, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Every process of a PostgreSQL server has its data folder as working directory. */
const processesIn = async (folder: string): Promise<readonly ServerProcess[]> => {
  const entries = await readdir('/proc').catch(() => null);
  if (entries === null) return processesByTools(folder);
  const checked = entries
    .filter((entry) => /^\d+$/.test(entry))
    .map(async (entry) => {
      const workingFolder = await readlink(`/proc/${entry}/cwd`).catch(() => '');
      if (workingFolder !== folder) return [];
      const [status = '', command = ''] = await Promise.all(
        ['status', 'cmdline'].map((file) => readFile(`/proc/${entry}/${file}`, 'utf8').catch(() => '')),
      );
      const parentId = /^PPid:\s+(\d+)$/m.exec(status)?.[1];
      if (parentId === undefined || !/^Name:\s+postgres$/m.test(status)) return [];
      return [{ processId: Number(entry), parentId: Number(parentId), command }];
    });
  return (await Promise.all(checked)).flat();
};

/** The same where there is no /proc (macOS). lsof writes `p<process>` and `n<folder>` on lines of their own. */
const processesByTools = (folder: string): readonly ServerProcess[] => {
  const open = spawnSync('lsof', ['-a', '-c', 'postgres', '-d', 'cwd', '-Fpn'], { encoding: 'utf8' });
  return [...(open.stdout ?? '').matchAll(/^p(\d+)\n(?:f.*\n)?n(.*)$/gm)]
    .filter(([, , name]) => name === folder)
    .map(([, id = '']) => {
      const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', id], { encoding: 'utf8' });
      const [, parentId, command = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
      return { processId: Number(id), parentId: Number(parentId), command };
    });
};
