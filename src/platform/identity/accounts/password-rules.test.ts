import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { maxPasswordCharacters, newPassword, passwordFaults } from './password-rules.ts';

const about = ['Cairn', 'bo.example', 'otter-10', 'Northmoor University Hospitals NHS Trust'];

describe('a password', () => {
  for (const password of [
    'correct horse battery',
    'another long password',
    'kettle-violin-otter',
    'Tr0ub4dor&3 is not it',
    'żółta gęś pod mostem',
    'northmoor violin kettle',
    '🦦🫖🎻🧦🪁🛶🦔🍏🧭🪵🌂🐚',
  ])
    it(`may be "${password}"`, () => assert.deepEqual(passwordFaults(password, about), []));

  for (const password of [
    'elevenchars',
    'aaaaaaaaaaaa',
    'abcabcabcabcabc',
    '123456789012',
    'qwertyuiop12',
    'abcdefghijkl',
    'Password1234',
    'P@55w0rd2026',
    'passwordpassword',
    'letmein12345',
    'northmoor2026',
    'Hospitals2026!',
    'bo.example.99',
    'cairncairn123',
    'Summer2026!!',
    'otter-10-2026!',
  ])
    it(`may not be "${password}"`, () => assert.equal(passwordFaults(password, about)[0]?.field, 'password'));

  it('that chance drew is far from too easy to guess', () => {
    const drawn = Array.from({ length: 2000 }, newPassword);
    assert.ok(Math.min(...drawn.map((password) => new Set(password.toLowerCase()).size)) > 8);
    assert.deepEqual(
      drawn.flatMap((password) => passwordFaults(password, about)),
      [],
    );
  });

  it('is judged in a moment, whatever it is', () => {
    const property = fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '1', '0', '\u0000', 'é'), maxLength: maxPasswordCharacters }),
      (password) => {
        const began = performance.now();
        passwordFaults(password, ['\u0000\u0000\u0000', 'aaa']);
        assert.ok(performance.now() - began < 500);
      },
    );
    fc.assert(property, { numRuns: 200 });
  });
});
