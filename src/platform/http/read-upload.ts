// Reads the body of a form that brings a file. Of one that is too long, the beginning is kept and the rest let go by, so that
// the page can say which file was too big; all that are being read share one amount of memory.

import type { Readable } from 'node:stream';
import { failure } from '../errors.ts';
import { Refused } from './failures.ts';

export type Upload = { readonly bytes: Buffer; readonly isCut: boolean };

/** What every browser's visitor could send by mistake: a film. Beyond it, the connection ends. */
const mostLetBy = 256 * 1024 * 1024;
const mostAtOnceBytes = 256 * 1024 * 1024;

export const createUploadReader = (mostAtOnce = mostAtOnceBytes) => {
  let held = 0;
  return async (body: Readable, mostBytes: number): Promise<Upload> => {
    const parts: Buffer[] = [];
    let kept = 0;
    let seen = 0;
    try {
      for await (const part of body as AsyncIterable<Buffer>) {
        seen += part.length;
        if (seen > mostLetBy) throw new Refused(failure('too-large'));
        const wanted = part.subarray(0, mostBytes - kept);
        if (wanted.length === 0) continue;
        if (held + wanted.length > mostAtOnce) throw new Refused(failure('unavailable'), 30);
        held += wanted.length;
        kept += wanted.length;
        parts.push(wanted);
      }
      return { bytes: Buffer.concat(parts), isCut: seen > mostBytes };
    } finally {
      held -= kept;
    }
  };
};
