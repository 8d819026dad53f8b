import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from './days.ts';

describe('days', () => {
  it('are counted over the end of a month and of a year, a leap day and the change of the clocks', () => {
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2027-02-28', 1), '2027-03-01');
    assert.equal(addDays('2026-03-28', 2), '2026-03-30');
    assert.equal(addDays('2026-10-24', 2), '2026-10-26');
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  });

  it('are counted back as well', () => {
    assert.equal(addDays('2027-01-03', -6), '2026-12-28');
    assert.equal(addDays('2026-11-21', 0), '2026-11-21');
  });
});
