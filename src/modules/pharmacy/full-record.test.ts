import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, loadTaxonomy, prune } from '../../taxonomy/index.ts';
import { recordAnswers } from './full-record.ts';
import { entry } from './testing.ts';
import { codesOf, errorTypeWords, factorWords, reachedWords } from './words.ts';

const taxonomy = loadTaxonomy();
const today = '2026-11-21';
const answersOf = (given: Parameters<typeof entry>[0], isPharmacy = true) =>
  recordAnswers(entry(given), { isPharmacy, today });

describe('a full record begun from an entry', () => {
  it('is accepted as it is, whatever the slip, and nothing of it is left out', () => {
    for (const reached of codesOf(reachedWords))
      for (const errorType of codesOf(errorTypeWords))
        for (const isPharmacy of [true, false]) {
          const what = `${reached} ${errorType}`;
          const answers = answersOf({ reached, errorType, factors: codesOf(factorWords) }, isPharmacy);
          assert.deepEqual(prune(taxonomy, answers), answers, what);
          const checked = check(taxonomy, answers, { audience: 'staff', complete: true, today });
          assert.ok(checked.ok, `${what}: ${JSON.stringify(checked)}`);
        }
  });

  it('tells the day that the entry tells, and that nobody was harmed by what was caught', () => {
    assert.equal(answersOf({ happenedOn: '2026-11-20' }).ApproximateDate, '2026-11-20');
    assert.equal(answersOf({ happenedOn: today }).IncidentOccurredToday, 'y');
    assert.deepEqual(answersOf({ reached: 'near-miss' }).patients, [{ PhysicalHarm: '5', PsychologicalHarm: '4' }]);
    assert.equal(answersOf({ reached: 'incident' }).patients, undefined);
  });

  it('names each medicine once, and none where none was named', () => {
    const same = { intended: 'Warfarin 1mg tablets', selected: 'Warfarin 1mg tablets' };
    assert.deepEqual(answersOf(same).DrugsInvolved, ['Warfarin 1mg tablets']);
    assert.equal(answersOf({ intended: '', selected: '' }).DrugsInvolved, undefined);
  });
});
