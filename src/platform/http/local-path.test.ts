import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localPath } from './local-path.ts';

test('a path of ours is kept with its query, without its fragment', () => {
  assert.equal(localPath('/records/12?stage=new'), '/records/12?stage=new');
  assert.equal(localPath('/worklist#top'), '/worklist');
});

for (const elsewhere of [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/./\\evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '',
  undefined,
  ['/a', '/b'],
  '/line\nbreak',
]) {
  test(`${JSON.stringify(elsewhere)} leads to the start page`, () => assert.equal(localPath(elsewhere), '/'));
}

test('a browser that follows it never leaves the service', () => {
  const origin = 'https://cairn.example';
  const nasty = fc.string({
    unit: fc.constantFrom('/', '\\', '.', '@', ':', '\t', '\n', ' ', 'e', '?', '#', '%2f', 'é'),
  });
  fc.assert(
    fc.property(nasty, (value) => {
      assert.equal(new URL(localPath(value), origin).origin, origin);
    }),
    { numRuns: 2000 },
  );
});
