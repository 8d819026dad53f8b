import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outwardOf, readDeprivation } from './deprivation.ts';

test('half or the whole of a postcode gives the first half, however it is typed', () => {
  for (const [typed, outward] of [
    ['SW1A', 'SW1A'],
    ['sw1a', 'SW1A'],
    ['SW1A 1AA', 'SW1A'],
    ['m1 1ae', 'M1'],
    [' ls29 ', 'LS29'],
    ['B33-8TH', 'B33'],
    ['CR2 6XH', 'CR2'],
  ] as const)
    assert.equal(outwardOf(typed), outward, typed);
});

test('what is no postcode gives nothing', () => {
  for (const typed of ['', 'London', '12345', 'SW1A 1A', 'SWIA', 'A', 'SW1A 1AA London'])
    assert.equal(outwardOf(typed), null, typed);
});

test('a table is read, whatever wrote it', () => {
  const read = readDeprivation('\ufeffoutward_code,quintile\r\nM1,1\r\nls29,5\r\n\r\n');
  assert.ok(read.ok);
  assert.deepEqual(
    [...read.value],
    [
      ['M1', 1],
      ['LS29', 5],
    ],
  );
});

test('each line that is wrong is told with what is wrong with it', () => {
  const read = readDeprivation('outward_code,quintile\nM1,6\nManchester,1\nM2,2\nM2,3\nM3,1,extra');
  assert.ok(!read.ok);
  assert.deepEqual(read.failure.message.split('\n'), [
    'Line 2: the quintile of M1 is "6" and should be 1 (most deprived) to 5',
    'Line 3: "MANCHESTER" is not the first half of a postcode',
    'Line 5: M2 stands there twice',
    'Line 6: more than two columns',
  ]);
});

test('a file of something else is not taken for an empty table', () => {
  for (const csv of ['', 'outward_code,quintile\n', 'postcode,decile\nM1,1']) assert.ok(!readDeprivation(csv).ok, csv);
});

test('of many faults the first are told, and how many more there are', () => {
  const lines = Array.from({ length: 25 }, (_, index) => `M${index},9`);
  const read = readDeprivation(['outward_code,quintile', ...lines].join('\n'));
  assert.match(read.ok ? '' : read.failure.message, /… and 15 more$/);
});
