// Runs in a process of its own, for one picture: reads it from standard input, writes it new, from its pixels, to standard
// output. Whatever a hostile file makes of the decoder, it makes of a process that may do nothing and soon ends.
// Out: width and height in pixels, bytes of the large and of the small picture (four numbers of 32 bits, big endian), then both.

import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { exitCodes, largePx, mostPixels, smallPx } from './remake-terms.ts';

sharp.block({ operation: ['VipsForeignLoad', 'VipsForeignSave'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignSaveJpegBuffer',
  ],
});
sharp.cache(false);
sharp.concurrency(1);

const read = (input: Buffer) =>
  sharp(input, { failOn: 'error', limitInputPixels: mostPixels, unlimited: false, sequentialRead: true, pages: 1 });

/** Sharp writes no metadata unless told to, and turns colours with a profile into those of every screen. */
const remake = (input: Buffer, mostPx: number, quality: number) =>
  read(input)
    .autoOrient()
    .resize({ width: mostPx, height: mostPx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    // Full colour resolution: small print on a label stays legible.
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });

const input = await buffer(process.stdin);
try {
  const { width, height } = await read(input).metadata();
  if (width * height > mostPixels) process.exit(exitCodes.tooManyPixels);
  const large = await remake(input, largePx, 82);
  const small = await remake(large.data, smallPx, 70);
  const head = Buffer.alloc(16);
  [large.info.width, large.info.height, large.data.length, small.data.length].forEach((number, index) => {
    head.writeUInt32BE(number, index * 4);
  });
  process.stdout.write(Buffer.concat([head, large.data, small.data]));
} catch (reason) {
  const isTooLarge = reason instanceof Error && /exceeds pixel limit/.test(reason.message);
  process.exitCode = isTooLarge ? exitCodes.tooManyPixels : exitCodes.unreadable;
}
