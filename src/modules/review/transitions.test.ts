import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { afterStep, isUnanswered, type ReviewCase } from './case.ts';
import { newCase } from './testing.ts';
import {
  actions,
  findStep,
  nextStage,
  type Party,
  parties,
  possibleSteps,
  stages,
  transitions,
  type Verdict,
  verdicts,
} from './transitions.ts';

const standings = stages.flatMap((stage) =>
  (stage === 'closed' ? [null, 'other'] : [null]).map((duplicateOf) => ({ stage, duplicateOf })),
);

describe('the table of steps', () => {
  it('has at most one step for a party, a standing and an action', () => {
    for (const party of parties)
      for (const standing of standings)
        for (const action of actions) {
          const rows = possibleSteps(party, standing).filter((row) => row.action === action);
          assert.ok(rows.length <= 1, `${party} ${standing.stage} ${action} leads to ${rows.length} places`);
        }
  });

  it('asks the same things of a party for an action at every stage', () => {
    for (const party of parties)
      for (const action of actions) {
        const kinds = transitions
          .filter((row) => row.action === action && row.parties.some((one) => one === party))
          .map(({ needs }) => needs.kind);
        assert.ok(new Set(kinds).size <= 1, `${party} ${action}`);
      }
  });

  it('leaves nothing to do once a record is taken back', () => {
    for (const party of parties) assert.deepEqual(possibleSteps(party, { stage: 'withdrawn', duplicateOf: null }), []);
  });

  it('always lets somebody go on from a stage that is not the last', () => {
    for (const standing of standings.filter(({ stage }) => stage !== 'withdrawn'))
      for (const party of parties)
        assert.notEqual(possibleSteps(party, standing).length, 0, `${party} ${standing.stage}`);
  });

  it('lets only the person who told us answer, add or take back', () => {
    for (const action of ['answer', 'add', 'write', 'judge', 'withdraw'] as const)
      for (const standing of standings)
        for (const party of ['reviewer', 'triage'] as const) assert.equal(findStep(party, standing, action), null);
  });

  it('closes only with words for the person who told us, or as a duplicate', () => {
    for (const row of transitions.filter((one) => one.to === 'closed')) {
      const bringsOutcome = row.needs.kind === 'text' && row.needs.becomes === 'outcome' && row.readByReporter;
      assert.ok(bringsOutcome || row.needs.kind === 'original', row.action);
    }
  });
});

describe('any walk through the table', () => {
  const walk = fc.array(
    fc.record({
      party: fc.constantFrom(...parties),
      action: fc.constantFrom(...actions),
      verdict: fc.constantFrom(...verdicts),
    }),
    {
      maxLength: 40,
    },
  );
  type Move = { readonly party: Party; readonly action: (typeof actions)[number]; readonly verdict: Verdict };
  type Walker = (current: ReviewCase, move: Move) => ReviewCase;
  const step: Walker = (current, { party, action, verdict }) => {
    const row = findStep(party, current, action);
    return row
      ? afterStep(current, {
          row,
          party,
          today: '2026-11-21',
          original: action === 'mark-duplicate' ? 'original' : null,
          verdict: action === 'judge' ? verdict : null,
        })
      : current;
  };

  it('is due at some day exactly while it is open or its outcome leaves somebody unanswered, and a duplicate only while it is closed', () => {
    fc.assert(
      fc.property(walk, (moves) => {
        const end = moves.reduce(step, newCase());
        const isOpen = end.stage !== 'closed' && end.stage !== 'withdrawn';
        assert.equal(end.dueOn !== null, isOpen || isUnanswered(end));
        assert.ok(end.duplicateOf === null || end.stage === 'closed');
        assert.equal(end.headline === '', end.stage === 'withdrawn');
      }),
    );
  });

  it('never leaves the stages that the table names', () => {
    fc.assert(
      fc.property(walk, (moves) => {
        let current = newCase();
        for (const move of moves) {
          const after = step(current, move);
          const allowed = possibleSteps(move.party, current).map((row) => nextStage(row, current.stage));
          assert.ok(after === current || allowed.includes(after.stage));
          current = after;
        }
      }),
    );
  });
});
