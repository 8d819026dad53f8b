import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dateMark, markOf, nameMark, roles } from '../../../methods/deidentify/marks.ts';
import { spanTypes } from '../../../methods/deidentify/span.ts';
import { storyParagraphs } from '../../../ui/components/story/story.ts';

const marks = [
  ...[null, ...roles].flatMap((role) => [nameMark(role), nameMark(role, 3)]),
  ...[null, 'the same day', '1 day later', '14 months earlier'].map(dateMark),
  ...spanTypes.flatMap((type) => (type === 'name' || type === 'date' ? [] : markOf(type))),
  '[staff number 2]',
];

it('shows every mark of hidden words as a mark, those of older records too', () => {
  for (const mark of marks) assert.deepEqual(storyParagraphs(mark), [[{ hidden: mark.slice(1, -1), nth: 1 }]]);
});
