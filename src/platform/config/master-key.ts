// The master key: 32 bytes that open Cairn's own keys, and with them every sealed original. It lives in the environment or in a
// file, a line each while one takes the place of another; never in the database.

import { randomBytes } from 'node:crypto';
import { access, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CannotStart, plainDiskFailure } from './cannot-start.ts';
import { isMasterKey, type MasterKeySource } from './config.ts';

/** The first is the one to wrap with. */
export const loadMasterKeys = async (source: MasterKeySource): Promise<readonly Buffer[]> => {
  if (source.kind === 'value') return source.base64.map(fromBase64);
  const { path, makeIfMissing } = source;
  if (makeIfMissing) await makeMissing(path);
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new CannotStart(`The master key cannot be read from ${path}. Look at CAIRN_MASTER_KEY_FILE.`, { cause });
  });
  const keys = linesOf(text);
  if (keys.length === 0 || !keys.every(isMasterKey)) {
    throw new CannotStart(
      `${path} holds no master key (32 bytes in base64). Put the right file back from your safe copy:\n` +
        'without it, nothing that was sealed can be opened.',
    );
  }
  return keys.map(fromBase64);
};

/** Whether the next start would find its key. Never makes one. */
export const canReadMasterKeys = (source: MasterKeySource): Promise<boolean> =>
  loadMasterKeys(source.kind === 'file' ? { ...source, makeIfMissing: false } : source).then(
    () => true,
    () => false,
  );

const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');

const linesOf = (text: string): readonly string[] => text.split(/\s+/).filter((line) => line !== '');

const newKey = (): string => randomBytes(32).toString('base64');

/** Puts a new key on the first line; the former ones follow, since they open what was copied before. */
export const addMasterKey = async (path: string): Promise<void> => {
  const former = linesOf(await readFile(path, 'utf8'));
  await replace(path, [newKey(), ...former]);
};

/** Leaves the first line alone, and gives back how many went. */
export const forgetFormerMasterKeys = async (path: string): Promise<number> => {
  const [current, ...former] = linesOf(await readFile(path, 'utf8'));
  if (current !== undefined && former.length > 0) await replace(path, [current]);
  return former.length;
};

/** Whole or not at all, whenever the machine stops. */
const replace = async (path: string, keys: readonly string[]): Promise<void> => {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(draft, `${keys.join('\n')}\n`, { flag: 'wx', mode: 0o600, flush: true });
    await rename(draft, path);
  } catch (reason) {
    throw plainDiskFailure(reason, dirname(path));
  } finally {
    await rm(draft, { force: true });
  }
};

/** Written beside its place and linked there whole: two processes that start at once agree on one key. */
const makeMissing = async (path: string): Promise<void> => {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (await exists(path)) return;
    await writeFile(draft, `${newKey()}\n`, { flag: 'wx', mode: 0o600, flush: true });
    await link(draft, path).catch(unlessThere);
  } catch (reason) {
    throw plainDiskFailure(reason, dirname(path));
  } finally {
    await rm(draft, { force: true });
  }
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const unlessThere = (reason: NodeJS.ErrnoException): void => {
  if (reason.code !== 'EEXIST') throw reason;
};
