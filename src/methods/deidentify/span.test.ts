import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inOrder, type Span, unite } from './span.ts';

const span = (start: number, end: number): Span => ({ start, end, type: 'name' });

it('puts spans in order, and of two that overlap keeps the one that begins first, the longer where both begin together', () => {
  assert.deepEqual(inOrder([span(8, 12), span(0, 5), span(4, 9), span(0, 3)]), [span(0, 5), span(8, 12)]);
});

it('makes one of those that overlap, as far as the farthest, and leaves apart those that only touch', () => {
  assert.deepEqual(unite([span(8, 12), span(12, 14), span(0, 5), span(4, 9), span(1, 3)]), [span(0, 12), span(12, 14)]);
});
