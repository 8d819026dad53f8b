// Where the server's Unix socket stands. A socket's path may have 103 bytes at most (107 on Linux), and a clone may
// lie deep: then the socket goes to a short private folder among the temporary files. Whoever can open the socket is
// let in, so the folder admits its owner only.

import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../../config/cannot-start.ts';
import { nobodyId } from './unprivileged.ts';

const longestPathBytes = 103;
const longestSocketName = '/.s.PGSQL.5432';

/** Makes the folder where it is missing; refuses one that others can enter. */
export const socketFolder = async (dataFolder: string): Promise<string> => {
  const name = `cairn-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
  const candidates = [join(dataFolder, 'run'), join(tmpdir(), name), join('/tmp', name)];
  const folder = candidates.find((path) => Buffer.byteLength(path + longestSocketName) <= longestPathBytes);
  if (folder === undefined) throw new CannotStart('There is no folder with a name short enough for a socket.');
  await mkdir(folder, { mode: 0o700, recursive: true });
  const found = await lstat(folder);
  // Root may find it given to the account that the server runs as.
  const isOurs =
    process.getuid?.() === 0 ? found.uid === 0 || found.uid === nobodyId : found.uid === process.getuid?.();
  if (!found.isDirectory() || !isOurs || (found.mode & 0o077) !== 0) {
    throw new CannotStart(
      `${folder} is not private, so the database's socket would not be safe there. Remove it first.`,
    );
  }
  return folder;
};
