// Where it happens: settings in their shares, kinds of organisation, and the codes that a place gives to every answer.

import type { Answers } from '../../../taxonomy/index.ts';
import type { Setting } from './frame.ts';
import type { Random } from './random.ts';

export type PlaceKind =
  | 'acute-trust'
  | 'mental-health-trust'
  | 'community-trust'
  | 'ambulance-trust'
  | 'gp-practice'
  | 'pharmacy'
  | 'care-home'
  | 'dentist'
  | 'optician'
  | 'prison'
  | 'nhs-111';

/** The organisation by size within its kind: 0 is where most happens. Who stores the record says which one that is. */
export type Place = { readonly kind: PlaceKind; readonly rank: number };

type SettingFacts = {
  /** Of a hundred records. */
  readonly share: number;
  readonly kind: PlaceKind;
  readonly codes: Answers;
};

export const settings: Readonly<Record<Setting, SettingFacts>> = {
  ward: { share: 31, kind: 'acute-trust', codes: { ServiceArea: ['1'], LocationWithinService: '4' } },
  emergency: { share: 8, kind: 'acute-trust', codes: { ServiceArea: ['1'], LocationWithinService: '4' } },
  maternity: { share: 6, kind: 'acute-trust', codes: { ServiceArea: ['19'], LocationWithinService: '4' } },
  theatre: { share: 6, kind: 'acute-trust', codes: { ServiceArea: ['1'], LocationWithinService: '4' } },
  'mental-health': {
    share: 11,
    kind: 'mental-health-trust',
    codes: { ServiceArea: ['4'], LocationWithinService: '10' },
  },
  ambulance: { share: 5, kind: 'ambulance-trust', codes: { ServiceArea: ['3'], LocationWithinService: '6' } },
  'care-home': { share: 5, kind: 'care-home', codes: { ServiceArea: ['12'], LocationWithinService: '3' } },
  'general-practice': { share: 9, kind: 'gp-practice', codes: { ServiceArea: ['17'], LocationWithinService: '11' } },
  pharmacy: { share: 7, kind: 'pharmacy', codes: { ServiceArea: ['9'], LocationWithinService: '12' } },
  dentistry: { share: 1.6, kind: 'dentist', codes: { ServiceArea: ['11'], LocationWithinService: '5' } },
  optometry: { share: 1.2, kind: 'optician', codes: { ServiceArea: ['10'], LocationWithinService: '5' } },
  'district-nursing': { share: 6, kind: 'community-trust', codes: { ServiceArea: ['7'], LocationWithinService: '2' } },
  prison: { share: 1.6, kind: 'prison', codes: { ServiceArea: ['8'], LocationWithinService: '7' } },
  'nhs-111': { share: 1.6, kind: 'nhs-111', codes: { ServiceArea: ['18'], LocationWithinService: '8' } },
};

/** How many organisations of a kind a demonstration has; a simulation of a nation has more. */
const demonstrationSize: Readonly<Record<PlaceKind, number>> = {
  'acute-trust': 12,
  'mental-health-trust': 6,
  'community-trust': 5,
  'ambulance-trust': 4,
  'gp-practice': 30,
  pharmacy: 24,
  'care-home': 12,
  dentist: 8,
  optician: 6,
  prison: 5,
  'nhs-111': 4,
};
const demonstrationRecords = 3_000;

const placesOf = (kind: PlaceKind, records: number): number =>
  Math.ceil(demonstrationSize[kind] * Math.sqrt(Math.max(1, records / demonstrationRecords)));

/** In a demonstration, what comes in beyond its size where people can sign in; more where there are many small ones. */
const gatheredShare: Readonly<Partial<Record<PlaceKind, number>>> = { pharmacy: 0.9, 'gp-practice': 0.3 };
const gatheredShareElsewhere = 0.15;
export const isDemonstration = (records: number): boolean => records <= 2 * demonstrationRecords;

/** Few large, many small (Zipf): the first has twice as many records as the second, and three times as many as the third. */
export const placeIn = (kind: PlaceKind, records: number, random: Random): Place => {
  const size = placesOf(kind, records);
  if (isDemonstration(records) && random.chance(gatheredShare[kind] ?? gatheredShareElsewhere))
    return { kind, rank: 0 };
  const rank = Math.min(size - 1, Math.floor((size + 1) ** random.next()) - 1);
  return { kind, rank };
};
