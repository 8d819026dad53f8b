// Heads of the chain, kept outside the database: a chain that was cut, or begun anew, ends before the last of them.
// One JSON object a line, only ever added to: {"on": "2026-11-21", "position": 1200, "hash": "…"}.

import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Head } from './chain.ts';

/** A line has 110 and a few. */
const endBytes = 160;

/** Hash in hexadecimal. */
export type Anchor = { readonly on: string; readonly position: number; readonly hash: string };

/** An empty list where there is no file yet. Throws where a line is none of ours. */
export const readAnchors = async (file: string): Promise<readonly Anchor[]> => {
  const text = await readFile(file, 'utf8').catch((reason: NodeJS.ErrnoException) => {
    if (reason.code === 'ENOENT') return '';
    throw reason;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => readAnchor(line, `${file}:${index + 1}`));
};

/**
 * Writes the head down, unless it is the last that was; another at the same place is written too, for `verify` to tell. On
 * the disk when it resolves.
 */
export const anchor = async (file: string, { position, hash }: Head, on: string): Promise<void> => {
  const line: Anchor = { on, position, hash: hash.toString('hex') };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a+', 0o600);
  try {
    const end = await readEnd(handle);
    if (end.includes(`"position":${position},"hash":"${line.hash}"`)) return;
    // A line that a full disk cut short stays as it is, and by itself.
    await handle.appendFile(`${end === '' || end.endsWith('\n') ? '' : '\n'}${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** The last line and a little of the one before: the file grows for years, and this is read every minute. */
const readEnd = async (handle: FileHandle): Promise<string> => {
  const { size } = await handle.stat();
  const length = Math.min(size, endBytes);
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.toString('utf8');
};

const readAnchor = (line: string, where: string): Anchor => {
  const found: unknown = parsed(line);
  if (typeof found === 'object' && found !== null && 'position' in found && 'hash' in found && 'on' in found) {
    const { on, position, hash } = found;
    if (typeof on === 'string' && Number.isSafeInteger(position) && /^[0-9a-f]{64}$/.test(String(hash)))
      return { on, position: Number(position), hash: String(hash) };
  }
  throw new Error(`${where}: this line is no anchor of the audit. Take it out if a full disk cut it short.`);
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};
