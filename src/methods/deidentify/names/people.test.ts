import assert from 'node:assert/strict';
import { it } from 'node:test';
import { peopleOf } from './people.ts';

it('takes mentions that share their words for one person', () => {
  const words = [['sarah', 'young'], ['priya'], ['young'], ['sarah'], ['priya', 'patel'], ['patel'], ['mark']];
  assert.deepEqual(peopleOf(words.map((own) => ({ words: own }))), [0, 1, 0, 0, 1, 1, 2]);
});

it('takes time in step with the length of a name that is met as often as it has words', () => {
  const took = (count: number): number => {
    const words = Array.from({ length: count }, (_, at) => `${at % 7 === 0 ? 'quill' : `q${at}`}`);
    const { user } = process.cpuUsage();
    const people = peopleOf(words.map(() => ({ words })));
    assert.ok(people.every((person) => person === 0));
    return (process.cpuUsage().user - user) / 1000;
  };
  const least = (count: number): number => Math.min(took(count), took(count), took(count));
  took(500);
  const [short, long] = [Math.max(least(1_000), 1), least(6_000)];
  assert.ok(long < 15 * short, `six times the words take ${long} ms instead of ${short} ms`);
});
