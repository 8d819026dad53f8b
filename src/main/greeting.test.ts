import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greeting } from './greeting.ts';

const ward = { organisation: 'RX1', organisationName: 'Northmoor Hospital' };
const accounts = [
  { ...ward, role: 'reviewer', username: 'ward-reviewer', displayName: 'Bo Example, safety lead', password: 'pw-1' },
  { ...ward, role: 'recorder', username: 'nurse', displayName: 'Cy Example', password: 'pw-2' },
  {
    role: 'auditor',
    organisation: 'X26',
    organisationName: 'Nation',
    username: 'audit',
    displayName: 'Di Example',
    password: 'pw-3',
  },
] as const;

test('the greeting names the people of the first organisation of a demonstration, and says where the others are', () => {
  assert.deepEqual(greeting('http://127.0.0.1:3000', accounts).slice(3, -1), [
    '                             username       password',
    '  Northmoor Hospital',
    '    Bo Example, safety lead  ward-reviewer  pw-1',
    '    Cy Example               nurse          pw-2',
    '  1 more on the sign-in page, and in demo.json in the data folder',
  ]);
});

test('without a demonstration it says where Cairn is and how to stop it', () => {
  assert.deepEqual(greeting('http://127.0.0.1:3000', []), [
    '\nCairn is ready: http://127.0.0.1:3000',
    '\nCtrl-C stops it.',
  ]);
});
