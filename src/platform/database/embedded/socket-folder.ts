// Where the server's Unix socket stands. A socket's path may have 103 bytes at most (107 on Linux), and a clone may
// lie deep: then the socket goes to a short private folder among the temporary files. Whoever can open the socket is
// let in, so the folder admits its owner only.

import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../../config/cannot-start.ts';

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
  if (!found.isDirectory() || (found.mode & 0o077) !== 0) {
    throw new CannotStart(
      `Others can open ${folder}, so the database's socket would not be safe there. Remove it first.`,
    );
  }
  return folder;
};
