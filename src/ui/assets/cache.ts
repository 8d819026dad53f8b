// Keeps what was built and squeezed, so that only the first start after a change waits for it.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Squeezed } from './built.ts';

type Files<Name extends string> = Readonly<Record<Name, Squeezed>>;

const buildInThread = <Name extends string>(builder: URL, version: string): Promise<Files<Name>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(builder, { workerData: version });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const read = async (dir: string, file: string): Promise<Squeezed> => {
  const [identity, br, gzip] = await Promise.all(
    ['', '.br', '.gz'].map((ending) => readFile(join(dir, file + ending))),
  );
  if (identity === undefined || br === undefined || gzip === undefined) throw new Error(`${file} is not whole`);
  return { identity, br, gzip };
};

const write = async (dir: string, file: string, { identity, br, gzip }: Squeezed): Promise<void> => {
  await writeFile(join(dir, file), identity);
  await writeFile(join(dir, `${file}.br`), br);
  await writeFile(join(dir, `${file}.gz`), gzip);
};

const readCache = async <Name extends string>(dir: string, names: readonly Name[]): Promise<Files<Name> | null> => {
  try {
    const files = await Promise.all(names.map(async (file) => [file, await read(dir, file)] as const));
    return Object.fromEntries(files) as Files<Name>;
  } catch {
    return null;
  }
};

/** Whole or not at all: written aside, then renamed. A disk that takes nothing costs only the next start some time. */
const writeCache = async (dir: string, built: Files<string>): Promise<void> => {
  const aside = `${dir}.${process.pid}`;
  try {
    await mkdir(aside, { recursive: true });
    for (const [file, squeezed] of Object.entries(built)) await write(aside, file, squeezed);
    await rename(aside, dir);
  } catch {
    await rm(aside, { recursive: true, force: true }).catch(() => {});
  }
};

/** `version` changes with all that they are made of; the service worker goes by it: another one is set up in its place. */
export const builtOnce = async <Name extends string>(
  dir: string,
  names: readonly Name[],
  builder: URL,
  version: string,
): Promise<Files<Name>> => {
  const kept = await readCache(dir, names);
  if (kept !== null) return kept;
  const built = await buildInThread<Name>(builder, version);
  await writeCache(dir, built);
  return built;
};
