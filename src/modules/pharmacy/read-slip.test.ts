import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSlip } from './read-slip.ts';
import { slip } from './testing.ts';
import { bandOf } from './words.ts';

const today = '2026-11-21';
const faultsOf = (typed: Parameters<typeof readSlip>[0]): readonly string[] => {
  const read = readSlip(typed, today);
  return read.ok ? [] : read.failure.fields.map(({ field }) => field);
};

describe('what was typed about a slip', () => {
  it('is taken as it is when all is answered', () => {
    const read = readSlip({ ...slip(), intended: '  Amlodipine   10mg tablets ', factors: 'busy' }, today);
    assert.ok(read.ok);
    assert.equal(read.value.intended, 'Amlodipine 10mg tablets');
    assert.deepEqual(read.value.factors, ['busy']);
  });

  it('tells of everything that is missing at once, and asks for no medicine and no words', () => {
    assert.deepEqual(faultsOf({}), ['reached', 'stage', 'errorType', 'noticedBy', 'happenedOn', 'timeBand']);
    assert.deepEqual(faultsOf({ ...slip(), intended: '', selected: '', factors: [], done: '' }), []);
  });

  it('knows no other words than the log does, and no names of every object', () => {
    assert.deepEqual(faultsOf({ ...slip(), stage: 'constructor', reached: 'toString' }), ['reached', 'stage']);
    const read = readSlip({ ...slip(), factors: ['busy', '__proto__', 'nonsense'] }, today);
    assert.ok(read.ok);
    assert.deepEqual(read.value.factors, ['busy']);
  });

  it('takes a day that there was, within two years', () => {
    for (const day of ['2026-11-21', '2024-11-21']) assert.deepEqual(faultsOf({ ...slip(), happenedOn: day }), [], day);
    for (const day of ['2026-11-22', '2024-11-20', '2026-02-30', 'yesterday', ''])
      assert.deepEqual(faultsOf({ ...slip(), happenedOn: day }), ['happenedOn'], day);
  });

  it('loses nothing of what is too long, and says how much room there is', () => {
    const read = readSlip({ ...slip(), done: 'x'.repeat(1_001), intended: 'x'.repeat(121) }, today);
    assert.ok(!read.ok);
    assert.match(read.failure.fields.map(({ message }) => message).join(), /120 letters.*1,000 letters/);
  });
});

describe('the time of day', () => {
  it('is that of clocks in the United Kingdom, summer and winter', () => {
    assert.equal(bandOf(new Date('2026-11-21T08:59:00Z')), 'before-9');
    assert.equal(bandOf(new Date('2026-11-21T09:00:00Z')), '9-11');
    assert.equal(bandOf(new Date('2026-07-01T08:00:00Z')), '9-11');
    assert.equal(bandOf(new Date('2026-11-21T17:00:00Z')), 'after-17');
    assert.equal(bandOf(new Date('2026-11-21T00:10:00Z')), 'before-9');
  });
});
