// Every question of LFPSE v5 is asked of somebody, on a page that everybody can use.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadTaxonomy } from '../src/taxonomy/index.ts';
import { faultsOf } from './support/inspect.ts';
import { send } from './support/telling.ts';
import { type Doors, onSmallPhone, openDoors } from './support/visitors.ts';
import { type Said, walk } from './support/walking.ts';

const taxonomy = loadTaxonomy();
type Path = 'public-full' | 'staff-full' | 'staff-quick';

const codes = (list: string): readonly string[] =>
  (taxonomy.lists[list]?.codes ?? [])
    .filter(({ means }) => means !== 'unknown' && means !== 'none')
    .map(({ code }) => code);

const usual: Said = {
  Description: 'It happened on the ward in the night.',
  IncidentOccurredToday: 'n',
  place: 'unknown',
  elsewhere: '',
  HowFutureOccurrence: 'We do not know.',
  InvolvedAgents: 'unknown',
  SafetyChallenges: '6',
  Process: '12',
  RiskImminent: 'u',
  MedicationAdministration: 'u',
  another: 'no',
};

/** An incident in which everything there is was part of it, and everything went wrong with it in every way. */
const everything: Said = {
  ...usual,
  EventType: 'incident',
  InvolvedAgents: codes('agent-type-5'),
  SafetyChallenges: codes('safety-challenges-5'),
  DrugInvolvementFactors: codes('drugs-involved-5'),
  DeviceInvolvementFactors: codes('devices-involved-5'),
  BuildingsInfrastructureInvolved: codes('buildings-or-infrastructure-involved-5'),
  EstatesServicesInvolved: codes('estates-services-involved-5'),
  BloodInvolved: codes('blood-involved-5'),
  BloodProductsInvolved: codes('blood-products-involved-5'),
  TissueOrgansInvolvementFactors: codes('tissue-and-organs-for-transplant-involved-5'),
  PeopleInvolvementFactors: codes('people-involvement-5'),
  PeopleActionFactors: codes('people-actions-5'),
  'patients.0.PhysicalHarm': '2',
};

const journeys: readonly { readonly who: string; readonly path: Path; readonly said: Said }[] = [
  { who: 'a nurse tells of an incident with everything in it', path: 'staff-full', said: everything },
  {
    who: 'a nurse tells of an outcome',
    path: 'staff-full',
    said: { ...usual, EventType: 'outcome', elsewhere: 'The mobile clinic' },
  },
  { who: 'a nurse tells of a risk', path: 'staff-full', said: { ...usual, EventType: 'risk', RiskTheme: '1' } },
  { who: 'a nurse tells of good care in full', path: 'staff-full', said: { ...usual, EventType: 'good-care' } },
  { who: 'a nurse tells of a near miss', path: 'staff-quick', said: usual },
  {
    who: 'a patient tells of an incident',
    path: 'public-full',
    said: { ...usual, EventType: 'incident', ReporterType: '1', InvolvedAgents: '4' },
  },
  {
    who: 'a relative tells of an outcome',
    path: 'public-full',
    said: { ...usual, EventType: 'outcome', ReporterType: '2' },
  },
  { who: 'somebody tells of a worry', path: 'public-full', said: { ...usual, EventType: 'risk' } },
  { who: 'somebody tells of good care', path: 'public-full', said: { ...usual, EventType: 'good-care' } },
];

const beginnings: Readonly<Record<Path, string>> = {
  'public-full': '/record/tell?who=public',
  'staff-full': '/record/tell?who=staff&way=full',
  'staff-quick': '/record/tell?who=staff&way=near-miss',
};

/** A page of a place asks the questions of the taxonomy with controls of its own. */
const askedBy = (pageId: string, control: string): readonly string[] => {
  const plan = taxonomy.pages.find(({ id, kind }) => id === pageId && kind === 'place');
  if (plan) return plan.fields.filter((field) => typeof field === 'string');
  return [(control.split('.').at(-1) ?? '').replace(/-(day|month|year)$/, '')];
};

describe('the questions of LFPSE v5', () => {
  let doors: Doors;
  const asked = new Set<string>();
  const met = new Set<string>();
  const faults: string[] = [];
  before(async () => {
    doors = await openDoors();
  });
  after(() => doors.end());

  for (const { who, path, said } of journeys) {
    it(`${who}, to the end`, async () => {
      const page = await doors.visit(onSmallPhone, beginnings[path]);
      await walk(page, said, {
        onPage: async (id, controls) => {
          const pageId = id === 'tell' ? 'story' : id;
          for (const control of controls) for (const field of askedBy(pageId, control)) asked.add(field);
          const place = `${path} ${pageId}`;
          if (!met.has(place)) faults.push(...(await faultsOf(page)));
          met.add(place);
        },
      });
      await send(page);
      await doors.leave(page);
    });
  }

  it('are each asked of somebody', () => {
    const wanted = taxonomy.fields.filter(({ setBy }) => setBy === 'asked').map(({ name }) => name);
    assert.deepEqual(
      wanted.filter((name) => !asked.has(name)),
      [],
    );
  });

  it('stand on pages that are each met', () => {
    // What is asked once the story is sent has journeys of its own: see fairly-asked.test.ts.
    const missed = taxonomy.pages.filter(
      (plan) => !plan.afterwards && !plan.for.some((path) => met.has(`${path} ${plan.id}`)),
    );
    assert.deepEqual(
      missed.map(({ id, for: paths }) => `${id} for ${paths.join(', ')}`),
      [],
    );
  });

  it('are asked on pages that everybody can use', () => {
    assert.deepEqual(faults, []);
  });
});
