import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deidentify } from '../index.ts';
import { hidden } from './testing.ts';

const others = [
  ['phone', '07700 900123'],
  ['phone', '0113 243 1234'],
  ['phone', '07700-900-123'],
  ['nhs-number', '943 476 5919'],
  ['postcode', 'LS1 4DY'],
  ['postcode', 'M1 1AE'],
  ['vehicle', 'AB12 CDE'],
  ['national-insurance-number', 'QQ 12 34 56 C'],
] as const;

it('of two numbers with a stroke between them, each is found whole', () => {
  for (const [before, type, code, behind, other] of [
    ['NMC', 'professional-number', '12A3456E', 'phone', '07700 900123'],
    ['NMC', 'professional-number', '12A3456E', 'nhs-number', '943 476 5919'],
    ['NMC', 'professional-number', '12A3456E', 'postcode', 'LS1 4DY'],
    ['GMC', 'professional-number', '7654321', 'phone', '0113 243 1234'],
    ['GMC', 'professional-number', '7654321', 'national-insurance-number', 'QQ 12 34 56 C'],
    ['GMC', 'professional-number', '7654321', 'vehicle', 'AB12 CDE'],
    ['Passport', 'other-number', '123456789', 'phone', '07700 900123'],
    ['Policy no', 'other-number', '44812', 'phone', '0113 243 1234'],
    ['Case no', 'hospital-number', 'AB123456', 'phone', '07700 900123'],
  ] as const)
    assert.deepEqual(hidden(`${before} ${code}/${other}`), [`${type}: ${code}`, `${behind}: ${other}`]);
});

it('what is hidden alone is hidden behind another number and a stroke too', () => {
  for (const [type, other] of others) {
    assert.deepEqual(hidden(other), [`${type}: ${other}`]);
    for (const before of ['NMC 12A3456E', 'Passport 123456789', 'Policy no 44812', 'GMC 7654321', 'Claim CLM/88213']) {
      const { text } = deidentify(`${before}/${other}`);
      for (const part of other.split(/[ -]/))
        assert.ok(!text.split(/[^A-Za-z\d]+/).includes(part), `${part} of ${before}/${other}: ${text}`);
    }
  }
});
