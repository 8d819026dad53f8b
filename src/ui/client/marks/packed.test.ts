import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import type { Lists } from '../../../methods/deidentify/lexicon.ts';
import { readLists, readTaggerFile } from '../../../methods/deidentify/lists.ts';
import { pack, unpack } from './packed.ts';

test('what the engine knows comes out of the file as it went in, and the file is small enough for a phone', () => {
  const knowing = { lists: readLists(), tagger: readTaggerFile() };
  const packed = pack(knowing);
  const { lists, tagger } = unpack(packed);
  assert.deepEqual(lists, knowing.lists);
  assert.deepEqual(Buffer.from(tagger), Buffer.from(knowing.tagger));
  assert.ok(brotliCompressSync(packed).length < 1_000_000);
});

test('any list does: not sorted, not in Latin letters, empty, with lines of any length', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', "'", ' ', 'é', '氏', '😀'), maxLength: 400 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.uint8Array(), (lines, tagger) => {
      const lists = { places: lines.join('\n'), words: '' } as Partial<Lists> as Lists;
      const unpacked = unpack(pack({ lists, tagger }));
      assert.deepEqual(unpacked.lists, lists);
      assert.deepEqual([...unpacked.tagger], [...tagger]);
    }),
  );
});
