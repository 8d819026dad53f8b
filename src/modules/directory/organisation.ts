// An organisation as Cairn knows it, and the kinds there are. A kind is what the public register says; where it says nothing, `other`.

import { unplaced } from '../../platform/actor.ts';

export type Organisation = {
  /** The code of the Organisation Data Service (ODS), or `UNPLACED`. */
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** What helps to tell two of the same name apart: building, street, district. Without town and postcode; may be empty. */
  readonly address: string;
  readonly town: string;
  readonly postcode: string;
  readonly isOpen: boolean;
  readonly pcnCode: string | null;
  /** The integrated care board; in Wales the local health board. */
  readonly icbCode: string | null;
  readonly regionCode: string | null;
};

/** As listed: with the other names people know it by, its hospitals and its former names. */
export type ListedOrganisation = Organisation & { readonly knownAs: readonly string[] };

/** With the sites that its administrators have added: their names among the others, their postcodes beside its own. */
export type FindableOrganisation = ListedOrganisation & { readonly sitePostcodes?: readonly string[] };

export const kindLabels = {
  trust: 'NHS trust',
  ambulance: 'Ambulance service',
  'health-board': 'Local health board',
  'gp-practice': 'GP surgery',
  'gp-hub': 'Evening and weekend GP clinic',
  pharmacy: 'Pharmacy',
  dentist: 'Dentist',
  optician: 'Optician',
  'urgent-care': 'Urgent care, walk-in centre or out-of-hours doctor',
  'hospital-service': 'Hospital clinic',
  'community-service': 'Community service',
  'care-home': 'Care home, or a team that looks after people in care homes',
  hospice: 'Hospice',
  'secure-setting': 'Healthcare in a prison or other secure place',
  independent: 'Independent provider of care',
  pcn: 'Primary care network',
  icb: 'Integrated care board',
  region: 'NHS region or nation',
  other: 'Other organisation',
  unplaced: 'Place not known',
} as const;

export type Kind = keyof typeof kindLabels;

const isKind = (kind: string): kind is Kind => Object.hasOwn(kindLabels, kind);

/** In plain words, for a page. */
export const kindLabel = (kind: string): string => kindLabels[isKind(kind) ? kind : 'other'];

/** The area whose staff oversee its records: its board, itself where it is one. */
export const areaOf = (organisation: Organisation): string =>
  organisation.kind === 'icb' ? organisation.code : (organisation.icbCode ?? unplaced);
