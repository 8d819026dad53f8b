import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inOrder, markOf, markPattern, type Span } from './span.ts';

const span = (start: number, end: number): Span => ({ start, end, type: 'name' });

it('puts spans in order, and of two that overlap keeps the one that begins first, the longer where both begin together', () => {
  assert.deepEqual(inOrder([span(8, 12), span(0, 5), span(4, 9), span(0, 3)]), [span(0, 5), span(8, 12)]);
});

it('knows its own marks again, with and without a number', () => {
  const text = `${markOf('name')} ${markOf('name', 12)} ${markOf('nhs-number')} [ward] [name x]`;
  assert.deepEqual(text.match(markPattern), ['[name]', '[name 12]', '[NHS number]']);
});
