import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { open, seal, toBytes, toText } from './box.ts';
import { newPhoneKey, unlock } from './phone-key.ts';
import { isGuessable, readPin } from './pin.ts';

const pin = '739104';

describe('the key of a phone', () => {
  it('seals without the PIN and opens with it', async () => {
    const { locked, open: opened } = await newPhoneKey(pin);
    const sealed = await seal(locked.publicKey, 'test', 'half told');
    assert.equal(await open(opened, 'test', sealed), 'half told');
    const again = await unlock(locked, pin);
    assert.ok(again);
    assert.equal(await open(again, 'test', sealed), 'half told');
  });

  it('opens with no other PIN, not when it was changed, and not without the browser that made it', async () => {
    const { locked } = await newPhoneKey(pin);
    assert.equal(await unlock(locked, '739105'), null);
    const bytes = toBytes(locked.wrapped);
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    assert.equal(await unlock({ ...locked, wrapped: toText(bytes) }, pin), null);
    const { locked: elsewhere } = await newPhoneKey(pin);
    assert.equal(await unlock({ ...locked, device: elsewhere.device }, pin), null);
  });

  it('can never be taken out of the browser, by nobody', async () => {
    const { locked, open: opened } = await newPhoneKey(pin);
    for (const key of [locked.device, opened.privateKey, (await unlock(locked, pin))?.privateKey])
      assert.equal(key?.extractable, false);
  });
});

describe('a PIN', () => {
  it('is six digits or more, in any script, however they are spaced', () => {
    assert.equal(readPin('739 104'), '739104');
    assert.equal(readPin('٧٣٩١٠٤'), '739104');
    assert.equal(readPin('৭৩৯১০৪'), '739104');
    assert.equal(readPin('۷۳۹۱۰۴'), '739104');
    for (const typed of ['', '73910', '7391O4', 'abcdef', '7'.repeat(33)]) assert.equal(readPin(typed), null, typed);
  });

  it('is none of those that are tried first', () => {
    for (const one of ['111111', '123456', '987654', '012345', '890123', '121212', '123123', '77777777'])
      assert.ok(isGuessable(one), one);
    for (const one of ['739104', '112358', '20090713']) assert.ok(!isGuessable(one), one);
  });
});
