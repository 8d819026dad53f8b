import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { drawMonthly } from './draw-monthly.ts';
import { type MonthlyPoint, monthlyFinding } from './finding.ts';

const months = (counts: readonly number[]): readonly MonthlyPoint[] =>
  counts.map((count, index) => ({ month: new Date(Date.UTC(2025, 10 + index)).toISOString().slice(0, 7), count }));

test('the title says how the last month stands among those before it', () => {
  assert.equal(monthlyFinding(months([3, 5, 4, 9]), 'record'), '9 records in February 2026, the most in 4 months');
  assert.equal(monthlyFinding(months([3, 5, 4, 1]), 'record'), '1 record in February 2026, the fewest in 4 months');
  assert.equal(
    monthlyFinding(months([3, 5, 4, 4]), 'record'),
    '4 records in February 2026. The 3 months before had between 3 and 5',
  );
  assert.equal(
    monthlyFinding(months([3, 3, 3, 3]), 'record'),
    '3 records in February 2026. The 3 months before had 3 each',
  );
});

test('with too few months to compare, it compares nothing', () => {
  assert.equal(monthlyFinding(months([3, 9]), 'record'), '9 records in December 2025');
  assert.equal(monthlyFinding(months([0, 0]), 'record'), 'No records yet');
  assert.equal(monthlyFinding([], 'person', 'people'), 'No people yet');
});

test('columns stand on the foot of the plot, inside it, in order, as high as their counts', () => {
  const counts = fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 36 });
  fc.assert(
    fc.property(counts, (values) => {
      const { columns, plotHeightPx, ticks } = drawMonthly(months(values));
      const highest = Math.max(...values);
      const tallest = Math.max(...columns.map((column) => column.heightPx));
      columns.forEach((column, index) => {
        assert.ok(Math.abs(column.yPx + column.heightPx - plotHeightPx) < 0.02);
        assert.ok(column.yPx >= 0 && column.xPct >= 0 && column.xPct + column.widthPct <= 100.02);
        assert.ok(column.xPct > (columns[index - 1]?.xPct ?? -1));
        assert.ok(Math.abs(column.heightPx * highest - tallest * (values[index] ?? 0)) <= 0.02 * highest);
      });
      assert.equal(ticks[0]?.text, '0');
      assert.ok(ticks.length >= 2 && ticks.every((tick) => /^[\d,]+$/.test(tick.text)));
    }),
  );
});

test('a narrow window keeps the name of the last month', () => {
  const { months: drawn } = drawMonthly(months(Array.from({ length: 14 }, () => 1)));
  assert.ok(drawn.at(-1)?.isMain);
  assert.equal(drawn.filter((month) => month.isMain).length, 5);
  assert.deepEqual(
    drawn.filter((month) => month.year !== '').map((month) => `${month.text} ${month.year}`),
    ['Jan 2026'],
  );
});

test('nothing to draw is drawn as nothing', () => {
  assert.deepEqual(drawMonthly([]).columns, []);
  assert.equal(drawMonthly([]).linePath, '');
});
