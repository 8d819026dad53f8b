import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filters } from './filters.ts';

test('dates are written in full', () => {
  assert.equal(filters.date('2026-03-03'), '3 March 2026');
  assert.equal(filters.date(new Date('2026-12-31T23:59:59Z')), '31 December 2026');
  assert.equal(filters.month('2026-03'), 'March 2026');
});

test('what is no date is shown as it came', () => {
  assert.equal(filters.date('soon'), 'soon');
  assert.equal(filters.date(undefined), '');
});

test('numbers have their commas and words their number', () => {
  assert.equal(filters.number(12345), '12,345');
  assert.equal(filters.plural(1, 'record'), '1 record');
  assert.equal(filters.plural(0, 'record'), '0 records');
  assert.equal(filters.plural(2400, 'person', 'people'), '2,400 people');
});
