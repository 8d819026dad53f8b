import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headsFor, headsKinds } from './heads.ts';
import { readPeriod } from './pages/choose/period.ts';
import { chosenOf, emptyPortfolio, type Portfolio, withNote, writtenParts } from './portfolio.ts';

const portfolio: Portfolio = { ...emptyPortfolio('2026-11-21'), leftOut: ['b'] };
const records = [
  { recordId: 'a', recordedOn: '2026-11-21' },
  { recordId: 'b', recordedOn: '2026-05-01' },
  { recordId: 'c', recordedOn: '2025-11-22' },
  { recordId: 'd', recordedOn: '2025-11-21' },
];

describe('a portfolio', () => {
  it('begins with a year up to today, and holds what was told in it and is not left out', () => {
    assert.deepEqual([portfolio.from, portfolio.to], ['2025-11-22', '2026-11-21']);
    assert.deepEqual(
      chosenOf(portfolio, records).map(({ recordId }) => recordId),
      ['a', 'c'],
    );
  });

  it('keeps what was written under other heads, after those of the profession', () => {
    const noted = withNote(
      { ...portfolio, heads: 'nurse' },
      'a',
      { 'now-what': 'I ask.', code: 'Safety.' },
      '2026-11-21',
    );
    assert.deepEqual(
      writtenParts(noted, 'a').map(({ words }) => words),
      ['Safety.', 'I ask.'],
    );
  });

  it('loses a note whose last part is emptied, and no other', () => {
    const two = withNote(withNote(portfolio, 'a', { what: 'One.' }, '2026-11-20'), 'b', { what: 'Two.' }, '2026-11-20');
    assert.deepEqual(Object.keys(withNote(two, 'a', { what: '' }, '2026-11-21').notes), ['b']);
  });

  it('has heads with a hint each for every profession', () => {
    for (const kind of headsKinds) for (const { title, hint } of headsFor(kind, [])) assert.ok(title && hint, kind);
  });
});

describe('a time', () => {
  const typed = (from: string, to: string) => {
    const [fromDay, fromMonth, fromYear] = from.split(' ');
    const [toDay, toMonth, toYear] = to.split(' ');
    return readPeriod({
      'from-day': fromDay,
      'from-month': fromMonth,
      'from-year': fromYear,
      'to-day': toDay,
      'to-month': toMonth,
      'to-year': toYear,
    });
  };

  it('is from a day to a day, which may be the same', () => {
    assert.deepEqual(typed('1 4 2026', '31 3 2027').period, { from: '2026-04-01', to: '2027-03-31' });
    assert.deepEqual(typed('1 4 2026', '1 4 2026').errors, []);
  });

  it('is refused where there is no such day, or where it ends before it begins', () => {
    assert.deepEqual(
      typed('30 2 2026', '').errors.map(({ field }) => field),
      ['from', 'to'],
    );
    assert.match(typed('2 4 2026', '1 4 2026').errors[0]?.message ?? '', /before the first day/);
    assert.equal(typed('1 4 26', '1 5 2026').period, null);
  });
});
