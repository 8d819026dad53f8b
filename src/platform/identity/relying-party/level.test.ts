import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSureEnough, satisfies } from './level.ts';

test('a vector of trust holds what is asked, or proofing above it', () => {
  for (const [given, asked, expected] of [
    ['P9.Cp.Cd', 'P9.Cp.Cd', true],
    ['P9.Cp.Cd', 'P5.Cp.Cd', true],
    ['P9.Cd.Cp', 'P9.Cp.Cd', true],
    ['P9.Cm', 'P9', true],
    ['P5.Cp.Cd', 'P9.Cp.Cd', false],
    ['P9.Cp', 'P9.Cp.Cd', false],
    ['P9.Cp.Ck', 'P9.Cp.Cd', false],
    ['P99.Cp.Cd', 'P9.Cp.Cd', false],
    ['Cp.Cd', 'P0.Cp', false],
    ['', 'P0', false],
  ] as const)
    assert.equal(satisfies(given, asked), expected, `${given} for ${asked}`);
});

test('every claim that is required must be there, each with a value that is enough', () => {
  const settings = { require: { acr: ['2', '3'], amr: ['mfa'] }, vtr: [], issuer: 'https://a.example' };
  assert.ok(isSureEnough({ acr: 3, amr: ['pwd', 'mfa'] }, settings));
  for (const claims of [
    {},
    { acr: '3' },
    { acr: '1', amr: ['mfa'] },
    { acr: '3', amr: 'mfa pwd' },
    { acr: ['x'], amr: [] },
  ])
    assert.equal(isSureEnough(claims, settings), false, JSON.stringify(claims));
});

test('a vector without the trustmark of its provider says nothing', () => {
  const settings = { require: {}, vtr: ['P9.Cm', 'P9.Cp.Cd'], issuer: 'https://a.example' };
  const vot = 'P9.Cp.Cd';
  assert.ok(isSureEnough({ vot, vtm: 'https://a.example/trustmark/a.example' }, settings));
  for (const vtm of [undefined, '', 'https://b.example/trustmark', 'http://a.example/', 3])
    assert.equal(isSureEnough({ vot, vtm }, settings), false, String(vtm));
  assert.equal(isSureEnough({ vtm: 'https://a.example/' }, settings), false);
});
