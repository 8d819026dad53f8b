import assert from 'node:assert/strict';
import { it } from 'node:test';
import { figureOf, figuresOf } from './figures.ts';
import { readStories } from './score.ts';

it('gives a share with the interval of Wilson', () => {
  assert.deepEqual(figureOf({ hits: 81, all: 263 }), { hits: 81, all: 263, share: 0.308, interval: [0.255, 0.366] });
  assert.deepEqual(figureOf({ hits: 9, all: 9 }).interval, [0.701, 1]);
});

it('gives the figures of each type and of all', () => {
  const stories = readStories('{name|Ann} rang {phone|07700 900461} now');
  const { all, types, falselyHidden } = figuresOf(stories, () => ({ spans: [{ start: 0, end: 8, type: 'name' }] }));
  assert.deepEqual([all.whole.hits, all.whole.all, types.name?.whole.share, types.phone?.whole.share], [1, 2, 1, 0]);
  assert.deepEqual(falselyHidden, { words: 1, perThousand: 200 });
});
