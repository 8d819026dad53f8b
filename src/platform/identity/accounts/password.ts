// Passwords are kept as argon2id (RFC 9106) in a PHC string, with the parameters of the OWASP password storage cheat sheet:
// 19 MiB, 2 passes, 1 lane. Hashing runs in Node's thread pool, off the event loop.

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

const memoryKib = 19_456;
const passes = 2;
const lanes = 1;
const saltBytes = 16;
const hashBytes = 32;

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** The same password typed on two keyboards may arrive as different code points. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'));
const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(saltBytes);
  const hash = await derive('argon2id', {
    message: bytesOf(password),
    nonce,
    parallelism: lanes,
    tagLength: hashBytes,
    memory: memoryKib,
    passes,
  });
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${unpadded(nonce)}$${unpadded(hash)}`;
};

const matches = async (password: string, kept: string): Promise<boolean> => {
  const [, memory, time, parallelism, salt = '', hash = ''] = phc.exec(kept) ?? [];
  const expected = Buffer.from(hash, 'base64');
  if (expected.length === 0) throw new Error('A kept password hash is not an argon2id PHC string');
  const actual = await derive('argon2id', {
    message: bytesOf(password),
    nonce: Buffer.from(salt, 'base64'),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(time),
  });
  return timingSafeEqual(actual, expected);
};

let decoy: Promise<string> | undefined;

/** With nobody's hash (`null`) it works exactly as long, and says no: the time taken does not tell who has an account. */
export const isPassword = async (password: string, kept: string | null): Promise<boolean> => {
  decoy ??= hashPassword(randomBytes(saltBytes).toString('base64'));
  const isRight = await matches(password, kept ?? (await decoy));
  return isRight && kept !== null;
};
