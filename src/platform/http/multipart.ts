// Reads a form that brings files (multipart/form-data, RFC 7578) strictly: anything a browser could not have sent is refused,
// never repaired. Files are views into what came; nothing is copied.

import type { SentFile } from '../files/sent-file.ts';
import { decodeUtf8, isCleanText } from './clean-text.ts';

export type FileFields = Readonly<Record<string, string | SentFile>>;

const mostParts = 20;
const mostHeadBytes = 2048;
const endOfLine = '\r\n';
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);

/** `null` where it is no such form. Browsers write nothing else after the type, and boundaries of these letters (RFC 2046). */
export const boundaryOf = (type: string): string | null =>
  /^multipart\/form-data;\s*boundary="?([A-Za-z0-9'()+_,./:=?-]{1,70})"?$/i.exec(type.trim())?.[1] ?? null;

type Head = { readonly name: string; readonly fileName: string | null };

/** What the names of fields and files hold of these, browsers write so (HTML, multipart/form-data encoding). */
const unescaped = (text: string): string => text.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');

const disposition = /^content-disposition: form-data; name="([^"\r\n]*)"(?:; filename="([^"\r\n]*)")?$/i;
const contentType = /^content-type: [\x20-\x7e]{1,200}$/i;

/** What it is called, then perhaps what the browser takes it for, which nobody asks. */
const readHead = (bytes: Uint8Array): Head | null => {
  const [called = '', type, ...more] = (decodeUtf8(bytes) ?? '').split(endOfLine);
  const [, rawName, rawFileName] = disposition.exec(called) ?? [];
  if (rawName === undefined || more.length > 0 || (type !== undefined && !contentType.test(type))) return null;
  const name = unescaped(rawName);
  const fileName = rawFileName === undefined ? null : unescaped(rawFileName);
  return forbiddenNames.has(name) || !isCleanText(name) || !isCleanText(fileName ?? '') ? null : { name, fileName };
};

/**
 * `null` where it is not whole, a text is not clean, a name is dangerous or stands twice, or there are absurdly many parts.
 * Where `isCut`, the last part may end with the bytes, if it is a file.
 */
export const parseMultipart = (
  bytes: Buffer,
  boundary: string,
  { isCut, from }: { readonly isCut: boolean } & Pick<SentFile, 'from'>,
): FileFields | null => {
  const opening = Buffer.from(`--${boundary}`);
  const between = Buffer.from(`${endOfLine}--${boundary}`);
  const fields: Record<string, string | SentFile> = Object.create(null);
  if (!bytes.subarray(0, opening.length).equals(opening)) return null;
  let at = opening.length;
  for (let parts = 0; parts <= mostParts; parts += 1) {
    // One byte more than may stand after the last part.
    const after = bytes.subarray(at, at + 5).toString('latin1');
    if (after.startsWith('--')) return after === '--' || after === `--${endOfLine}` ? fields : null;
    if (!after.startsWith(endOfLine)) return null;
    const headAt = at + endOfLine.length;
    const headEnd = bytes.subarray(headAt, headAt + mostHeadBytes).indexOf(`${endOfLine}${endOfLine}`);
    const head = headEnd < 0 ? null : readHead(bytes.subarray(headAt, headAt + headEnd));
    if (head === null || head.name in fields) return null;
    const bodyAt = headAt + headEnd + 2 * endOfLine.length;
    const bodyEnd = bytes.indexOf(between, bodyAt);
    const isRest = bodyEnd < 0;
    if (isRest && !(isCut && head.fileName !== null)) return null;
    const body = bytes.subarray(bodyAt, isRest ? undefined : bodyEnd);
    if (head.fileName === null) {
      const text = decodeUtf8(body);
      if (text === null || !isCleanText(text)) return null;
      fields[head.name] = text;
    } else fields[head.name] = { fileName: head.fileName, bytes: body, isCut: isRest, from };
    if (isRest) return fields;
    at = bodyEnd + between.length;
  }
  return null;
};
