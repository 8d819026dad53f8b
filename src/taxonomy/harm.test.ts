import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greatestHarm } from './harm.ts';

test('the greatest harm is the worst over everyone affected', () => {
  assert.equal(greatestHarm({ patients: [{ PhysicalHarm: '5' }, { PhysicalHarm: '3' }] }), 3);
  assert.equal(greatestHarm({ patients: [{ PhysicalHarm: '1' }] }), 1);
});

test('psychological harm stands on the same scale: severe is 2, none is 5', () => {
  assert.equal(greatestHarm({ patients: [{ PhysicalHarm: '5', PsychologicalHarm: '1' }] }), 2);
  assert.equal(greatestHarm({ patients: [{ PsychologicalHarm: '4' }] }), 5);
});

test('a death that was told as an outcome is fatal, whatever else is said of harm', () => {
  assert.equal(greatestHarm({ OutcomeType: ['2', '1'] }), 1);
  assert.equal(greatestHarm({ OutcomeType: ['1'], patients: [{ PhysicalHarm: '5' }] }), 1);
  assert.equal(greatestHarm({ OutcomeType: ['2', '10'] }), null);
  assert.equal(greatestHarm({ patients: [{ PhysicalHarm: '1' }, { PhysicalHarm: '5' }] }), 1);
});

test('where nothing is known of harm, nothing is said of it', () => {
  assert.equal(greatestHarm({}), null);
  assert.equal(greatestHarm({ patients: [{ PhysicalHarm: 'unknown' }, {}] }), null);
});
