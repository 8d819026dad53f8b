// Squeezes what the browser fetches as far as it goes.

import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Squeezed } from './built.ts';

export const squeeze = (content: string | Uint8Array): Squeezed => {
  const identity = Buffer.from(content);
  return { identity, br: brotliCompressSync(identity), gzip: gzipSync(identity, { level: 9 }) };
};
