import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chooseEncoding, compress } from './compression.ts';

test('brotli before gzip, and neither where it is not accepted', () => {
  assert.equal(chooseEncoding('gzip, deflate, br'), 'br');
  assert.equal(chooseEncoding('gzip;q=1.0, br;q=0'), 'gzip');
  assert.equal(chooseEncoding('gzip;q=0.0'), 'identity');
  assert.equal(chooseEncoding(undefined), 'identity');
  assert.equal(chooseEncoding('*'), 'identity');
});

test('a page comes back whole, and smaller', async () => {
  const page = '<p>Someone will read this. É</p>\n'.repeat(200);
  const [br, zipped] = [await compress(page, 'br'), await compress(page, 'gzip')];
  assert.equal(brotliDecompressSync(br.body).toString(), page);
  assert.equal(gunzipSync(zipped.body).toString(), page);
  assert.ok(br.body.length < page.length / 5);
});

test('a few words are sent as they are', async () => {
  assert.deepEqual(await compress('{"up":true}', 'br'), { body: Buffer.from('{"up":true}'), encoding: 'identity' });
});
