// Days that there are, and days that there are not.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, isDay } from './days.ts';

describe('a day', () => {
  it('is one that there is', () => {
    for (const day of ['2026-11-22', '2028-02-29', '0001-01-01', '9999-12-31']) assert.ok(isDay(day), day);
    for (const text of [
      '',
      '2026-02-30',
      '2027-02-29',
      '2026-13-01',
      '2026-11-31',
      '26-11-22',
      '2026-11-22; id',
      '+12026-11-22',
    ])
      assert.ok(!isDay(text), text);
  });

  it('is counted on from, over the end of a month', () => assert.equal(addDays('2026-11-30', 1), '2026-12-01'));
});
