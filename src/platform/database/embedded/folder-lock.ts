// One Cairn at a time holds a data folder. The lock is SQLite's on a file in it: the kernel lets go of it when the
// process dies, however it dies, so there is no stale lock to guess about and no race to take one over.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from '../../config/cannot-start.ts';

export type FolderLock = { readonly release: () => void };

const sqliteBusy = 5;

/** Throws CannotStart, naming the holder, when a living process has the folder. */
export const lockFolder = (folder: string): FolderLock => {
  const holderFile = join(folder, 'holder');
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    if ((cause as { errcode?: number }).errcode !== sqliteBusy) throw cause;
    throw new CannotStart(
      `Another Cairn${readHolder(holderFile)} is using the data folder ${folder}\n` +
        'Stop that one first, or give this one a folder of its own in CAIRN_DATA_DIR.',
      { cause },
    );
  }
  writeFileSync(holderFile, `${process.pid}\n`);
  return { release: () => lock.close() };
};

const readHolder = (file: string): string => {
  try {
    return ` (process ${readFileSync(file, 'utf8').trim()})`;
  } catch {
    return '';
  }
};
