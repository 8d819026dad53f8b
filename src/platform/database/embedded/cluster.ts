// Makes the server's folder, once: beside its place first, then moved there when whole, so that a start cut short
// leaves nothing that looks finished.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, rename, rm, stat } from 'node:fs/promises';
import { CannotStart } from '../../config/cannot-start.ts';
import type { Binaries } from './binaries.ts';
import { spawnUnprivileged, type Unprivileged } from './unprivileged.ts';

export const hasCluster = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );

export const makeCluster = async (
  { initdb }: Binaries,
  folder: string,
  unprivileged: Unprivileged,
  forTests: boolean,
): Promise<void> => {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { mode: 0o700 });
    if (unprivileged.ownerId !== null) await chown(unfinished, unprivileged.ownerId, unprivileged.ownerId);
    const maker = spawnUnprivileged(
      unprivileged,
      initdb,
      [...words(unfinished), ...(forTests ? ['--no-sync'] : [])],
      'pipe',
    );
    const said = await complaintsOf(maker);
    if (maker.exitCode !== 0) throw new CannotStart(`The database could not be made:\n${said}`);
    await rename(unfinished, folder);
  } catch (reason) {
    await rm(unfinished, { recursive: true, force: true });
    throw reason;
  }
};

/** Whoever reaches the socket is let in; its folder admits the owner only. Text sorts the same on every machine. */
const words = (folder: string): readonly string[] => [
  `--pgdata=${folder}`,
  '--username=postgres',
  '--auth-local=trust',
  '--auth-host=reject',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

const complaintsOf = async (maker: ChildProcess): Promise<string> => {
  let said = '';
  maker.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(maker, 'close');
  return said.trim();
};
