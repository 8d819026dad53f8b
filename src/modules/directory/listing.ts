// The shipped list of organisations as a file: one row each, sorted by code.

import { parseTable } from './csv.ts';
import type { ListedOrganisation } from './organisation.ts';

export const listingColumns = [
  'code',
  'name',
  'kind',
  'address',
  'town',
  'postcode',
  'open',
  'pcn',
  'icb',
  'region',
  'known_as',
] as const;

export const listingRow = (organisation: ListedOrganisation): readonly string[] => [
  organisation.code,
  organisation.name,
  organisation.kind,
  organisation.address,
  organisation.town,
  organisation.postcode,
  organisation.isOpen ? 'yes' : 'no',
  organisation.pcnCode ?? '',
  organisation.icbCode ?? '',
  organisation.regionCode ?? '',
  organisation.knownAs.join('|'),
];

export const readListing = (text: string): readonly ListedOrganisation[] =>
  parseTable(text, listingColumns).map((row) => ({
    code: row.code,
    name: row.name,
    kind: row.kind,
    address: row.address,
    town: row.town,
    postcode: row.postcode,
    isOpen: row.open === 'yes',
    pcnCode: row.pcn || null,
    icbCode: row.icb || null,
    regionCode: row.region || null,
    knownAs: row.known_as === '' ? [] : row.known_as.split('|'),
  }));
