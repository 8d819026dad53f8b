// Runs the PostgreSQL that came with the packages, for a laptop or a small organisation: made on the first start,
// reached through a private socket only, started again when it falls, stopped with Cairn, found again after any end.

import { chown, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { plainDiskFailure } from '../../config/cannot-start.ts';
import { appRole } from '../database.ts';
import { findBinaries } from './binaries.ts';
import { hasCluster, makeCluster } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { stopLeftBehind } from './left-behind.ts';
import { type Server, type ServerPlan, startServer, urlOf } from './server.ts';
import { socketFolder } from './socket-folder.ts';
import { findUnprivileged, giveTo, type Unprivileged } from './unprivileged.ts';

export type EmbeddedPostgres = Addresses & {
  /** Lets running statements go, writes everything down, ends, frees the folder. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

/** The same database for two: for whoever serves people, and for whoever owns and changes its tables. */
export type Addresses = { readonly url: string; readonly ownerUrl: string };

export type EmbeddedOptions = {
  readonly say?: (step: string) => void;
  /** Quick, not safe against a power cut, and with the right to make databases. */
  readonly forTests?: boolean;
  readonly unprivileged?: Unprivileged;
};

const restartPauseMs = 500;

/** Throws FolderHeld, or CannotStart with plain words for all that an operator can put right. */
export const startPostgres = async (dataFolder: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> => {
  const folder = resolve(dataFolder);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = lockFolder(folder);
    try {
      const plan = await makePlan(folder, options);
      const { stop } = supervise(await startServer(plan), plan, options.say);
      return { ...addressesOf(plan.sockets), stop: () => stop().finally(lock.release) };
    } catch (reason) {
      lock.release();
      throw reason;
    }
  } catch (reason) {
    throw plainDiskFailure(reason, folder);
  }
};

/** Where the server of a folder answers, while some Cairn runs it. */
export const addressesOfRunning = async (dataFolder: string): Promise<Addresses> =>
  addressesOf(await socketFolder(resolve(dataFolder)));

const addressesOf = (sockets: string): Addresses => ({ url: urlOf(sockets, appRole), ownerUrl: urlOf(sockets) });

const makePlan = async (folder: string, options: EmbeddedOptions): Promise<ServerPlan> => {
  const { say = () => {}, forTests = false, unprivileged = findUnprivileged() } = options;
  const binaries = await findBinaries();
  const serverFolder = join(folder, 'postgres');
  const sockets = await socketFolder(folder);
  if (await stopLeftBehind(serverFolder, sockets)) say('Stopped a database that was left running');
  if (!(await hasCluster(serverFolder))) {
    say('Making the database');
    await makeCluster(binaries, serverFolder, unprivileged, forTests);
  }
  await giveTo(serverFolder, unprivileged.ownerId);
  if (unprivileged.ownerId !== null) await chown(sockets, unprivileged.ownerId, unprivileged.ownerId);
  // One start's worth: a server that falls and comes back adds to it, so that it says why it fell.
  const logFile = join(folder, 'postgres.log');
  await rm(logFile, { force: true });
  return { binaries, folder: serverFolder, sockets, logFile, unprivileged, forTests };
};

/** Until told to stop, starts the server again whenever it ends by itself: killed, out of memory, disk full. */
const supervise = (
  first: Server,
  plan: ServerPlan,
  say: (step: string) => void = () => {},
): { readonly stop: () => Promise<void> } => {
  let server = first;
  let isWanted = true;

  const keepRunning = async (): Promise<void> => {
    await server.ended;
    if (!isWanted) return;
    say('The database ended by itself; starting it again');
    while (isWanted) {
      await stopLeftBehind(plan.folder, plan.sockets);
      const next = await startServer(plan).catch(() => null);
      if (next !== null) {
        server = next;
        break;
      }
      await sleep(restartPauseMs);
    }
    if (!isWanted) return server.stop();
    say('The database is back');
    return keepRunning();
  };
  const ended = keepRunning();

  return {
    stop: async () => {
      isWanted = false;
      await server.stop();
      await ended;
    },
  };
};
