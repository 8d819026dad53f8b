import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { vectorLength, vectorOf } from './story-vector.ts';

const cosine = (one: string, other: string): number => {
  const [a, b] = [vectorOf(one), vectorOf(other)];
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) / vectorLength ** 2;
};

describe('the vector of a story', () => {
  const fall = 'Patient fell from the bed in the night and hurt her hip. No bed rails.';
  const sameFall = 'mum slipped out of bed at 3am, bruised hip, nobody came';
  const wrongTablets = 'The pharmacy gave me amlodipine instead of amitriptyline tablets.';

  it('lies nearer to a like story in other words than to one about something else', () => {
    assert.ok(cosine(fall, sameFall) > 0.3, `${cosine(fall, sameFall)}`);
    assert.ok(cosine(fall, sameFall) > cosine(fall, wrongTablets) + 0.3);
  });

  it('is long enough that a product divided by the square of the length is a cosine', () => {
    for (const text of [fall, sameFall, wrongTablets])
      assert.ok(Math.abs(cosine(text, text) - 1) < 0.01, `${cosine(text, text)}`);
  });

  it('is all zero where no word is known', () => {
    assert.deepEqual(vectorOf('… 12345 !!'), new Int8Array(100));
  });
});
