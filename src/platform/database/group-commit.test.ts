import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { createGroupCommit, Overloaded } from './group-commit.ts';
import { DatabaseUnavailable } from './unavailable.ts';

const bad = (item: number): boolean => item % 7 === 0;

test('every good item is written once and answered, every bad one fails alone, and answers come after the write', async () => {
  const arrivals = fc.array(fc.record({ item: fc.nat(100), turnsBefore: fc.nat(3) }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 20 }), async (arriving, maxItems) => {
      const written: number[] = [];
      let inFlight = 0;
      const commit = async (items: readonly { item: number }[]) => {
        inFlight += 1;
        assert.equal(inFlight, 1);
        assert.ok(items.length <= maxItems);
        await nextTurn();
        inFlight -= 1;
        if (items.some(({ item }) => bad(item))) throw new Error('bad item in the group');
        for (const { item } of items) written.push(item);
        return items.map(({ item }) => `wrote ${item}`);
      };
      const write = createGroupCommit({ commit, maxItems, maxWaiting: 1_000 });
      const outcomes: Promise<string>[] = [];
      for (const { item, turnsBefore } of arriving) {
        for (let turn = 0; turn < turnsBefore; turn += 1) await nextTurn();
        const outcome = write({ item }).then((reply) => {
          assert.ok(written.includes(item));
          return reply;
        });
        outcomes.push(outcome.catch((reason: Error) => reason.message));
      }
      const expected = arriving.map(({ item }) => (bad(item) ? 'bad item in the group' : `wrote ${item}`));
      assert.deepEqual(await Promise.all(outcomes), expected);
      const good = arriving.map(({ item }) => item).filter((item) => !bad(item));
      assert.deepEqual(written, good);
    }),
    { numRuns: 100 },
  );
});

test('items that arrive while a commit is in flight share the next one', async () => {
  const sizes: number[] = [];
  const commit = async (items: readonly number[]) => {
    sizes.push(items.length);
    await nextTurn();
    await nextTurn();
    return items;
  };
  const write = createGroupCommit({ commit, maxItems: 100, maxWaiting: 100 });
  const first = write(0);
  await nextTurn();
  await Promise.all([first, ...[1, 2, 3, 4].map(write)]);
  assert.deepEqual(sizes, [1, 4]);
});

test('a full queue turns newcomers away at once and still answers those in it', async () => {
  const write = createGroupCommit({ commit: async (items: readonly string[]) => items, maxItems: 2, maxWaiting: 3 });
  const inside = ['a', 'b', 'c'].map(write);
  await assert.rejects(write('d'), Overloaded);
  assert.deepEqual(await Promise.all(inside), ['a', 'b', 'c']);
  assert.equal(await write('e'), 'e');
});

test('with the database away a group is tried once, not item by item', async () => {
  let tries = 0;
  const commit = async (): Promise<readonly string[]> => {
    tries += 1;
    throw new DatabaseUnavailable('away');
  };
  const write = createGroupCommit({ commit, maxItems: 10, maxWaiting: 10 });
  const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(write));
  assert.ok(outcomes.every(({ status }) => status === 'rejected'));
  assert.equal(tries, 1);
});
