// For tests: pictures that carry what pictures carry besides pixels, written byte by byte. Each thing hidden in one holds the
// word of `secret`, so that it can be looked for afterwards.

import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Stands in everything that has to be gone. */
export const secret = 'RosaHidden';
/** 52° 57' 8.52" and 1° 8' 53.4" in hundredths, as a camera writes where it stood. */
const latitude = [52, 1, 57, 1, 852, 100];
const longitude = [1, 1, 8, 1, 5340, 100];

type Pixels = { readonly width: number; readonly height: number };

/** Red on the left and blue on the right, so that it can be seen which way up it is. */
const pixels = ({ width, height }: Pixels) =>
  sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: '#ff0000' } },
      gravity: 'west',
    },
  ]);

const usual: Pixels = { width: 400, height: 200 };

export const plainJpeg = (size = usual): Promise<Buffer> => pixels(size).jpeg({ quality: 95 }).toBuffer();
export const plainPng = (size = usual): Promise<Buffer> => pixels(size).png().toBuffer();
export const plainWebp = (size = usual): Promise<Buffer> => pixels(size).webp().toBuffer();
export const wideColourJpeg = (): Promise<Buffer> =>
  pixels(usual).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const segment = (kind: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, kind]), u16(body.length + 2), body]);

/** Right after the start of the picture. */
const withSegments = (jpeg: Buffer, ...segments: readonly Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

type Entry = { readonly tag: number; readonly type: number; readonly count: number; readonly value: Buffer };

const ascii = (tag: number, text: string): Entry => {
  const value = Buffer.from(`${text}\0`, 'latin1');
  return { tag, type: 2, count: value.length, value };
};
const short = (tag: number, number: number): Entry => ({
  tag,
  type: 3,
  count: 1,
  value: Buffer.concat([u16(number), u16(0)]),
});
const long = (tag: number, number: number): Entry => ({ tag, type: 4, count: 1, value: u32(number) });
const rationals = (tag: number, numbers: readonly number[]): Entry => ({
  tag,
  type: 5,
  count: numbers.length / 2,
  value: Buffer.concat(numbers.map(u32)),
});

/** One directory of a TIFF at `at`, its larger values behind it. */
const directory = (at: number, entries: readonly Entry[], next = 0): Buffer => {
  let free = at + 2 + entries.length * 12 + 4;
  const outside: Buffer[] = [];
  const rows = entries.map(({ tag, type, count, value }) => {
    const head = Buffer.concat([u16(tag), u16(type), u32(count)]);
    if (value.length <= 4) return Buffer.concat([head, value, Buffer.alloc(4 - value.length)]);
    outside.push(value);
    const row = Buffer.concat([head, u32(free)]);
    free += value.length;
    return row;
  });
  return Buffer.concat([u16(entries.length), ...rows, u32(next), ...outside]);
};

/** A camera's own data: turned by a quarter, taken there and then, with a small copy of the picture in it. */
const exifTiff = (thumbnail: Buffer): Buffer => {
  const main = (gpsAt: number, thumbnailAt: number) =>
    directory(
      8,
      [ascii(0x010f, `${secret}-maker`), short(0x0112, 6), ascii(0x0132, '2026:11:20 08:15:00'), long(0x8825, gpsAt)],
      thumbnailAt,
    );
  const gpsAt = 8 + main(0, 0).length;
  const gps = directory(gpsAt, [ascii(1, 'N'), rationals(2, latitude), ascii(3, 'W'), rationals(4, longitude)]);
  const smallAt = gpsAt + gps.length;
  const small = (dataAt: number) =>
    directory(smallAt, [short(0x0103, 6), long(0x0201, dataAt), long(0x0202, thumbnail.length)]);
  const dataAt = smallAt + small(0).length;
  return Buffer.concat([Buffer.from('MM\0*'), u32(8), main(gpsAt, smallAt), gps, small(dataAt), thumbnail]);
};

const comment = (text: string): Buffer => segment(0xfe, Buffer.from(text));

const exif = async (): Promise<Buffer> => {
  const thumbnail = withSegments(await plainJpeg({ width: 40, height: 20 }), comment(`${secret}-thumbnail`));
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifTiff(thumbnail)]));
};

const xmpText = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description>${secret}-xmp</rdf:Description></rdf:RDF></x:xmpmeta>`;
const xmp = segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmpText}`));
const iptc = segment(0xed, Buffer.from(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x50\0\x0b${secret}-`));

/** Two pictures in one file (CIPA DC-007): an index before the first, the second behind its end. */
const withSecondPicture = async (): Promise<Buffer> => {
  const index = segment(
    0xe2,
    Buffer.concat([Buffer.from('MPF\0MM\0*'), u32(8), directory(8, [long(0xb001, 2), ascii(0xb000, `${secret}-mpf`)])]),
  );
  const second = withSegments(await plainJpeg({ width: 80, height: 40 }), comment(`${secret}-second`));
  return Buffer.concat([withSegments(await plainJpeg(), index), second]);
};

/** A short film behind the picture, as phones put it there. */
const motion = (jpeg: Buffer): Buffer =>
  Buffer.concat([
    jpeg,
    Buffer.from('MotionPhoto_Data'),
    u32(24),
    Buffer.from('ftypmp42'),
    u32(0),
    Buffer.from('mp42isom'),
    Buffer.from(`${secret}-film`),
  ]);

const zip = Buffer.concat([
  Buffer.from('PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0', 'latin1'),
  Buffer.from(`${secret}-zip`),
  Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1'),
]);

const chunk = (kind: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  return Buffer.concat([u32(body.length), named, u32(crc32(named))]);
};

const pngHeadBytes = 8 + 25;
const withChunks = (png: Buffer, ...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, pngHeadBytes), ...chunks, png.subarray(pngHeadBytes)]);

const webpChunk = (kind: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(kind), length, body, Buffer.alloc(body.length % 2)]);
};

const withWebpChunks = (webp: Buffer, { width, height }: Pixels, ...chunks: readonly Buffer[]): Buffer => {
  const canvas = Buffer.alloc(10);
  canvas[0] = 0b1100;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  const body = Buffer.concat([Buffer.from('WEBP'), webpChunk('VP8X', canvas), webp.subarray(12), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
};

/** Pictures with something in them that nobody meant to send, by what it is. */
export const laden = async (): Promise<Readonly<Record<string, Buffer>>> => {
  const [jpeg, png, webp] = [await plainJpeg(), await plainPng(), await plainWebp()];
  const tiff = exifTiff(withSegments(await plainJpeg({ width: 40, height: 20 }), comment(`${secret}-thumbnail`)));
  const packed = deflateSync(Buffer.from(`${secret}-packed`));
  return {
    'a camera and a place, with a thumbnail': withSegments(jpeg, await exif()),
    XMP: withSegments(jpeg, xmp),
    IPTC: withSegments(jpeg, iptc),
    'a comment': withSegments(jpeg, comment(`${secret}-comment`)),
    'a page in a comment': withSegments(jpeg, comment(`<html><script>alert("${secret}")</script></html>`)),
    'a document in a comment': withSegments(jpeg, comment(`%PDF-1.7\n1 0 obj<</Author(${secret})>>endobj\n%%EOF`)),
    'a segment of some maker': withSegments(jpeg, segment(0xec, Buffer.from(`Ducky ${secret}`))),
    'a second picture': await withSecondPicture(),
    'a film behind it': motion(withSegments(jpeg, await exif(), xmp)),
    'an archive behind it': Buffer.concat([jpeg, zip]),
    'a page behind it': Buffer.concat([jpeg, Buffer.from(`<script>alert("${secret}")</script>`)]),
    'PNG text': withChunks(png, chunk('tEXt', Buffer.from(`Author\0${secret}-text`))),
    'PNG text, packed': withChunks(png, chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), packed]))),
    'PNG text in any language': withChunks(png, chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmpText}`))),
    'PNG with a camera and a place': withChunks(png, chunk('eXIf', tiff)),
    'PNG with the time': withChunks(png, chunk('tIME', Buffer.from([7, 234, 11, 20, 8, 15, 0]))),
    'PNG with an unknown part': withChunks(png, chunk('ruNk', Buffer.from(secret))),
    'PNG with an archive behind it': Buffer.concat([png, zip]),
    'WebP with a camera, a place and XMP': withWebpChunks(
      webp,
      usual,
      webpChunk('EXIF', tiff),
      webpChunk('XMP ', Buffer.from(xmpText)),
    ),
  };
};

/** Files that are no picture, or not one to be opened, by what they are. */
export const hostile = async (): Promise<Readonly<Record<string, Buffer>>> => {
  const png = await plainPng();
  const header = (width: number, height: number): Buffer =>
    Buffer.concat([u32(width), u32(height), Buffer.from([8, 6, 0, 0, 0])]);
  const jpeg = Buffer.from(await plainJpeg());
  const frameAt = jpeg.findIndex((byte, at) => byte === 0xff && (jpeg[at + 1] === 0xc0 || jpeg[at + 1] === 0xc2));
  jpeg.writeUInt16BE(65_000, frameAt + 5);
  jpeg.writeUInt16BE(65_000, frameAt + 7);
  const squares = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  return {
    'an SVG': Buffer.from(
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ),
    'an SVG that reads a file': Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    ),
    'a page': Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
    'a document': Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF'),
    'a document with a picture in it': Buffer.concat([Buffer.from('%PDF-1.7\n'), await plainJpeg()]),
    'an archive that is a GIF too': Buffer.concat([
      Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;', 'latin1'),
      zip,
    ]),
    'a program': Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'),
    'a TIFF': await sharp(png).tiff().toBuffer(),
    'an AVIF': await sharp(png).avif().toBuffer(),
    'a film': Buffer.concat([u32(24), Buffer.from('ftypmp42'), u32(0), Buffer.from('mp42isom')]),
    'a script for ImageMagick': Buffer.from(
      'push graphic-context\nviewbox 0 0 640 480\nfill "url(https://cairn.example/)"\npop graphic-context',
    ),
    nothing: Buffer.alloc(0),
    'zeros with the start of a JPEG': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5_000)]),
    'half a JPEG': (await plainJpeg()).subarray(0, -50),
    'half a PNG': png.subarray(0, png.length / 2),
    'a PNG with a wrong sum': Buffer.concat([png.subarray(0, 60), Buffer.from([1]), png.subarray(61)]),
    'a bomb of 256 million pixels in a small file': squares,
    'a PNG that says it is two thousand million wide': Buffer.concat([
      png.subarray(0, 8),
      chunk('IHDR', header(2 ** 31 - 1, 2 ** 31 - 1)),
      png.subarray(pngHeadBytes),
    ]),
    'a JPEG that says it is 65,000 wide': jpeg,
  };
};
