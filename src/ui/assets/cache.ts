// Keeps what was built, so that only the first start after a change waits for it.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Built } from './build.ts';

const buildInThread = (): Promise<Built> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./build.ts', import.meta.url));
    worker.once('message', resolve);
    worker.once('error', reject);
  });

const readCache = async (dir: string): Promise<Built | null> => {
  try {
    const [css, js] = await Promise.all(['app.css', 'app.js'].map((file) => readFile(join(dir, file), 'utf8')));
    return css === undefined || js === undefined ? null : { css, js };
  } catch {
    return null;
  }
};

/** Whole or not at all: written aside, then renamed. A disk that takes nothing costs only the next start some time. */
const writeCache = async (dir: string, built: Built): Promise<void> => {
  const aside = `${dir}.${process.pid}`;
  try {
    await mkdir(aside, { recursive: true });
    await Promise.all([writeFile(join(aside, 'app.css'), built.css), writeFile(join(aside, 'app.js'), built.js)]);
    await rename(aside, dir);
  } catch {
    await rm(aside, { recursive: true, force: true }).catch(() => {});
  }
};

export const builtOnce = async (dir: string): Promise<Built> => {
  const kept = await readCache(dir);
  if (kept !== null) return kept;
  const built = await buildInThread();
  await writeCache(dir, built);
  return built;
};
