import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Entry } from './entry.ts';
import { figuresOf } from './figures.ts';
import { caughtWords, comparedWords, leadingFinding } from './findings.ts';
import { loadMedicines } from './medicines.ts';
import { medicinePairs } from './pairs.ts';
import { entry } from './testing.ts';

const medicines = loadMedicines();
const many = (count: number, given: Partial<Entry> = {}): readonly Entry[] =>
  Array.from({ length: count }, () => entry(given));
const alone = { intended: '', selected: '', factors: [] } as const;

describe('pairs of medicines', () => {
  it('are one pair whichever was meant and whatever the strength', () => {
    const seen = [
      entry({ intended: 'Amlodipine 5mg tablets', selected: 'Amitriptyline 10mg tablets' }),
      entry({ intended: 'amitriptyline 25mg tablets', selected: 'Amlodipine 10mg tablets' }),
    ];
    assert.deepEqual(medicinePairs(medicines, seen), [
      { one: 'Amitriptyline', other: 'Amlodipine', count: 2, areAlike: true },
    ]);
  });

  it('are the strengths where the substance is the same', () => {
    const seen = many(3, { intended: 'Warfarin 1mg tablets', selected: 'Warfarin 5mg tablets' });
    assert.deepEqual(medicinePairs(medicines, seen), [
      { one: 'Warfarin 1mg tablets', other: 'Warfarin 5mg tablets', count: 3, areAlike: false },
    ]);
  });

  it('seen once are no pair, nor is a medicine and itself, nor one that nobody named', () => {
    const once = [entry(), entry({ intended: 'Bisoprolol', selected: 'bisoprolol' }), entry({ selected: '' })];
    assert.deepEqual(medicinePairs(medicines, once), []);
  });
});

describe('what a month shows', () => {
  it('claims nothing from three entries, however alike they are', () => {
    const figures = figuresOf(medicines, many(3, alone), many(30, alone));
    assert.deepEqual(figures.patterns, []);
    assert.equal(leadingFinding(figures.stages, 'stage'), 'By stage: 3 entries, too few to say which stands out');
    assert.match(comparedWords({ total: 3, before: { total: 2, nearMisses: 2, incidents: 0 } }, '2026-10'), /too few/);
  });

  it('says what is a fact by itself even of few: a pair seen twice, an incident without a full record', () => {
    const { patterns } = figuresOf(medicines, [entry(), entry(), entry({ ...alone, reached: 'incident' })], null);
    assert.deepEqual(patterns, [
      'One incident that reached a patient has no full record yet.',
      'Amitriptyline and amlodipine were taken for each other twice: a pair that is known for it.',
    ]);
  });

  it('proposes what comes together often, with its counts', () => {
    const month = [
      ...many(6, { ...alone, errorType: 'wrong-strength', factors: ['interruption'] }),
      ...many(6, { ...alone, errorType: 'expired', stage: 'delivery', noticedBy: 'patient' }),
    ];
    assert.deepEqual(figuresOf(medicines, month, null).patterns, [
      'Wrong strength, at “picking and assembly”: 6 of 12 entries.',
      'Out of date, at “delivery”: 6 of 12 entries.',
      '“Interruption: telephone, counter, a question” played a part in 6 of 12 entries.',
      'Patients or their families noticed 6 of the slips themselves.',
    ]);
  });

  it('names what leads, says where chance may have made it, and names nothing where two lead', () => {
    const stages = (assembly: number, labelling: number) =>
      figuresOf(medicines, [...many(assembly), ...many(labelling, { stage: 'labelling' })], null).stages;
    assert.equal(leadingFinding(stages(14, 4), 'stage'), 'Picking and assembly: 14 of 18 entries');
    assert.match(leadingFinding(stages(7, 5), 'stage'), /7 of 12 entries\. That it comes first may be chance$/);
    assert.equal(leadingFinding(stages(6, 6), 'stage'), 'No stage stands out among 12 entries');
    assert.equal(leadingFinding(stages(0, 0), 'stage'), 'By stage: no entries');
  });

  it('is compared with the month before as far as chance allows', () => {
    const words = (total: number, before: number) =>
      comparedWords({ total, before: { total: before, nearMisses: before, incidents: 0 } }, '2026-10');
    assert.match(words(14, 11), /^14 entries, and 11 in October 2026\. Chance alone often makes such a difference\.$/);
    assert.match(words(30, 9), /more slips, or more of them written down/);
    assert.match(words(9, 30), /fewer slips, or fewer of them written down/);
    assert.match(comparedWords({ total: 9, before: null }, '2026-10'), /no month before it/);
    assert.equal(caughtWords({ total: 2, nearMisses: 2, incidents: 0 }), 'None of them reached a patient.');
    assert.equal(
      caughtWords({ total: 3, nearMisses: 1, incidents: 2 }),
      '1 near miss was caught, and 2 incidents reached a patient.',
    );
  });

  it('counts every entry once in each of its charts', () => {
    const some = fc.array(
      fc.record({
        stage: fc.constantFrom('labelling', 'assembly', 'delivery'),
        errorType: fc.constantFrom('expired', 'omitted', 'other'),
        timeBand: fc.constantFrom('before-9', 'unknown'),
        reached: fc.constantFrom('near-miss', 'incident'),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(some, some, (month, before) => {
        const figures = figuresOf(
          medicines,
          month.map((given) => entry(given)),
          before.map((given) => entry(given)),
        );
        for (const counts of [figures.stages, figures.errorTypes, figures.timeBands]) {
          assert.equal(
            counts.reduce((sum, { count }) => sum + count, 0),
            month.length,
          );
          assert.equal(
            counts.reduce((sum, one) => sum + (one.before ?? 0), 0),
            before.length,
          );
        }
        assert.equal(figures.nearMisses + figures.incidents, month.length);
      }),
    );
  });
});
