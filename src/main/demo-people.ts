// Who can sign in to a demonstration. The organisations are real, so that finding them can be tried; every person is invented.

import { unplaced } from '../platform/actor.ts';
import type { DemoClient, DemoPerson } from '../platform/identity/demo.ts';

const trust = { organisationCode: 'RX1', organisationName: 'Nottingham University Hospitals NHS Trust' };
const mentalHealth = { organisationCode: 'RHA', organisationName: 'Nottinghamshire Healthcare NHS Foundation Trust' };
const practice = { organisationCode: 'C84010', organisationName: 'Trentside Medical Group' };
const pharmacy = { organisationCode: 'Y08212', organisationName: 'Brinsley Pharmacy' };
const board = { organisationCode: 'QT1', organisationName: 'NHS Nottingham and Nottinghamshire Integrated Care Board' };
const nation = { organisationCode: 'X26', organisationName: 'NHS England' };
const nowhere = { organisationCode: unplaced, organisationName: 'Place not known' };

export const demoPeople: readonly DemoPerson[] = [
  { ...trust, role: 'reviewer', username: 'ward-reviewer', displayName: 'Morag Testwell, patient safety lead' },
  { ...trust, role: 'recorder', username: 'ward-nurse', displayName: 'Idris Sampleton, staff nurse' },
  { ...trust, role: 'learning-lead', username: 'learning-lead', displayName: 'Nia Dummett, head of learning' },
  {
    ...trust,
    role: 'clinical-safety-officer',
    username: 'safety-officer',
    displayName: 'Owen Trialsby, clinical safety officer',
  },
  {
    ...trust,
    role: 'organisation-administrator',
    username: 'trust-administrator',
    displayName: 'Grace Fictional, governance office',
  },
  { ...practice, role: 'reviewer', username: 'practice-reviewer', displayName: 'Bronwen Mockford, practice manager' },
  { ...practice, role: 'recorder', username: 'practice-doctor', displayName: 'Dr Anika Examplar, GP' },
  { ...pharmacy, role: 'reviewer', username: 'pharmacist', displayName: 'Farida Sketchley, pharmacist' },
  { ...pharmacy, role: 'recorder', username: 'dispenser', displayName: 'Jonah Sampleby, dispenser' },
  {
    ...mentalHealth,
    role: 'reviewer',
    username: 'mental-health-reviewer',
    displayName: 'Callum Draftson, safety specialist',
  },
  { ...board, role: 'area-oversight', username: 'area-oversight', displayName: 'Lena Pretendham, quality lead' },
  { ...nowhere, role: 'triage', username: 'triage', displayName: 'Ruth Placeholder, triage team' },
  { ...nation, role: 'national-analyst', username: 'analyst', displayName: 'Tomasz Inventa, analyst' },
  {
    ...nation,
    role: 'national-reviewer',
    username: 'national-reviewer',
    displayName: 'Dr Sola Makebelieve, clinical reviewer',
  },
  {
    ...nation,
    role: 'national-administrator',
    username: 'national-administrator',
    displayName: 'Ivy Standin, service desk',
  },
  { ...nation, role: 'auditor', username: 'auditor', displayName: 'Hugh Nonesuch, auditor' },
];

export const demoClients: readonly DemoClient[] = [{ clientId: 'demo-lrms', organisationCode: trust.organisationCode }];

/** Where the invented records gather, so that whoever reviews there finds some. */
export const demoOrganisations: readonly string[] = [
  ...new Set(
    demoPeople
      .filter(({ role }) => role === 'reviewer' || role === 'triage')
      .map(({ organisationCode }) => organisationCode),
  ),
];
