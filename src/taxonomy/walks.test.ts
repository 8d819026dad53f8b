// Random people, answering page by page what they are asked, on every path; and people who send by hand what they are not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Answers, type AnswerValue, patientsOf, unknown } from './answers.ts';
import { check } from './check.ts';
import { describe } from './describe.ts';
import { excludedByLfpse5, retiredCodes, retiredFields } from './lfpse-5.oracle.ts';
import { loadTaxonomy } from './load.ts';
import { prune } from './prune.ts';
import { codesOf, type Field, isMany } from './taxonomy.ts';
import { type Walk, walk } from './testing.ts';
import type { FieldView } from './view.ts';

const taxonomy = loadTaxonomy('lfpse-5');
const today = '2026-11-21';
const runs = 100;

const words = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 12, mode: 'words' }))
  .map((text) => text.replace(/[\x00-\x1f\x7f]/g, ' ').trim())
  .filter((text) => text !== '' && text.isWellFormed());
const daysAgo = fc.date({ min: new Date('1990-01-01'), max: new Date(today), noInvalidDate: true });
const dates = fc.oneof(daysAgo, daysAgo).map((date) => date.toISOString().slice(0, 10));
const times = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`);
const ages = fc.oneof(
  fc.integer({ min: 2, max: 30 }).map((count) => `${count} days`),
  fc.integer({ min: 2, max: 11 }).map((count) => `${count} months`),
  fc.integer({ min: 2, max: 110 }).map((count) => `${count} years`),
);
const organisationCodes = fc.stringMatching(/^[A-Z][A-Z0-9]{2,5}$/);

/** One valid value of this type, given a set of codes. */
const oneValue = ({ type }: Pick<FieldView, 'type'>, codes: readonly string[]): fc.Arbitrary<string> => {
  switch (type) {
    case 'code':
    case 'boolean':
      return fc.constantFrom(...codes);
    case 'date':
      return fc.oneof(
        dates,
        dates.map((date) => date.slice(0, 7)),
      );
    case 'month':
      return dates.map((date) => date.slice(0, 7));
    case 'time':
      return times;
    case 'age':
      return ages;
    case 'organisation':
      return organisationCodes;
    default:
      return words;
  }
};

const answerTo = (field: FieldView): fc.Arbitrary<AnswerValue> => {
  const alone = field.options.filter(({ exclusive }) => exclusive).map(({ code }) => code);
  const together = field.options.map(({ code }) => code).filter((code) => !alone.includes(code));
  if (!field.many) return oneValue(field, [...together, ...alone]);
  const several = fc.uniqueArray(oneValue(field, together), { minLength: 1, maxLength: 4 });
  return alone.length === 0
    ? several
    : fc.oneof(
        { weight: 4, arbitrary: several },
        { weight: 1, arbitrary: fc.constantFrom(...alone).map((code) => [code]) },
      );
};

const quickStarts: readonly Answers[] = [
  { EventType: 'incident', patients: [{ PhysicalHarm: '5', PsychologicalHarm: '4' }] },
  { EventType: 'good-care' },
];

const journeys: fc.Arbitrary<Walk> = fc.oneof(
  fc.record({
    audience: fc.constantFrom('public', 'staff'),
    path: fc.constant('full'),
    start: fc.constant({}),
    today: fc.constant(today),
  }),
  fc.record({
    audience: fc.constantFrom('public', 'staff'),
    path: fc.constant('quick'),
    start: fc.constantFrom(...quickStarts),
    today: fc.constant(today),
  }),
);

/** A walk to its end, every page seen checked against what LFPSE excludes. */
const randomWalk = (gen: fc.GeneratorValue): { readonly journey: Walk; readonly answers: Answers } => {
  const journey = gen(() => journeys);
  const answers = walk(taxonomy, journey, {
    answer: (field) => (!field.optional || gen(fc.nat, { max: 3 }) > 0 ? gen(() => answerTo(field)) : undefined),
    hasAnother: (patients) => patients.length < 3 && gen(fc.boolean),
    meet: (page, soFar) => {
      const patient = patientsOf(soFar)[page.repeats ?? 0] ?? {};
      for (const { name } of page.fields) {
        assert.ok(
          !excludedByLfpse5.get(name)?.(soFar, patient),
          `${name} is asked on ${page.id} after ${JSON.stringify(soFar)}`,
        );
      }
    },
  });
  return { journey, answers };
};

const accepts = (input: unknown, { audience }: Walk): boolean =>
  check(taxonomy, input, { complete: true, today, audience }).ok;

const everywalk = (property: (walked: ReturnType<typeof randomWalk>, gen: fc.GeneratorValue) => void, numRuns = runs) =>
  fc.assert(
    fc.property(fc.gen(), (gen) => property(randomWalk(gen), gen)),
    // The walk that failed is short enough to read; shrinking it would take an hour.
    { numRuns, endOnFailure: true },
  );

test('nobody is asked what the answers so far exclude, and whoever answers what is asked may send it', () => {
  everywalk(({ journey, answers }) => assert.ok(accepts(answers, journey), JSON.stringify(answers)));
});

test('what is accepted reads back as it was given', () => {
  everywalk(({ journey, answers }) => {
    const checked = check(taxonomy, JSON.parse(JSON.stringify(answers)), {
      complete: true,
      today,
      audience: journey.audience,
    });
    const given = patientsOf(answers).filter((patient) => Object.keys(patient).length > 0);
    const { patients: _, ...ofEvent } = answers;
    assert.deepEqual(checked.ok && checked.answers, given.length > 0 ? { ...ofEvent, patients: given } : ofEvent);
  });
});

test('every answer is read back to its teller in words', () => {
  everywalk(({ journey: { audience, path }, answers }) => {
    const rows = describe(taxonomy, answers, audience, path);
    const given = [
      ...Object.keys(answers).filter((name) => name !== 'patients'),
      ...patientsOf(answers).flatMap((patient, index) =>
        Object.keys(patient).map((name) => `patients.${index}.${name}`),
      ),
    ];
    assert.deepEqual(rows.map(({ inputName }) => inputName).sort(), given.sort());
    for (const row of rows) {
      assert.ok(row.values.length > 0 && row.values.every((value) => value !== '' && value !== unknown), row.field);
      assert.notEqual(row.question, '');
    }
  });
});

test('pruning takes nothing from what is accepted', () => {
  everywalk(({ answers }) => assert.deepEqual(prune(taxonomy, answers), answers));
});

test('one more answer, to a question that the others exclude, is never accepted', () => {
  everywalk(({ answers }, gen) => {
    const patients = patientsOf(answers);
    for (const [name, excludes] of excludedByLfpse5) {
      const field = fieldNamed(name);
      const value = aValidAnswer(field, gen);
      if (field.perPatient) {
        const patient = patients[0] ?? {};
        if (!excludes(answers, patient)) continue;
        assert.ok(
          !accepts({ ...answers, patients: [{ ...patient, [name]: value }, ...patients.slice(1)] }, { ...staff }),
          name,
        );
      } else if (excludes(answers, {})) assert.ok(!accepts({ ...answers, [name]: value }, staff), name);
    }
  }, 60);
});

test('the same answers with a code from another list or of version 4 are never accepted', () => {
  everywalk(({ journey, answers }, gen) => {
    const coded = Object.keys(answers).filter((name) =>
      ['code', 'boolean'].includes(taxonomy.field.get(name)?.type ?? ''),
    );
    for (const name of coded) {
      const field = fieldNamed(name);
      const wrong = gen(() =>
        fc.oneof(fc.constantFrom(...(retiredCodes.get(name) ?? ['0'])), fc.string({ minLength: 1, maxLength: 4 })),
      );
      if (wrong.trim() === '' || wrong === unknown || codesOf(taxonomy, field).has(wrong)) continue;
      assert.ok(!accepts({ ...answers, [name]: isMany(field) ? [wrong] : wrong }, journey), `${name}: ${wrong}`);
    }
    for (const name of retiredFields) assert.ok(!accepts({ ...answers, [name]: '1' }, journey), name);
  }, 60);
});

test('whatever is sent, the check answers and does not throw', () => {
  const names = fc.constantFrom('patients', 'constructor', '__proto__', ...taxonomy.fields.map(({ name }) => name));
  const anything = fc.dictionary(names, fc.anything({ maxDepth: 3 }), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), anything), fc.boolean(), (input, complete) => {
      const checked = check(taxonomy, input, { complete, today });
      if (checked.ok) assert.deepEqual(check(taxonomy, checked.answers, { complete, today }), checked);
      else assert.ok(checked.errors.length > 0);
    }),
    { numRuns: 500 },
  );
});

test('changing an answer and pruning leaves a draft that is accepted as a draft', () => {
  everywalk(({ journey, answers }, gen) => {
    const coded = Object.keys(answers)
      .map(fieldOrNone)
      .filter((field) => field?.type === 'code');
    const field = gen(() => fc.constantFrom(...coded)) ?? fieldNamed('EventType');
    const code = gen(() => fc.constantFrom(...codesOf(taxonomy, field).keys()));
    const changed: Answers = { ...answers, [field.name]: isMany(field) ? [code] : code };
    const checked = check(taxonomy, prune(taxonomy, changed), { complete: false, today, audience: journey.audience });
    assert.ok(checked.ok, JSON.stringify(checked));
  });
});

const fieldOrNone = (name: string): Field | undefined => taxonomy.field.get(name);

const staff: Walk = { audience: 'staff', path: 'full', start: {}, today };

const fieldNamed = (name: string): Field => {
  const field = taxonomy.field.get(name);
  assert.ok(field, name);
  return field;
};

const aValidAnswer = (field: Field, gen: fc.GeneratorValue): AnswerValue => {
  const value = gen(() => oneValue(field, [...codesOf(taxonomy, field).keys()]));
  return isMany(field) ? [value] : value;
};
