// The master key: 32 bytes that open every sealed original. It lives in the environment or in a file, never in the database.

import { randomBytes } from 'node:crypto';
import { access, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CannotStart, plainDiskFailure } from './cannot-start.ts';
import { isMasterKey, type MasterKeySource } from './config.ts';

export const loadMasterKey = async (source: MasterKeySource): Promise<Buffer> => {
  if (source.kind === 'value') return Buffer.from(source.base64, 'base64');
  const { path, makeIfMissing } = source;
  if (makeIfMissing) await makeMissing(path);
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new CannotStart(`The master key cannot be read from ${path}. Look at CAIRN_MASTER_KEY_FILE.`, { cause });
  });
  if (!isMasterKey(text.trim())) {
    throw new CannotStart(
      `${path} holds no master key (32 bytes in base64). Put the right file back from your safe copy:\n` +
        'without it, nothing that was sealed can be opened.',
    );
  }
  return Buffer.from(text.trim(), 'base64');
};

/** Written beside its place and linked there whole: two processes that start at once agree on one key. */
const makeMissing = async (path: string): Promise<void> => {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (await exists(path)) return;
    await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
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
