import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from './describe.ts';
import { loadTaxonomy } from './load.ts';

const taxonomy = loadTaxonomy('lfpse-5');
const answers = {
  EventType: 'incident',
  ReporterType: '1',
  IncidentOccurredToday: 'n',
  ApproximateDate: '2026-03-03',
  Organisation: ['RX1'],
  patients: [{ PhysicalHarm: '4' }, { PhysicalHarm: '2', PsychologicalHarm: 'unknown' }],
};
const rowOf = (rows: ReturnType<typeof describe>, inputName: string) => rows.find((row) => row.inputName === inputName);

test('a patient reads it in the words that they were asked in', () => {
  const rows = describe(taxonomy, answers, 'public');
  assert.equal(rowOf(rows, 'patients.0.PhysicalHarm')?.question, 'Were you hurt?');
  assert.deepEqual(rowOf(rows, 'patients.0.PhysicalHarm')?.values, ['Hurt a little']);
  assert.equal(rowOf(rows, 'patients.1.PhysicalHarm')?.question, 'Were they hurt?');
});

test('staff read the official labels', () => {
  assert.deepEqual(rowOf(describe(taxonomy, answers, 'staff'), 'patients.1.PhysicalHarm')?.values, [
    'Severe physical harm',
  ]);
});

test('dates are written out, what is not known is said so, and an organisation keeps its code', () => {
  const rows = describe(taxonomy, answers, 'public');
  assert.deepEqual(rowOf(rows, 'ApproximateDate')?.values, ['3 March 2026']);
  assert.deepEqual(rowOf(rows, 'patients.1.PsychologicalHarm')?.values, ["I don't know"]);
  assert.deepEqual(rowOf(rows, 'Organisation')?.values, ['RX1']);
  assert.deepEqual(
    describe(taxonomy, { ...answers, IncidentOccurredToday: 'u', ApproximateDate: '2026-03' }, 'public').find(
      ({ field }) => field === 'ApproximateDate',
    )?.values,
    ['March 2026'],
  );
});

test('rows stand in the order of the questions, each with the page on which it can be changed', () => {
  assert.deepEqual(
    describe(taxonomy, answers, 'public').map(({ pageId, patientIndex }) => `${pageId}${patientIndex ?? ''}`),
    ['kind', 'you', 'when', 'date', 'place', 'harm0', 'harm1', 'feelings1'],
  );
});

test('what this audience is not asked is still read back, without a page', () => {
  const [row] = describe(taxonomy, { EventType: 'incident', Process: '5' }, 'public').filter(
    ({ field }) => field === 'Process',
  );
  assert.equal(row?.pageId, null);
  assert.deepEqual(row?.values, ['Planning or prescribing']);
});

test('contact details are marked for those who may not see them', () => {
  const sealed = describe(taxonomy, { EventType: 'incident', ReporterContact: 'ward phone' }, 'staff').filter(
    (row) => row.sealed,
  );
  assert.deepEqual(
    sealed.map(({ field }) => field),
    ['ReporterContact'],
  );
});
