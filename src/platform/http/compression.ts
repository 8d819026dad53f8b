// Squeezes pages and JSON on their way out. Assets are squeezed once, when they are built.

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this, headers outweigh what is saved. */
const minBytes = 1024;
/** For a page of 36 kB: quality 4 takes 0.1 ms, 5 twice that for a tenth less, and the default, 11, takes 50 ms. */
const quickBrotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best of ours among what the client accepts; an encoding with `q=0` is refused by it. */
export const chooseEncoding = (acceptEncoding: string | undefined): Encoding => {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(';', 1)[0]?.trim()),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
};

export const compress = async (
  text: string,
  encoding: Encoding,
): Promise<{ readonly body: Buffer; readonly encoding: Encoding }> => {
  const plain = Buffer.from(text);
  if (encoding === 'identity' || plain.length < minBytes) return { body: plain, encoding: 'identity' };
  const body = await (encoding === 'br' ? brotli(plain, quickBrotli) : zip(plain));
  return { body, encoding };
};
