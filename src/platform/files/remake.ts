// Makes a picture anew from its pixels, in a process of its own that may read its own code and nothing else: no writing, no
// network, no other process, little memory and time. What comes back is looked at before it is believed.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isBareJpeg } from './bare-jpeg.ts';
import { exitCodes, largePx } from './remake-terms.ts';

export type Picture = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** JPEG, at most 2048 pixels on its longer side. */
  readonly large: Uint8Array;
  /** JPEG, at most 480. */
  readonly small: Uint8Array;
};

export type Remade =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'refused'; readonly why: 'unreadable' | 'too-many-pixels' };

const mostMs = 20_000;
const mostBytesBack = 16 * 1024 * 1024;
const headBytes = 16;

const child = join(import.meta.dirname, 'remake-child.ts');
const folderName = 'node_modules';
const sharpFile = createRequire(import.meta.url).resolve('sharp');
/** The folder of packages that sharp stands in. */
const packages = sharpFile.slice(0, sharpFile.lastIndexOf(folderName) + folderName.length);

/**
 * The shell only lowers limits and makes way: no bytes to any file, no memory image after a crash, 15 seconds of the
 * processor, and 4 million KiB of addresses, of which Node itself takes 2.8 and a large photo 0.3. Where a system does not
 * know the last of these, the limit of pixels stands alone.
 */
const withLimits = 'ulimit -c 0; ulimit -f 0; ulimit -t 15; ulimit -v 4000000 2>/dev/null; exec "$@"';

export const nodeOptions: readonly string[] = [
  '--permission',
  '--allow-addons',
  `--allow-fs-read=${packages}`,
  `--allow-fs-read=${import.meta.dirname}`,
  `--allow-fs-read=${join(import.meta.dirname, '../../../package.json')}`,
  '--max-old-space-size=64',
  '--no-warnings',
];

/** Pixels of large pictures stay in memory and are never put on a disk; addresses are not reserved for every core. */
const environment = { VIPS_BLOCK_UNTRUSTED: '1', VIPS_DISC_THRESHOLD: '8g', MALLOC_ARENA_MAX: '2' };

const readPicture = (bytes: Buffer): Picture | null => {
  if (bytes.length < headBytes) return null;
  const [widthPx, heightPx, largeBytes, smallBytes] = [0, 4, 8, 12].map((at) => bytes.readUInt32BE(at));
  if (!widthPx || !heightPx || !largeBytes || !smallBytes || Math.max(widthPx, heightPx) > largePx) return null;
  if (headBytes + largeBytes + smallBytes !== bytes.length) return null;
  const large = bytes.subarray(headBytes, headBytes + largeBytes);
  const small = bytes.subarray(headBytes + largeBytes);
  return isBareJpeg(large) && isBareJpeg(small) ? { widthPx, heightPx, large, small } : null;
};

/** A file that ends its process, or makes it run too long, is not readable: nothing else can be said of it. */
export const remake = (input: Uint8Array): Promise<Remade> =>
  new Promise((resolve, reject) => {
    const running = spawn('/bin/sh', ['-c', withLimits, 'sh', process.execPath, ...nodeOptions, child], {
      env: environment,
      cwd: '/',
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: mostMs,
      killSignal: 'SIGKILL',
    });
    const parts: Buffer[] = [];
    let bytesBack = 0;
    running.once('error', reject);
    // A child that has ended early reads no more; how it ended is told below.
    running.stdin.on('error', () => {});
    running.stdout.on('data', (part: Buffer) => {
      bytesBack += part.length;
      if (bytesBack > mostBytesBack) running.kill('SIGKILL');
      else parts.push(part);
    });
    running.once('close', (code) => {
      const picture = code === 0 ? readPicture(Buffer.concat(parts)) : null;
      if (picture) return resolve({ kind: 'picture', picture });
      resolve({ kind: 'refused', why: code === exitCodes.tooManyPixels ? 'too-many-pixels' : 'unreadable' });
    });
    running.stdin.end(input);
  });
