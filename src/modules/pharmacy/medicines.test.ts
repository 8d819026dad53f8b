import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadMedicines } from './medicines.ts';

const medicines = loadMedicines();
const found = (typed: string) => medicines.find(typed).map(({ name }) => name);

describe('the list of medicines', () => {
  it('finds by the beginnings of words, in any order', () => {
    assert.deepEqual(found('amit 10'), ['Amitriptyline 10mg tablets']);
    assert.deepEqual(found('10mg amlo'), ['Amlodipine 10mg tablets']);
    assert.deepEqual(found('xqzzkw'), []);
    assert.deepEqual(found('  '), []);
  });

  it('gives the substance first, then its strengths in order, and at most eight', () => {
    assert.deepEqual(found('bisop').slice(0, 4), [
      'Bisoprolol',
      'Bisoprolol 1.25mg tablets',
      'Bisoprolol 2.5mg tablets',
      'Bisoprolol 3.75mg tablets',
    ]);
    assert.equal(medicines.find('a').length, 8);
  });

  it('puts what a shelf holds before what it does not', () => {
    assert.ok(found('ami').includes('Amiodarone') && !found('ami').includes('Amifostine'));
  });

  it('knows the substance of a product, and leaves alone what it does not know', () => {
    assert.equal(medicines.moietyOf('bisoprolol 2.5MG tablets'), 'bisoprolol');
    assert.equal(medicines.moietyOf('Some  Cream'), 'some cream');
    assert.equal(medicines.get('Bisoprolol 2.5mg tablets')?.system, 'BNF');
    assert.equal(medicines.get('Some cream'), null);
  });

  it('knows pairs that are taken for each other, either way round', () => {
    assert.ok(medicines.areAlike('amlodipine', 'amitriptyline') && medicines.areAlike('amitriptyline', 'amlodipine'));
    assert.ok(!medicines.areAlike('amlodipine', 'bisoprolol'));
  });
});
