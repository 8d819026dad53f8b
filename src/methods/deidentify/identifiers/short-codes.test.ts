import assert from 'node:assert/strict';
import { it } from 'node:test';
import { found, hidden } from './testing.ts';

it('codes of few figures are found in capitals, by their parts, and where a word calls them a number', () => {
  for (const [before, code, after] of [
    ['the permit, ', 'SL-1147', ', was on show'],
    ['see ', 'AR/25/118', ' for it'],
    ['told to quote ', '2025/PTR/0338', ' again'],
    ['booking ref ', 'QX72LP', ', she said'],
    ['the share code ', 'W9X KLM 4T2', ' ran out'],
    ['reported it (', '42/0117735/25', ') herself'],
    ['the call was ', '20251104-0217-88', ' and'],
    ['her code is ', '4471', ' at the bank'],
    ['the blue badge ', '19TU4 0 07311X0627E', ' was seen'],
    ['on the script, Rx ', 'D8K2-0F77-1QX', ', nothing'],
  ] as const)
    assert.deepEqual(found(`${before}${code}${after}`), [`other-number: ${code}`]);
  assert.deepEqual(found('RiO 104489 and kit F7182X'), ['hospital-number: 104489', 'hospital-number: F7182X']);
  assert.deepEqual(
    found(
      'Pump PT-1147, guideline NG/2025/118, from 2019-2024, COVID-19, no 1200 of 14000 people, NICE2024, seal 00418832, bed no 12. Times 0800 1200 1600.',
    ),
    [],
  );
});

it('a number written like one that was found is found too', () => {
  assert.deepEqual(found('His card number ONC 5518. They looked up ONC 5581, and ONC 55.'), [
    'other-number: ONC 5518',
    'other-number: ONC 5581',
  ]);
});

it('a number that goes on behind or before a stroke is found to its end, and its label stays', () => {
  assert.deepEqual(found('The name was HMP/A7718XK on it.'), ['other-number: HMP/A7718XK']);
  assert.deepEqual(found('The notes K4481207/2B were lost.'), ['hospital-number: K4481207/2B']);
  assert.deepEqual(found('MRN-4481207 it said.'), ['hospital-number: 4481207']);
});

it('numbers of staff are found by what somebody is, on a token and behind a name', () => {
  for (const [before, code, after] of [
    ['Sonographer ID ', 'S-0117', ' did it'],
    ['the operator barcode ', 'OP-40188', ' is hers'],
    ['reg applied for, candidate no ', 'NMC-C-882140', ', working'],
    ["gave me his mate's token ", 'TK-0917', ' for the lift'],
    ['Trainee, deanery no ', 'EMD/014/0771/C', ', put in sutures'],
  ] as const)
    assert.deepEqual(found(`${before}${code}${after}`), [`professional-number: ${code}`]);
  assert.deepEqual(hidden('Told Sgt Laidlaw B1187, he came.'), ['name: Laidlaw', 'professional-number: B1187']);
  assert.deepEqual(hidden('PC Rowe o7700 900461'), ['name: Rowe', 'phone: o7700 900461']);
  assert.deepEqual(hidden("The carer's number is 07700 900461, ring her."), ['phone: 07700 900461']);
  assert.deepEqual(found('The nurse number 4 bed, the driver number 2, nurse 1430.'), []);
});

it('figures told in words are found, and counting is none', () => {
  assert.deepEqual(found('It is nine nine nine, eight two eight, eight eight one nine.'), [
    'nhs-number: nine nine nine, eight two eight, eight eight one nine',
  ]);
  assert.deepEqual(found('six four double two oh nine one'), ['other-number: six four double two oh nine one']);
  assert.deepEqual(found('nine eight seven six five four three two one zero; five, six, seven, eight, nine'), []);
});
