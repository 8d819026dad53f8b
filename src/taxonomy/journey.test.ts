import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers, Audience, Path } from './answers.ts';
import { afterwards, journey } from './journey.ts';
import { loadTaxonomy } from './load.ts';

const taxonomy = loadTaxonomy('lfpse-5');
const pages = (audience: Audience, path: Path, answers: Answers) => journey(taxonomy, audience, path, answers);
const ids = (audience: Audience, path: Path, answers: Answers) =>
  pages(audience, path, answers).map(({ id, repeats }) => `${id}${repeats ?? ''}`);
const page = (audience: Audience, answers: Answers, id: string) => {
  const found = pages(audience, 'full', answers).find((one) => one.id === id);
  assert.ok(found, id);
  return found;
};

test('the story comes first, and before anything is answered little else is asked', () => {
  assert.deepEqual(ids('public', 'full', {}), ['story', 'kind', 'you', 'place']);
});

test('a near miss or good care, told the quick way, is the story and the place', () => {
  for (const audience of ['public', 'staff'] as const) {
    for (const EventType of ['incident', 'good-care']) {
      assert.deepEqual(
        ids(audience, 'quick', { EventType, patients: [{ PhysicalHarm: '5', PsychologicalHarm: '4' }] }),
        ['story', 'place'],
      );
    }
  }
});

test('good care told the quick way asks on the same page how it could happen more often', () => {
  const [story] = pages('public', 'quick', { EventType: 'good-care' });
  assert.equal(story?.title, 'Good care');
  assert.equal(story?.fields[0]?.label, 'What went well?', 'a heading and a question, not one of them twice');
  assert.match(story?.fields[0]?.hint ?? '', /say "the nurse" or "the patient"/, 'staff tell it');
  assert.deepEqual(
    story?.fields.map(({ name }) => name),
    ['Description', 'HowFutureOccurrence'],
  );
});

test('nobody is asked how a person feels who has died', () => {
  assert.ok(ids('public', 'full', { EventType: 'incident', patients: [{ PhysicalHarm: '5' }] }).includes('feelings0'));
  assert.ok(!ids('public', 'full', { EventType: 'incident', patients: [{ PhysicalHarm: '1' }] }).includes('feelings0'));
});

test('everything about one person is asked before the next, and of a risk nobody is asked about', () => {
  const two = { EventType: 'incident', patients: [{ PhysicalHarm: '5' }, {}] };
  const repeated = ids('public', 'full', two).filter((id) => /\d$/.test(id));
  assert.deepEqual(repeated, ['harm0', 'feelings0', 'harm1', 'feelings1']);
  assert.ok(!ids('staff', 'full', { ...two, EventType: 'risk' }).some((id) => /\d$/.test(id) || id === 'anyone-else'));
});

test('stale answers open no pages', () => {
  assert.ok(!ids('staff', 'full', { EventType: 'risk', InvolvedAgents: ['4'] }).includes('medicines'));
});

test('a public page asks about the teller or about the person, as the teller said', () => {
  assert.equal(page('public', { EventType: 'incident', ReporterType: '1' }, 'harm').title, 'Were you hurt?');
  assert.equal(page('public', { EventType: 'incident', ReporterType: '2' }, 'harm').title, 'Were they hurt?');
  const [, second] = pages('public', 'full', { EventType: 'incident', ReporterType: '1', patients: [{}, {}] }).filter(
    ({ id }) => id === 'harm',
  );
  assert.equal(second?.title, 'Were they hurt?');
});

test('who the people are is asked of the public once the story is sent, and holds nobody up before', () => {
  const two = { EventType: 'incident', patients: [{ PhysicalHarm: '5' }, {}] };
  assert.ok(!ids('public', 'full', two).some((id) => id.startsWith('about')));
  const later = afterwards(taxonomy, 'public', two);
  assert.deepEqual(
    later.map(({ id, repeats }) => `${id}${repeats}`),
    ['about0', 'about1'],
  );
  assert.equal(later[0]?.title, 'A few last things, only if you wish');
  assert.deepEqual(afterwards(taxonomy, 'public', { EventType: 'risk' }), []);
  assert.deepEqual(afterwards(taxonomy, 'staff', two), []);
});

test('the public may leave everything that is asked after the place of an incident or an outcome', () => {
  for (const EventType of ['incident', 'outcome']) {
    const all = pages('public', 'full', { EventType, InvolvedAgents: ['4'] });
    const after = all.slice(all.findIndex(({ id }) => id === 'place') + 1);
    assert.ok(after.length > 4);
    for (const { fields } of after) for (const { name, optional } of fields) assert.ok(optional, name);
  }
  assert.equal(page('staff', { EventType: 'incident' }, 'involved').fields[0]?.optional, false);
});

test('a family that told of a death is not asked how the person was hurt, and is spoken to in the past tense', () => {
  const died = { EventType: 'outcome', OutcomeType: ['1'], ReporterType: '2' };
  for (const id of ['harm0', 'feelings0', 'anyone-else']) {
    assert.ok(!ids('public', 'full', died).includes(id), id);
    assert.ok(ids('public', 'full', { ...died, OutcomeType: ['2'] }).includes(id), id);
    assert.ok(ids('staff', 'full', died).includes(id), id);
  }
  const labels = (answers: Answers) =>
    (afterwards(taxonomy, 'public', answers)[0]?.fields ?? []).map(({ label }) => label);
  const gone = ['How old were they?', 'What was their gender?', 'What was their ethnic group?'];
  assert.deepEqual(labels(died), gone);
  assert.deepEqual(labels({ EventType: 'incident', patients: [{ PhysicalHarm: '1' }] }), gone);
  assert.equal(labels({ EventType: 'incident', patients: [{ PhysicalHarm: '2' }] })[1], 'What is their gender?');
});

test('what happened is asked of the patient, or about the person', () => {
  const outcome = (ReporterType: string) => page('public', { EventType: 'outcome', ReporterType }, 'outcome').title;
  assert.equal(outcome('1'), 'What happened to you?');
  assert.equal(outcome('2'), 'What happened to them?');
});

test('death is put gently, with the official label beside it', () => {
  const died = page('public', { EventType: 'incident', ReporterType: '2' }, 'harm').fields[0]?.options.find(
    ({ code }) => code === '1',
  );
  assert.equal(died?.label, 'They died');
  assert.equal(died?.official, 'Fatal');
});

test('"I don\'t know" is among the choices of every question with choices, but of what kind it was', () => {
  for (const audience of ['public', 'staff'] as const) {
    for (const EventType of ['incident', 'good-care', 'risk', 'outcome']) {
      const everything = { EventType, InvolvedAgents: ['4', '3', '9', '13', '14', '11', '12', '8'] };
      for (const { fields } of pages(audience, 'full', everything)) {
        for (const { name, options } of fields) {
          if (options.length === 0 || name === 'EventType') continue;
          const list = taxonomy.field.get(name)?.list ?? '';
          assert.ok(
            options.some(
              ({ code }) => code === 'unknown' || taxonomy.codesOf.get(list)?.get(code)?.means === 'unknown',
            ),
            name,
          );
        }
      }
    }
  }
});

test('"Other" opens a line to say more, inside its choice', () => {
  const themes = page('staff', { EventType: 'risk' }, 'risk').fields.find(({ name }) => name === 'RiskTheme');
  const opening = themes?.options.filter(({ reveals }) => reveals.length > 0);
  assert.deepEqual(
    opening?.map(({ code, reveals }) => [code, reveals.map(({ name }) => name)]),
    [['8', ['RiskThemeOther']]],
  );
});

test('a list too long to show at once is marked', () => {
  const [, , specialty] = page('staff', { EventType: 'incident' }, 'service').fields;
  assert.equal(specialty?.name, 'ResponsibleSpecialty');
  assert.equal(specialty?.isLong, true);
  assert.equal(page('public', { EventType: 'incident' }, 'harm').fields[0]?.isLong, false);
});

test('the day is not asked of someone who does not know it', () => {
  const dated = (IncidentOccurredToday: string) =>
    page('public', { EventType: 'incident', IncidentOccurredToday }, 'date').fields[0];
  assert.equal(dated('n')?.type, 'date');
  assert.equal(dated('u')?.type, 'month');
  assert.match(dated('n')?.hint ?? '', /If you do not know the day/);
  assert.equal(dated('u')?.hint, 'Give the month and year. A good guess is fine.', 'there is no box for the day');
  assert.ok(!ids('public', 'full', { EventType: 'incident', IncidentOccurredToday: 'y' }).includes('date'));
});

test('why someone stays anonymous is asked only of staff who do', () => {
  assert.ok(ids('staff', 'full', {}).includes('not-signed-in'));
  assert.ok(!journey(taxonomy, 'staff', 'full', {}, { signedIn: true }).some(({ id }) => id === 'not-signed-in'));
  assert.ok(!ids('public', 'full', {}).includes('not-signed-in'));
});

test('the public is not asked for contact details, governance or reference numbers', () => {
  for (const name of [
    'ReporterContact',
    'DutyOfCandour',
    'NeverEvent',
    'YellowCardReference',
    'ReporterOrganisation',
  ]) {
    assert.ok(!taxonomy.askedOf.public.has(name), name);
    assert.ok(taxonomy.askedOf.staff.has(name), name);
  }
});
