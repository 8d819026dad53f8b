import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hidden } from './testing.ts';

const stays = (texts: readonly string[]): void => {
  for (const text of texts) assert.deepEqual(hidden(text), [], text);
};

it('codes of errors, papers, places and things stay', () => {
  stays(['The Alaris said ERR-1104', 'Error AE-1104', 'SOP-2210', 'WI-1044', 'TP-1120', 'QS-1033', 'IV-1044']);
  stays(['CVP-1010', 'Ward E-1204 is closed', 'clinic ORT-1204', 'Rack PX-4471', 'Sling LB-1212']);
  stays(['policy COSHH2', 'Policy IPC12', 'claim UC50A form', 'Ref BNF88', 'Reference RCOG37A', 'GTG37A']);
  stays(['Stapler REF EC60A', 'Stent ref QX72LP', 'Case CTG01', 'complaint PALS24']);
  stays(['The DS level D1000', 'PC Health X1204 crashed', 'User code 1234 worked on all doors', 'my code was 2222']);
});

it('what is measured and counted stays', () => {
  stays(['Urine totals 1250 1375 1480', 'Fluid balance 1850 2075 1990', 'Bleep ids 2214-2219-2230']);
  stays(['PAS 20000 patients', 'Kit 4412 missing a clamp', 'Rio 10000 contacts']);
  stays(['Falls by month: one, two, two, oh, three, one', 'Bleep two two four one nine nine']);
  stays(['Patients per nurse: eight, eight, nine, seven, eight, eight', 'Doses at one, two, four, six, eight, nine']);
  stays(['Patient 95 went down to 88 on air', 'Pt 96 given oxygen', 'The patient 92 left on room air']);
});

it('the same shapes are found where a word says what they are', () => {
  assert.deepEqual(hidden('The card number 9110 4482 0067 was used.'), ['other-number: 9110 4482 0067']);
  assert.deepEqual(hidden('I rang two two four one nine nine.'), ['other-number: two two four one nine nine']);
  assert.deepEqual(hidden('The patient, 95, went home.'), ['age: 95']);
});
