// What a file is by its first bytes; its name and what the browser says about it are never asked.
// Sources: JPEG ITU-T T.81 Annex B; PNG (W3C) 5.2; WebP RIFF container; HEIF ISO/IEC 14496-12, 4.3 (file type box).

/** `heic`: how some phones keep their photos; needs a decoder that is not free to use. */
export type KindOfFile = 'jpeg' | 'png' | 'webp' | 'heic' | 'other';

const startsWith = (bytes: Uint8Array, at: number, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'].map(ascii);

export const kindOfFile = (bytes: Uint8Array): KindOfFile => {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, 0, [0x89, ...ascii('PNG\r\n\x1a\n')])) return 'png';
  if (startsWith(bytes, 0, ascii('RIFF')) && startsWith(bytes, 8, ascii('WEBP'))) return 'webp';
  const isHeic = startsWith(bytes, 4, ascii('ftyp')) && heicBrands.some((brand) => startsWith(bytes, 8, brand));
  return isHeic ? 'heic' : 'other';
};
