// One Cairn at a time holds a data folder. The lock is SQLite's on a file in it: the kernel lets go of it when the
// process dies, however it dies, so there is no stale lock to guess about and no race to take one over.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from '../../config/cannot-start.ts';

export type FolderLock = { readonly release: () => void };

export class FolderHeld extends CannotStart {
  constructor(folder: string, holder: string) {
    super(
      `Another Cairn${holder} is using the data folder ${folder}\n` +
        'Stop that one first, or give this one a folder of its own in CAIRN_DATA_DIR.',
    );
  }
}

const sqliteBusy = 5;

/** Throws FolderHeld, naming the holder, when a living process has the folder. */
export const lockFolder = (folder: string): FolderLock => {
  const holderFile = join(folder, 'holder');
  const lock = openLock(join(folder, 'lock'));
  try {
    lock.exec('begin exclusive');
  } catch (reason) {
    lock.close();
    if ((reason as { errcode?: number }).errcode !== sqliteBusy) throw reason;
    throw new FolderHeld(folder, readHolder(holderFile));
  }
  try {
    writeFileSync(holderFile, `${process.pid}\n`);
  } catch (reason) {
    lock.close();
    throw reason;
  }
  return {
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
};

/** SQLite says only "unable to open"; the file system says why. */
const openLock = (file: string): DatabaseSync => {
  writeFileSync(file, '', { flag: 'a' });
  return new DatabaseSync(file);
};

const readHolder = (file: string): string => {
  try {
    return ` (process ${readFileSync(file, 'utf8').trim()})`;
  } catch {
    return '';
  }
};
