import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readListing } from '../listing.ts';
import { createFinder } from './finder.ts';
import { questions } from './questions.ts';

const listing = readListing(readFileSync(new URL('../../../../data/ods/organisations.csv', import.meta.url), 'utf8'));
const finder = createFinder(listing);

test('of what people type, nineteen in twenty find the one they mean among the first three', (t) => {
  const missed = questions.filter(
    ({ words, meant }) => !finder.find(words, 3).some((organisation) => organisation.code === meant),
  );
  const found = 1 - missed.length / questions.length;
  t.diagnostic(`${questions.length} questions, found among the first three: ${(100 * found).toFixed(1)} %`);
  for (const { words, meant } of missed) {
    t.diagnostic(`missed: "${words}" means ${meant}`);
  }
  assert.ok(found >= 0.95);
});

test('more than three in four find the one they mean first of all', (t) => {
  const first =
    questions.filter(({ words, meant }) => finder.find(words, 1)[0]?.code === meant).length / questions.length;
  t.diagnostic(`found first: ${(100 * first).toFixed(1)} %`);
  assert.ok(first >= 0.75);
});
