// Keeps what was built and squeezed, so that only the first start after a change waits for it.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Built, builtFiles, type Squeezed } from './built.ts';

const buildInThread = (version: string): Promise<Built> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./build.ts', import.meta.url), { workerData: version });
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

const readCache = async (dir: string): Promise<Built | null> => {
  try {
    const files = await Promise.all(builtFiles.map(async (file) => [file, await read(dir, file)] as const));
    return Object.fromEntries(files) as Built;
  } catch {
    return null;
  }
};

/** Whole or not at all: written aside, then renamed. A disk that takes nothing costs only the next start some time. */
const writeCache = async (dir: string, built: Built): Promise<void> => {
  const aside = `${dir}.${process.pid}`;
  try {
    await mkdir(aside, { recursive: true });
    for (const file of builtFiles) await write(aside, file, built[file]);
    await rename(aside, dir);
  } catch {
    await rm(aside, { recursive: true, force: true }).catch(() => {});
  }
};

/** `version` is what the service worker goes by: another one is set up in its place. */
export const builtOnce = async (dir: string, version: string): Promise<Built> => {
  const kept = await readCache(dir);
  if (kept !== null) return kept;
  const built = await buildInThread(version);
  await writeCache(dir, built);
  return built;
};
