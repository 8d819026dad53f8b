// What looks like somebody and is nobody: verbs, sayings, eponyms, wards in a row, the spelling alphabet.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deidentify } from '../index.ts';

const names = (text: string): readonly string[] =>
  deidentify(text)
    .spans.filter(({ type }) => type === 'name')
    .map(({ start, end }) => [...text].slice(start, end).join(''));

const nobody = (...texts: readonly string[]): void => {
  for (const text of texts) assert.deepEqual(names(text), [], text);
};

it('verbs at the beginning name nobody', () => {
  nobody(
    'Sue them, says everyone at work.',
    'Sue if you must, he told us.',
    'Bill for the taxi, bill for the telly, and no answer.',
    'Jack the trolley up before you move it.',
    'Chase them for the scan, chase them for the letter.',
    'Pat it dry, then cover it.',
  );
  assert.deepEqual(names('Bill the porter helped us. Bill was kind.'), ['Bill', 'Bill']);
  assert.deepEqual(names('Will Will be told?'), ['Will']);
});

it('sayings and brands with names in them name nobody', () =>
  nobody(
    'They rob Peter to pay Paul with the rota.',
    'Guy Fawkes night and the burns unit was full.',
    'A jerry can stood in the corridor. Carol singers came at six.',
    'The letter was addressed to Joe Bloggs and the form to Jane Doe.',
    'Mr So-and-so will see you now, and Mrs Nobody signed.',
    'Earl Grey in the thickener and Victoria sponge after it.',
  ));

it('eponyms in a row, signs and splints name nobody', () =>
  nobody(
    "Colles, Smith's, Bennett's: she had broken them all.",
    "Murphy's positive, afebrile, bowels open.",
    'Sager splint, Kendrick, Thomas: none on the vehicle.',
    "Whipple's on Tuesday, Roux-en-Y on Wednesday.",
  ));

it('the spelling alphabet, tongues, cases at law and callings name nobody', () => {
  nobody(
    'Victor Charlie on the radio was all I heard.',
    'Rylands v Fletcher it is not.',
    'I write as Imam of the mosque.',
    'She speaks Gurung and no English.',
  );
  assert.deepEqual(names('Fatoumata Jallow, that is F for Freddie.'), ['Fatoumata Jallow']);
});

it('wards in a row name nobody', () =>
  nobody(
    'Shifted from Victoria to Albert to Alexandra in one night.',
    'They shunted her from Florence to Margaret at two.',
  ));

it('what follows a name and only tells the generations apart stays', () =>
  assert.deepEqual(names('Drug round done by Babatunde Jnr, not by Babatunde Snr.'), ['Babatunde', 'Babatunde']));
