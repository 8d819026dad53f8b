import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hidden } from './testing.ts';

it('what opens a door is found where the word for it stands further off', () => {
  for (const [before, code, after] of [
    ['The key safe on the wall was changed to ', '4471', ' last week'],
    ['the key safe: the office still had the old code, ', 'C1958Y', ' they said'],
    ['KEY SAFE CODE WE HELD (', '4491', ') WAS OLD'],
    ['put in a better key safe, code ', 'B7-3-1', ', and told nobody'],
    ['Safe at the back door, the code is a battle, she tried ', '1066', ' and left'],
  ] as const)
    assert.deepEqual(hidden(`${before}${code}${after}`), [`other-number: ${code}`]);
  assert.deepEqual(
    hidden(
      'By the key safe at 1400, it was 1430 when they came; bag code 8465, drawer code 12. He tried 500 ml at the door.',
    ),
    [],
  );
});

it('figures and a half of a postcode are found where somebody tells only those', () => {
  assert.deepEqual(hidden('only the last four of the number differ (6466 v 3361), the last 3 digits 417'), [
    'other-number: 6466',
    'other-number: 3361',
    'other-number: 417',
  ]);
  assert.deepEqual(hidden('they asked for the end of my postcode. I said 7QF.'), ['postcode: 7QF']);
  assert.deepEqual(hidden('the last three 500 ml bags, bed 7QF of the plan, the postcode on my 2nd'), []);
});

it('a collar number behind the name, and the day of a log further off, are found', () => {
  assert.deepEqual(
    hidden('Sgt M Athwal (1184) and PC Nicolson, G1182.').filter((span) => /\d/.test(span)),
    ['professional-number: 1184', 'professional-number: G1182'],
  );
  assert.deepEqual(hidden('The log for it is 0418 of 7/10/24.'), ['other-number: 0418 of 7/10/24']);
  assert.deepEqual(hidden('The sergeant came (1930). The log was 3 pages on 40 of them.'), []);
});

it('ten figures are no NHS number behind letters or where they are a serial number', () => {
  assert.deepEqual(hidden('my letter is UC-2207-9984-01 now'), ['other-number: UC-2207-9984-01']);
  assert.deepEqual(hidden('SN 999 147 2210 is on the pump'), []);
});
