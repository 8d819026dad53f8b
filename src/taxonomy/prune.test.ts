import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTaxonomy } from './load.ts';
import { prune } from './prune.ts';

const taxonomy = loadTaxonomy('lfpse-5');

test('a changed answer takes with it all that hung on it, children of children too', () => {
  const before = {
    EventType: 'incident',
    InvolvedAgents: ['9'],
    DrugInvolvementFactors: ['1'],
    DrugUsedTooMuch: ['2'],
    ITSystemsInvolvementFactors: ['4'],
  };
  assert.deepEqual(prune(taxonomy, before), {
    EventType: 'incident',
    InvolvedAgents: ['9'],
    ITSystemsInvolvementFactors: ['4'],
  });
});

test('the story and the place stay, whatever kind of event it turns out to be', () => {
  const before = {
    Description: 'A fall',
    EventType: 'risk',
    Organisation: ['RX1'],
    PreciseTime: '10:00:00',
    patients: [{ PhysicalHarm: '3' }],
  };
  assert.deepEqual(prune(taxonomy, before), { Description: 'A fall', EventType: 'risk', Organisation: ['RX1'] });
});

test('where a person died, how they feel is taken out for that person only', () => {
  const before = {
    EventType: 'incident',
    patients: [
      { PhysicalHarm: '1', PsychologicalHarm: '2' },
      { PhysicalHarm: '5', PsychologicalHarm: '2' },
    ],
  };
  assert.deepEqual(prune(taxonomy, before).patients, [
    { PhysicalHarm: '1' },
    { PhysicalHarm: '5', PsychologicalHarm: '2' },
  ]);
});

test('a day that turns out not to be known leaves its month', () => {
  const before = { EventType: 'incident', IncidentOccurredToday: 'u', ApproximateDate: '2026-03-07' };
  assert.equal(prune(taxonomy, before).ApproximateDate, '2026-03');
});

test('a person about whom nothing is said yet stays in a draft', () => {
  const before = { EventType: 'incident', patients: [{ PhysicalHarm: '5' }, {}] };
  assert.deepEqual(prune(taxonomy, before), before);
});

test('a month that is still as it was typed is left to whoever reads it', () => {
  const typed = { EventType: 'incident', IncidentOccurredToday: 'u', ApproximateDate: '2026-march' };
  assert.deepEqual(prune(taxonomy, typed), typed);
});
