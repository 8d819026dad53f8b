// The browser of the journeys: the one that comes with the packages, or the system's own where that one cannot run.

import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

const packageDir = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const unpackProgram = async (dir: string): Promise<void> => {
  const packed = createReadStream(join(packageDir, 'bin/chromium.br'));
  await pipeline(packed, createBrotliDecompress(), createWriteStream(join(dir, 'chromium'), { mode: 0o700 }));
};

const unpackFolder = async (dir: string, archive: string): Promise<void> => {
  const into = join(dir, basename(archive, '.tar.br'));
  await mkdir(into);
  spawnSync('tar', ['-x', '-C', into], {
    input: brotliDecompressSync(await readFile(join(packageDir, 'bin', archive))),
  });
};

/** Unpacks once for each account of the machine; whole or not at all, since test files run side by side. */
const unpack = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8'));
  const dir = join(tmpdir(), `cairn-browser-${version}-${userInfo().uid}`);
  if (existsSync(dir)) return dir;
  const aside = await mkdtemp(`${dir}-`);
  await Promise.all([unpackProgram(aside), unpackFolder(aside, 'fonts.tar.br'), unpackFolder(aside, 'al2023.tar.br')]);
  await rename(aside, dir).catch(() => rm(aside, { recursive: true, force: true }));
  return dir;
};

/** Chromium's own sandbox needs rights that root in a container does not have; the pages it opens are ours. */
const ownArgs = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

type Attempt = () => Promise<LaunchOptions>;

const attempts: readonly Attempt[] = [
  async () => ({ executablePath: join(await unpack(), 'chromium') }),
  // A bare machine has neither the libraries nor the fonts that a browser needs: the package brings both.
  async () => {
    const dir = await unpack();
    const env = { ...process.env, LD_LIBRARY_PATH: join(dir, 'al2023/lib'), FONTCONFIG_PATH: join(dir, 'fonts') };
    return { executablePath: join(dir, 'chromium'), env };
  },
  ...systemBrowsers.map((executablePath) => async () => ({ executablePath })),
];

const launchWith = async <T>(launch: (options: LaunchOptions) => Promise<T>): Promise<T> => {
  const reasons: unknown[] = [];
  for (const attempt of attempts) {
    try {
      return await launch(await attempt());
    } catch (reason) {
      reasons.push(reason);
    }
  }
  throw new AggregateError(reasons, 'No browser could be started for the journeys');
};

/** `more` are flags besides those that every journey needs. */
export const launchBrowser = (more: readonly string[] = []): Promise<Browser> =>
  launchWith((options) => chromium.launch({ ...options, args: [...ownArgs, ...more] }));

/** A browser that keeps what it holds in `dir`, as a phone does, for whoever starts it again; and that spares its memory as one. */
export const launchPhone = (dir: string): Promise<BrowserContext> => {
  const args = [...ownArgs, '--process-per-site'];
  return launchWith((options) => chromium.launchPersistentContext(dir, { ...options, args, locale: 'en-GB' }));
};
