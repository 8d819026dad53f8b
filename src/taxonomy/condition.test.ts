import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds } from './condition.ts';

const fatal = { field: 'PhysicalHarm', in: ['1'] };

test('one of several answers is enough', () => {
  assert.equal(holds({ field: 'InvolvedAgents', in: ['4', '3'] }, { InvolvedAgents: ['9', '3'] }), true);
  assert.equal(holds({ field: 'InvolvedAgents', in: ['4'] }, { InvolvedAgents: ['9', '3'] }), false);
});

test('what is not answered, or not known, fulfils nothing', () => {
  assert.equal(holds(fatal, {}), false);
  assert.equal(holds(fatal, {}, { PhysicalHarm: 'unknown' }), false);
  assert.equal(holds({ answered: 'PhysicalHarm' }, {}, { PhysicalHarm: 'unknown' }), true);
});

test('the answer about one person is not the answer about another', () => {
  const answers = { EventType: 'incident', patients: [{ PhysicalHarm: '1' }, { PhysicalHarm: '5' }] };
  assert.deepEqual(
    answers.patients.map((patient) => holds(fatal, answers, patient)),
    [true, false],
  );
  assert.equal(holds({ field: 'EventType', in: ['incident'] }, answers, { PhysicalHarm: '1' }), true);
});

test('conditions join by all, any and not', () => {
  const answers = { A: '1', B: '2' };
  const a = { field: 'A', in: ['1'] };
  const b = { field: 'B', in: ['1'] };
  assert.equal(holds({ all: [a, b] }, answers), false);
  assert.equal(holds({ any: [a, b] }, answers), true);
  assert.equal(holds({ all: [a, { not: b }] }, answers), true);
});
