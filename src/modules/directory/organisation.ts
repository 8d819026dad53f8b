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

export const kinds = [
  'trust',
  'ambulance',
  'health-board',
  'gp-practice',
  'gp-hub',
  'pharmacy',
  'dentist',
  'optician',
  'urgent-care',
  'hospital-service',
  'community-service',
  'care-home',
  'hospice',
  'secure-setting',
  'independent',
  'pcn',
  'icb',
  'region',
  'other',
  'unplaced',
] as const;

export type Kind = (typeof kinds)[number];

const isKind = (kind: string): kind is Kind => kinds.some((known) => known === kind);

/** Where the catalogue of a language has its plain words for a kind. */
export const kindKey = (kind: string): `kind.${Kind}` => `kind.${isKind(kind) ? kind : 'other'}`;

/** The area whose staff oversee its records: its board, itself where it is one. */
export const areaOf = (organisation: Organisation): string =>
  organisation.kind === 'icb' ? organisation.code : (organisation.icbCode ?? unplaced);
