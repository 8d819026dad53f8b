import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CheckOptions, check } from './check.ts';
import { journey } from './journey.ts';
import { loadTaxonomy } from './load.ts';
import type { Page } from './view.ts';

const taxonomy = loadTaxonomy('lfpse-5');
const today = '2026-11-21';
const incident = { Description: 'She fell by the bed.', EventType: 'incident' };
const checked = (input: unknown, options: Partial<CheckOptions> = {}) =>
  check(taxonomy, input, { complete: true, today, ...options });
const answersOf = (input: unknown, options: Partial<CheckOptions> = {}) => {
  const result = checked(input, options);
  return result.ok ? result.answers : result.errors;
};
const wrongFields = (input: unknown, options: Partial<CheckOptions> = {}) => {
  const result = checked(input, options);
  return result.ok ? [] : result.errors.map(({ field }) => field);
};
const messageOf = (input: unknown, options: Partial<CheckOptions> = {}) => {
  const result = checked(input, options);
  return result.ok ? '' : (result.errors[0]?.message ?? '');
};

test('a story and its kind are enough to send', () => {
  assert.deepEqual(answersOf(incident), incident);
});

test('without a story or its kind nothing can be sent, but a draft can be kept', () => {
  assert.deepEqual(wrongFields({}), ['Description', 'EventType']);
  assert.deepEqual(answersOf({}, { complete: false }), {});
});

test('whoever thanks need not say how it could happen more often, and nothing is said for them', () => {
  const goodCare = { Description: 'The nurse noticed.', EventType: 'good-care' };
  for (const audience of ['public', 'staff'] as const) {
    assert.deepEqual(answersOf(goodCare, { audience }), goodCare);
    const asked = ['quick', 'full'] as const;
    for (const page of asked.flatMap((path) => journey(taxonomy, audience, path, goodCare)))
      if (page.fields.some(({ name }) => name === 'HowFutureOccurrence'))
        assert.deepEqual(wrongFields(goodCare, { audience, complete: false, page }), [], page.id);
  }
});

test('staff answer a page where its official question is, if only with "I don\'t know"; others may leave it', () => {
  const involved = (audience: 'public' | 'staff') =>
    journey(taxonomy, audience, 'full', incident).find(({ id }) => id === 'involved') as Page;
  assert.deepEqual(wrongFields(incident, { complete: false, page: involved('public'), audience: 'public' }), []);
  const page = involved('staff');
  const onPage: Partial<CheckOptions> = { complete: false, page, audience: 'staff' };
  assert.deepEqual(wrongFields(incident, onPage), ['InvolvedAgents', 'SafetyChallenges']);
  assert.match(messageOf(incident, onPage), /I don't know/);
  assert.deepEqual(
    wrongFields({ ...incident, InvolvedAgents: ['unknown'], SafetyChallenges: ['unknown'] }, onPage),
    [],
  );
});

test('what a form posts comes back in the shape in which it is kept', () => {
  const posted = {
    ...incident,
    Description: '  She fell.\r\nI rang the bell.\u0007 ',
    InvolvedAgents: '4',
    DrugsInvolved: 'Warfarin\r\n\r\nIbuprofen\r\nWarfarin',
    PreciseTime: '9.05',
    NeverEvent: false,
    Organisation: 'rx1 ',
    ResponsibleSpecialty: '',
    patients: [{ AgeAtTimeOfIncidentDays: 23_808, Gender: '' }, {}],
  };
  assert.deepEqual(answersOf(posted), {
    ...incident,
    Description: 'She fell.\nI rang the bell.',
    InvolvedAgents: ['4'],
    DrugsInvolved: ['Warfarin', 'Ibuprofen'],
    PreciseTime: '09:05:00',
    NeverEvent: 'false',
    Organisation: ['RX1'],
    patients: [{ AgeAtTimeOfIncidentDays: '64 years' }],
  });
});

test('codes of no list, and codes that hold only elsewhere, are refused', () => {
  assert.deepEqual(wrongFields({ ...incident, Process: '13' }), ['Process']);
  assert.deepEqual(wrongFields({ ...incident, InvolvedAgents: ['4', '7'] }), ['InvolvedAgents']);
  assert.deepEqual(wrongFields({ ...incident, EventType: '1' }), ['EventType']);
  assert.deepEqual(wrongFields({ ...incident, EventType: 'unknown' }), ['EventType']);
});

test('our "I don\'t know" is refused where the official list has its own', () => {
  assert.deepEqual(wrongFields({ ...incident, Process: 'unknown' }), ['Process']);
  assert.deepEqual(wrongFields({ ...incident, patients: [{ PhysicalHarm: 'unknown' }] }), []);
});

test('"none of these" beside one of these is a contradiction, and says which', () => {
  assert.deepEqual(wrongFields({ ...incident, InvolvedAgents: ['4', '10'] }), ['InvolvedAgents']);
  assert.match(messageOf({ ...incident, InvolvedAgents: ['4', '10'] }, { audience: 'public' }), /None of these/);
});

test('a single question takes a single answer', () => {
  assert.deepEqual(wrongFields({ ...incident, Process: ['5'] }), ['Process']);
  assert.deepEqual(wrongFields({ ...incident, Description: { text: 'x' } }), ['Description']);
});

test('a story has 50,000 characters, counted as people count them', () => {
  assert.deepEqual(wrongFields({ ...incident, Description: '💊'.repeat(50_000) }), []);
  assert.deepEqual(wrongFields({ ...incident, Description: '💊'.repeat(50_001) }), ['Description']);
  assert.match(
    messageOf({ ...incident, Description: 'x'.repeat(50_001) }),
    /50000 characters or fewer\. There are 50001/,
  );
});

test('NUL and half characters are refused', () => {
  for (const Description of ['a\0b', 'a\ud800b'])
    assert.deepEqual(wrongFields({ ...incident, Description }), ['Description']);
});

test('dates are real and past', () => {
  const on = (ApproximateDate: string, IncidentOccurredToday = 'n') =>
    wrongFields({ ...incident, IncidentOccurredToday, ApproximateDate });
  for (const good of ['2026-11-21', '2024-02-29', '2026-11', '1990-01']) assert.deepEqual(on(good), [], good);
  for (const wrong of ['2026-11-22', '2026-12', '2023-02-29', '2026-13-01', '2026-00', '0026-01-01', '3 March', '2026'])
    assert.deepEqual(on(wrong), ['ApproximateDate'], wrong);
});

test('a date that is not known is a month', () => {
  assert.deepEqual(wrongFields({ ...incident, IncidentOccurredToday: 'u', ApproximateDate: '2026-03' }), []);
  assert.deepEqual(wrongFields({ ...incident, IncidentOccurredToday: 'u', ApproximateDate: '2026-03-01' }), [
    'ApproximateDate',
  ]);
});

test('a field that the questions do not have, or that Cairn fills in, is unknown', () => {
  for (const name of [
    'Nonsense',
    'TodaysDate',
    'ReferenceNumber',
    'IsAnonymous',
    'PhysicalHarm',
    'constructor',
    '__proto__',
  ]) {
    const result = checked({ ...incident, ...JSON.parse(`{"${name}":"1"}`) });
    assert.equal(result.ok ? '' : result.code, 'unknown-field', name);
  }
  assert.deepEqual(wrongFields({ ...incident, patients: [{ PatientSequence: '1' }] }), ['patients.0.PatientSequence']);
});

test('what the public is never asked is unknown when the public sends it', () => {
  const jargon = { ...incident, DutyOfCandour: true };
  assert.deepEqual(wrongFields(jargon, { audience: 'public' }), ['DutyOfCandour']);
  assert.deepEqual(wrongFields(jargon, { audience: 'staff' }), []);
});

test('an answer that another excludes says why, under the name of its field', () => {
  const died = { ...incident, patients: [{ PhysicalHarm: '5' }, { PhysicalHarm: '1', PsychologicalHarm: '2' }] };
  assert.deepEqual(wrongFields(died), ['patients.1.PsychologicalHarm']);
  assert.match(messageOf(died), /died/);
  assert.deepEqual(wrongFields({ ...died, patients: [{}, ...died.patients] }), ['patients.2.PsychologicalHarm']);
});

test('people affected are a list of at most a hundred, each with answers of their own', () => {
  assert.deepEqual(wrongFields({ ...incident, patients: 'x' }), ['patients']);
  assert.deepEqual(wrongFields({ ...incident, patients: [['PhysicalHarm']] }), ['patients']);
  assert.deepEqual(wrongFields({ ...incident, patients: Array.from({ length: 101 }, () => ({})) }), ['patients']);
});

test('what are no answers at all is said so', () => {
  for (const input of [null, undefined, 'story', 7, [incident]]) assert.deepEqual(wrongFields(input), ['']);
});
