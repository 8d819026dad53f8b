import assert from 'node:assert/strict';
import { it } from 'node:test';
import { markOf, type SpanType } from '../../../methods/deidentify/span.ts';
import { storyParagraphs } from '../../../ui/components/story/story.ts';

const every: Readonly<Record<SpanType, true>> = {
  name: true,
  address: true,
  postcode: true,
  phone: true,
  email: true,
  link: true,
  'nhs-number': true,
  'date-of-birth': true,
  'hospital-number': true,
  'professional-number': true,
  'national-insurance-number': true,
  vehicle: true,
  'other-number': true,
};

it('shows every mark of hidden words as a mark, with its number', () => {
  for (const type of Object.keys(every) as SpanType[])
    for (const mark of [markOf(type), markOf(type, 3)])
      assert.deepEqual(storyParagraphs(mark), [[{ hidden: mark.slice(1, -1) }]]);
});
