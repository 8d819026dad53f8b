// Reads the body of a form that brings a file. Of one that is too long, the beginning is kept and the rest let go by, so that
// the page can say which file was too big. All that are being read share one amount of memory fairly among networks: whoever
// is past their share is told so when all has gone by, since a connection that is cut says nothing.

import type { Readable } from 'node:stream';
import { failure } from '../errors.ts';
import { createShares, type Shares } from '../fair-share.ts';
import { Refused } from './failures.ts';

export type Upload = {
  readonly bytes: Buffer;
  readonly isCut: boolean;
  /** Called once nobody works with the bytes any more. */
  readonly letGo: () => void;
};

/** What every browser's visitor could send by mistake: a film. Beyond it, the connection ends. */
const mostLetBy = 256 * 1024 * 1024;
const mostAtOnceBytes = 256 * 1024 * 1024;
/** The first network may hold 51 MB: three photos as they come from a camera, or fifty that a page has made small. */
const partOfFree = 1 / 4;
const waitSeconds = 30;

export const createUploadReader = (shares: Shares = createShares(mostAtOnceBytes, partOfFree)) => {
  return async (body: Readable, mostBytes: number, who: string): Promise<Upload> => {
    let parts: Buffer[] = [];
    let kept = 0;
    let seen = 0;
    let isCrowded = false;
    const letGo = (): void => {
      shares.giveBack(who, kept);
      kept = 0;
      parts = [];
    };
    try {
      for await (const part of body as AsyncIterable<Buffer>) {
        seen += part.length;
        if (seen > mostLetBy) throw new Refused(failure('too-large'));
        const wanted: Buffer = isCrowded ? part.subarray(0, 0) : part.subarray(0, mostBytes - kept);
        if (wanted.length === 0) continue;
        isCrowded = !shares.take(who, wanted.length);
        if (isCrowded) {
          letGo();
          continue;
        }
        kept += wanted.length;
        parts.push(wanted);
      }
      if (isCrowded) throw new Refused(failure('unavailable'), waitSeconds);
      return { bytes: Buffer.concat(parts), isCut: seen > mostBytes, letGo };
    } catch (reason) {
      letGo();
      // A signal that was lost on the way is nobody's fault, and nothing to write down.
      throw reason instanceof Refused ? reason : new Refused(failure('bad-request'));
    }
  };
};
