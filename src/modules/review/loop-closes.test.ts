import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReviewCase } from './case.ts';
import type { Claim } from './claim.ts';
import { readSteps } from './sql/steps.ts';
import { outcomeOf } from './step.ts';
import { readCase } from './store.ts';
import { takeStep } from './take-step.ts';
import { account, northmoor, testWorld, type World } from './testing.ts';
import { actions } from './transitions.ts';

let world: World;
before(async () => {
  world = await testWorld();
});
after(() => world.end());

const reviewer = account('reviewer', northmoor);
const claimOf = (party: string, { organisationCode, recordId }: ReviewCase): Claim =>
  party === 'reviewer'
    ? { ground: 'reach', account: reviewer, recordId }
    : { ground: 'receipt', id: { organisationCode, recordId } };

describe('any order of steps by anybody', () => {
  it('never ends a record without words for the person who told us', async () => {
    const move = fc.record({
      which: fc.nat(2),
      other: fc.nat(2),
      party: fc.constantFrom('reviewer', 'reporter'),
      action: fc.constantFrom(...actions.filter((action) => action !== 'place')),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 14 }), async (moves) => {
        const cases = [
          await world.tell({ story: 'One.' }),
          await world.tell({ story: 'Two.' }),
          await world.tell({ story: 'Three.' }),
        ];
        for (const { which, other, party, action } of moves) {
          const [one, original] = [cases[which], cases[other]];
          assert.ok(one && original);
          await takeStep(world.deps, claimOf(party, one), {
            action,
            text: `Words for ${action}`,
            original: original.reference,
          });
        }
        for (const told of cases) {
          const one = await readCase(world.owner, told);
          assert.ok(one);
          if (one.stage !== 'closed') {
            assert.equal(one.duplicateOf, null);
            continue;
          }
          const original = one.duplicateOf
            ? await readCase(world.owner, { organisationCode: northmoor, recordId: one.duplicateOf })
            : null;
          if (one.duplicateOf) {
            assert.ok(original && original.stage !== 'withdrawn' && original.duplicateOf === null);
          } else {
            assert.ok(outcomeOf(await readSteps(world.owner, one))?.body);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
