import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Box, isPublicKey, type OpenKey, open, seal, toBytes, toText } from './box.ts';
import { passingKey } from './phone-key.ts';

const [own, stranger] = await Promise.all([passingKey(), passingKey()]);

describe('a box', () => {
  it('opens for whom it was sealed, whatever is in it', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const back = await open(own, 'test', await seal(own.publicKey, 'test', value));
        assert.equal(JSON.stringify(back), JSON.stringify(value));
      }),
      { numRuns: 50 },
    ));

  it('is never the same twice, and shows nothing of what is in it', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => seal(own.publicKey, 'test', 'the drip ran dry')));
    assert.notEqual(one?.box, two?.box);
    assert.notEqual(one?.epk, two?.epk);
  });

  it('stays shut for another key, for another purpose, and for a pair that was put together', async () => {
    const sealed = await seal(own.publicKey, 'test', 'hers');
    await assert.rejects(open(stranger, 'test', sealed));
    await assert.rejects(open(own, 'other', sealed));
    const mixed: OpenKey = { publicKey: stranger.publicKey, privateKey: own.privateKey };
    await assert.rejects(open(mixed, 'test', sealed));
  });

  it('stays shut where a single bit has changed, in any part, or its end is missing', async () => {
    const sealed = await seal(own.publicKey, 'test', 'hers');
    const parts = ['epk', 'iv', 'box'] as const;
    for (const part of parts) {
      const length = toBytes(sealed[part]).length;
      for (const at of new Set([0, 1, length >> 1, length - 1])) {
        const bytes = toBytes(sealed[part]);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        const changed: Box = { ...sealed, [part]: toText(bytes) };
        await assert.rejects(open(own, 'test', changed), `${part} ${at}`);
      }
      await assert.rejects(open(own, 'test', { ...sealed, [part]: sealed[part].slice(0, -2) }), `${part} cut`);
    }
    await assert.rejects(open(own, 'test', { ...sealed, box: '' }));
  });

  it('takes as a key only what is a point of the curve', async () => {
    assert.ok(await isPublicKey(own.publicKey));
    for (const text of ['', 'A'.repeat(87), own.publicKey.slice(0, -1), 'not base64!'])
      assert.ok(!(await isPublicKey(text)), text);
  });

  it('writes bytes as text and back, however many', () => {
    for (const length of [0, 1, 2, 3, 40_000]) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) & 255);
      assert.deepEqual(toBytes(toText(bytes)), bytes);
      assert.match(toText(bytes), /^[\w-]*$/);
    }
  });
});
