import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answers, loadTaxonomy } from '../../taxonomy/index.ts';
import { hideNames } from './hide-names.ts';

const taxonomy = loadTaxonomy();

/** How often somebody else could be served meanwhile. */
const servedDuring = async (answers: Answers): Promise<number> => {
  let served = 0;
  let isDone = false;
  const serve = (): void => {
    if (isDone) return;
    served += 1;
    setImmediate(serve);
  };
  setImmediate(serve);
  await hideNames(taxonomy, answers, { keep: [] });
  isDone = true;
  return served;
};

const told = 'Mrs Joan Testwell was given the wrong tablets. ';
const people = (count: number) => Array.from({ length: count }, () => ({ ClinicalOutcome: told.repeat(100) }));

test('a record of usual length is read for names at once', async () => {
  assert.equal(await servedDuring({ EventType: 'incident', Description: told.repeat(20), patients: people(2) }), 0);
});

test('others are served while a very long record is read for names', async () => {
  assert.ok(
    (await servedDuring({ EventType: 'incident', Description: told.repeat(1_000), patients: people(40) })) >= 9,
  );
});

test('each text of a record has its names hidden, in the order in which it was told, and is kept for the seal', async () => {
  const { shown, original, hidden } = await hideNames(
    taxonomy,
    {
      EventType: 'incident',
      Description: 'Mrs Joan Testwell fell.',
      DrugsInvolved: ['warfarin', 'heparin'],
      ReporterContact: '07700 900123',
      patients: [{ PhysicalHarm: '3', ClinicalOutcome: 'Mr Sam Fictive is well.' }, { PhysicalHarm: '4' }],
    },
    { keep: [] },
  );
  assert.doesNotMatch(JSON.stringify(shown), /Testwell|Fictive|07700/);
  assert.deepEqual(shown.DrugsInvolved, ['warfarin', 'heparin']);
  assert.deepEqual(shown.patients?.[1], { PhysicalHarm: '4' });
  assert.deepEqual(Object.keys(original), [
    'Description',
    'DrugsInvolved',
    'ReporterContact',
    'patients.0.ClinicalOutcome',
  ]);
  assert.ok((hidden.name ?? 0) >= 2);
});
