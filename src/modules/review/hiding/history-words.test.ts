import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hidingHistory } from './history-words.ts';
import type { Report } from './report.ts';

const told = (kind: Report['kind'], decision: Report['decision']): readonly string[] => {
  const place =
    kind === 'miss' ? { part: null, mark: null, nth: null } : { part: 'answer:Description', mark: '[name]', nth: 1 };
  const report: Report = {
    organisationCode: 'RX1',
    recordId: '',
    reportId: '',
    kind,
    type: 'name',
    ...place,
    elsewhere: [],
    reportedOn: '2026-11-20',
    decision,
    decidedOn: decision === null ? null : '2026-11-21',
  };
  return hidingHistory([report]).map(({ title }) => title);
};

describe('the history of hiding', () => {
  for (const [kind, decision, line] of [
    ['miss', 'shown', 'Words that had been hidden by hand were shown again'],
    ['miss', 'stays-hidden', 'Words that had been hidden by hand stay hidden'],
    ['false-hiding', 'shown', 'The doubted words were shown again'],
    ['false-hiding', 'stays-hidden', 'The doubted words stay hidden'],
    ['false-hiding', 'taken-back', 'The doubt was taken back: the words stay hidden'],
  ] as const)
    it(`says of a ${kind}, ${decision}, what became of it`, () => assert.equal(told(kind, decision)[1], line));

  it('says of what nobody has decided only that it was reported', () => {
    assert.deepEqual(told('miss', null), ['A name that was still there was hidden']);
    assert.deepEqual(told('false-hiding', null), ['Somebody doubted that “name” should be hidden']);
  });
});
