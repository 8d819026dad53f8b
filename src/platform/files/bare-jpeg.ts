// Whether a JPEG holds pixels and nothing else: no camera's data, profile, comment or thumbnail, and not a byte after its end.
// Source: ITU-T T.81, Annex B (markers and segments).

const marker = { start: 0xd8, end: 0xd9, scan: 0xda } as const;
/** Frames, tables of codes and of steps, the restart interval: what the decoder needs. */
const forPixels = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd]);

/** The first position past the coded pixels that begin at `from`: stuffed zeros and restarts belong to them. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
};

export const isBareJpeg = (bytes: Uint8Array): boolean => {
  if (bytes[0] !== 0xff || bytes[1] !== marker.start) return false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const kind = bytes[at + 1] ?? 0;
    if (kind === marker.end) return at + 2 === bytes.length;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || (kind !== marker.scan && !forPixels.has(kind))) return false;
    at += 2 + length;
    if (kind === marker.scan) at = endOfScan(bytes, at);
  }
  return false;
};
