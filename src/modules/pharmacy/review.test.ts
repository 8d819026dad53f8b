import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysOfYear, monthsAfter, monthsBetween, reviewDueOn, yearOf } from './months.ts';
import { isOver, reviewsDue } from './review.ts';

describe('months', () => {
  it('follow each other over the turn of a year', () => {
    assert.deepEqual(monthsBetween('2026-11', '2027-02'), ['2026-11', '2026-12', '2027-01', '2027-02']);
    assert.deepEqual(monthsBetween('2027-02', '2026-11'), []);
    assert.equal(monthsAfter('2026-01', -1), '2025-12');
  });

  it('belong to a scheme year from April to March', () => {
    assert.deepEqual(['2026-03-31', '2026-04-01', '2027-01-01'].map(yearOf), [2025, 2026, 2026]);
    assert.deepEqual(daysOfYear(2026), { from: '2026-04-01', to: '2027-03-31' });
  });
});

describe('a review', () => {
  it('is due two weeks after its month, and late from the day after', () => {
    assert.equal(reviewDueOn('2026-10'), '2026-11-14');
    const lateOn = (today: string) => reviewsDue('2026-10-03', new Set(), today).map(({ isOverdue }) => isOverdue);
    assert.deepEqual(lateOn('2026-11-14'), [false]);
    assert.deepEqual(lateOn('2026-11-15'), [true]);
  });

  it('is wanted of every month that is over since the log began, but for those signed off', () => {
    const due = (began: string | null) =>
      reviewsDue(began, new Set(['2026-09']), '2026-11-21').map(({ month }) => month);
    assert.deepEqual(due('2026-08-30'), ['2026-08', '2026-10']);
    assert.deepEqual(due('2026-11-02'), []);
    assert.deepEqual(due(null), []);
  });

  it('cannot be signed off before its month is over', () => {
    assert.ok(isOver('2026-10', '2026-11-01') && !isOver('2026-11', '2026-11-30'));
  });
});
