import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { open, seal } from './envelope.ts';
import { newSecret, openWith, sealWith, secretHash } from './secret-address.ts';

const key = randomBytes(32);

test('what was sealed opens again, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) =>
      assert.equal(open(key, seal(key, text, context), context), text),
    ),
  );
});

test('another key, another context or a single changed bit opens nothing', () => {
  const sealed = seal(key, 'Mrs Invented', 'here');
  assert.throws(() => open(randomBytes(32), sealed, 'here'));
  assert.throws(() => open(key, sealed, 'there'));
  for (let byte = 0; byte < sealed.length; byte++) {
    const changed = Buffer.from(sealed);
    changed[byte] = (changed[byte] ?? 0) ^ 1;
    assert.throws(() => open(key, changed, 'here'), `byte ${byte}`);
  }
});

test('a secret in an address opens only what it sealed, for the same purpose', () => {
  const secret = newSecret();
  assert.match(secret, /^[A-Za-z0-9_-]{22}$/);
  const sealed = sealWith(secret, 'draft', { story: 'It was dark' });
  assert.deepEqual(openWith(secret, 'draft', sealed), { story: 'It was dark' });
  assert.throws(() => openWith(secret, 'reply', sealed));
  assert.throws(() => openWith(newSecret(), 'draft', sealed));
  assert.ok(!secretHash(secret).toString('utf8').includes(secret));
});
