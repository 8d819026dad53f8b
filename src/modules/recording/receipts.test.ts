import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReceipts, readReceipt, spacedReceipt } from './receipts.ts';

test('a receipt is sixteen digits, and its hash is the same every time and for nothing else', async () => {
  const receipts = createReceipts(Buffer.alloc(32, 7), 0);
  const { digits, hash } = await receipts.take();
  assert.match(digits, /^\d{16}$/);
  assert.deepEqual(await receipts.hash(digits), hash);
  const another = digits.replace(/.$/, (last) => String((Number(last) + 1) % 10));
  assert.notDeepEqual(await receipts.hash(another), hash);
  assert.notDeepEqual(await createReceipts(Buffer.alloc(32, 8), 0).hash(digits), hash, 'another salt, another hash');
});

test('a hash is slow: at least five milliseconds of work each', async () => {
  const receipts = createReceipts(Buffer.alloc(32, 7), 0);
  const started = performance.now();
  for (let i = 0; i < 5; i++) await receipts.hash('1234567890123456');
  assert.ok((performance.now() - started) / 5 > 5);
});

test('receipts that stand ready are handed out at once, and none twice', async () => {
  const receipts = createReceipts(Buffer.alloc(32, 7), 0);
  await receipts.fill(20);
  const started = performance.now();
  const taken = await Promise.all(Array.from({ length: 20 }, () => receipts.take()));
  assert.ok(performance.now() - started < 15, 'nothing was hashed while somebody waited');
  assert.equal(new Set(taken.map(({ digits }) => digits)).size, 20);
  receipts.stop();
});

test('a receipt is read with any spaces or dashes, and shown in fours', () => {
  assert.equal(readReceipt(' 1234-5678 9012\u00a03456 '), '1234567890123456');
  assert.equal(readReceipt('\u202a1234‑5678–9012 3456\u202c'), '1234567890123456', 'as copied from a page');
  assert.equal(readReceipt('123456789012345'), null);
  assert.equal(readReceipt('12345678901234567'), null);
  assert.equal(readReceipt('1234 5678 9012 345x'), null);
  assert.equal(spacedReceipt('1234567890123456'), '1234 5678 9012 3456');
});

test('a receipt is read in the digits of any script', () => {
  for (const zero of ['٠', '۰', '০', '੦']) {
    const typed = '1234 5678 9012 3456'.replace(/[0-9]/g, (digit) =>
      String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)),
    );
    assert.equal(readReceipt(typed), '1234567890123456', typed);
  }
});
