import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createShares } from './fair-share.ts';

const one = 'one';

describe('what is shared', () => {
  it('is never all held by one, and others find room beside whoever takes all they can', () => {
    const shares = createShares(100, 1 / 2);
    const takeAll = (who: string): number => {
      let taken = 0;
      while (shares.take(who, 1)) taken += 1;
      return taken;
    };
    assert.deepEqual([takeAll('a'), takeAll('b'), takeAll('c')], [33, 22, 15]);
  });

  it('is there again once it was given back', () => {
    const shares = createShares(100, 1 / 2);
    assert.ok(shares.take(one, 50));
    assert.ok(!shares.take(one, 50));
    shares.giveBack(one, 50);
    assert.ok(shares.take(one, 50));
  });

  it('is never more than there is, whoever takes and gives back', () => {
    const deed = fc.record({ who: fc.constantFrom('a', 'b', 'c', 'd'), amount: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const shares = createShares(100, 1 / 2);
        const held: { who: string; amount: number }[] = [];
        for (const { who, amount } of deeds) {
          if (amount > 30) {
            const back = held.shift();
            if (back) shares.giveBack(back.who, back.amount);
          } else if (shares.take(who, amount)) held.push({ who, amount });
          const sum = held.reduce((total, { amount: each }) => total + each, 0);
          assert.ok(sum < 100, String(sum));
        }
      }),
    );
  });
});
