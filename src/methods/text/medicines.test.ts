import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { medicineNames } from './load.ts';
import { medicinesAmong } from './medicines.ts';
import { tokensOf } from './tokens.ts';

const found = (text: string) => medicinesAmong(text, tokensOf(text), medicineNames());
const substances = (text: string) => found(text).map(({ name, vtm }) => vtm?.name ?? name);

describe('the medicines in a story', () => {
  it('are found by substance, brand, short form and slip of the keys', () => {
    assert.deepEqual(substances('Ramipril and Tegretol.'), ['Ramipril', 'Carbamazepine']);
    assert.deepEqual(substances('MTX daily, GTN spray, KCl'), [
      'Methotrexate',
      'Glyceryl trinitrate',
      'Potassium chloride',
    ]);
    assert.deepEqual(substances('amoxicilin, enoxaprin and levetiracetem'), [
      'Amoxicillin',
      'Enoxaparin',
      'Levetiracetam',
    ]);
  });

  it('have the code that the dictionary of medicines gives the substance', () => {
    assert.deepEqual(found('paracetamol')[0]?.vtm, { name: 'Paracetamol', code: '90332006' });
  });

  it('bring dose, route and how often, where they stand beside them', () => {
    const [morphine] = found('Given morphine 2.5 mg IV stat on the ward.');
    assert.deepEqual(morphine?.dose, { amount: 2.5, unit: 'mg' });
    assert.equal(morphine?.route, 'intravenous');
    assert.equal(morphine?.frequency, 'at once');
    const [insulin] = found('He had 8 units of insulin.');
    assert.deepEqual(insulin?.dose, { amount: 8, unit: 'unit' });
  });

  it('are not ordinary words, clinical words or names of other things', () => {
    assert.deepEqual(
      substances(
        'We were given water, honey and ginger tea. An epistaxis, a metastasis, some silver dressings. I was in the chalk room with orange walls.',
      ),
      [],
    );
  });

  it('take the longest name', () => {
    assert.deepEqual(
      found('insulin glargine 10 units').map(({ name }) => name),
      ['Insulin glargine'],
    );
  });
});
