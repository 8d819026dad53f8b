// The receipt: sixteen digits that let somebody without an account come back. Only a slow hash is kept: argon2id
// (RFC 9106; memory and passes as in OWASP's password storage advice), salted with a key that is not in the database.
// A hash costs some 20 ms of a core, so receipts are made in quiet moments and stand ready; they say nothing about
// whoever will be given them.

import { argon2, randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { withPlainDigits } from '../../methods/digits.ts';

export type Receipt = { readonly digits: string; readonly hash: Buffer };

export type Receipts = {
  /** A fresh receipt; from the ones that stand ready while there are any. */
  readonly take: () => Promise<Receipt>;
  readonly hash: (digits: string) => Promise<Buffer>;
  /** Makes receipts until as many stand ready as was asked for. */
  readonly fill: (wanted: number) => Promise<void>;
  readonly stop: () => void;
};

const argon2Async = promisify(argon2);
const memoryKiB = 19_456;
const passes = 2;
const quietMs = 250;
/** Of those that are made on purpose; each is one thread's work. */
const atOnce = 2;

const newDigits = (): string => `${randomInt(1e8)}`.padStart(8, '0') + `${randomInt(1e8)}`.padStart(8, '0');

/** What was typed without what stands between its digits, each of them as the plain one, whichever the script. */
export const closeUp = (typed: string): string => withPlainDigits(typed).replace(/[\s.\p{Pd}\p{Cf}]/gu, '');

/** Sixteen digits, however they were spaced; null for anything else. */
export const readReceipt = (typed: string): string | null => {
  const digits = closeUp(typed);
  return /^[0-9]{16}$/.test(digits) ? digits : null;
};

/** `1234 5678 9012 3456` */
export const spacedReceipt = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

/** `keepReady` is how many receipts stand ready in quiet times; 0 makes each when it is asked for. */
export const createReceipts = (salt: Buffer, keepReady: number): Receipts => {
  const ready: Receipt[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const hash = (digits: string): Promise<Buffer> =>
    argon2Async('argon2id', {
      message: digits,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: memoryKiB,
      passes,
    });

  const make = async (): Promise<Receipt> => {
    const digits = newDigits();
    return { digits, hash: await hash(digits) };
  };

  const fill = async (wanted: number) => {
    const fillOne = async () => {
      while (ready.length < wanted && !stopped) ready.push(await make());
    };
    await Promise.all(Array.from({ length: atOnce }, fillOne));
  };

  const refillWhenQuiet = () => {
    if (stopped || timer || ready.length >= keepReady) return;
    timer = setTimeout(async () => {
      ready.push(await make());
      timer = undefined;
      refillWhenQuiet();
    }, quietMs);
    timer.unref();
  };
  refillWhenQuiet();

  return {
    take: async () => {
      const receipt = ready.pop() ?? (await make());
      refillWhenQuiet();
      return receipt;
    },
    hash,
    fill,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
