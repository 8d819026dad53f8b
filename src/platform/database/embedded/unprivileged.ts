// PostgreSQL refuses to run as root, for good reasons. When root starts Cairn, the server runs in a user namespace in
// which it is nobody special; where namespaces are forbidden (most containers), as an ordinary account.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Unprivileged = {
  /** Words to put before the command. */
  readonly prefix: readonly string[];
  /** Who must own the files, as seen from here; null when whoever runs Cairn does. */
  readonly ownerId: number | null;
};

const namespace = ['unshare', '-U', '--map-user=1000', '--map-group=1000'] as const;

/** The account "nobody" of every Unix we know. It keeps one right of root's: to reach files below folders closed to it. */
export const nobodyId = 65_534;
const nobody = [
  'setpriv',
  `--reuid=${nobodyId}`,
  `--regid=${nobodyId}`,
  '--clear-groups',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
] as const;

export const findUnprivileged = (allowNamespace = true): Unprivileged => {
  if (process.getuid?.() !== 0) return { prefix: [], ownerId: null };
  if (allowNamespace && works(namespace)) return { prefix: namespace, ownerId: 0 };
  return { prefix: nobody, ownerId: nobodyId };
};

const works = ([command, ...words]: readonly [string, ...string[]]): boolean =>
  spawnSync(command, [...words, 'true'], { stdio: 'ignore' }).status === 0;

/**
 * In a session of its own, so that Ctrl-C reaches Cairn alone, which then stops things in order, and with nothing of
 * Cairn's environment, where secrets are. `errors`: a pipe, or the file that takes all the program says.
 */
export const spawnUnprivileged = (
  { prefix }: Unprivileged,
  command: string,
  words: readonly string[],
  errors: 'pipe' | number,
): ChildProcess => {
  const [first = command, ...rest] = [...prefix, command, ...words];
  return spawn(first, rest, {
    stdio: ['ignore', errors === 'pipe' ? 'ignore' : errors, errors],
    detached: true,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC' },
  });
};

/** Gives the folder and all in it to its owner, when the machine changed its mind about namespaces between two starts. */
export const giveTo = async (folder: string, ownerId: number | null): Promise<void> => {
  if (ownerId === null || (await stat(folder)).uid === ownerId) return;
  const entries = await readdir(folder, { recursive: true });
  for (const path of [...entries.map((entry) => join(folder, entry)), folder]) await chown(path, ownerId, ownerId);
};
