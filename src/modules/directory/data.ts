// What the directory keeps: organisations, from public lists.

import type { Kept } from '../../platform/keeping/kept.ts';

const publicList = {
  whose: {},
  why: 'running',
  until: { kind: 'service' },
  ends: 'the next edition of the public list',
} as const;

export const directoryData: readonly Kept[] = [
  {
    ...publicList,
    kind: 'table',
    name: 'organisation',
    what: 'Hospitals, practices and other places of care, from public lists',
    columns: {
      code: 'Its code',
      name: 'Its name',
      kind: 'What it is',
      address: 'Its address',
      town: 'Its town',
      postcode: 'Its postcode',
      is_open: 'Whether it is open',
      pcn_code: 'Which primary care network it belongs to',
      icb_code: 'Which integrated care board it belongs to',
      region_code: 'Which region it belongs to',
      known_as: 'What else people call it',
    },
  },
  {
    ...publicList,
    kind: 'table',
    name: 'directory_edition',
    what: 'Which edition of the public list this is',
    columns: {
      only_row: 'There is one row',
      edition: 'Which edition',
      loaded_at: 'When it was read in',
      sites_version: 'Counts the changes of sites',
    },
  },
  {
    kind: 'table',
    name: 'site',
    what: 'Hospitals, branches and clinics, by which people find an organisation',
    whose: {},
    why: 'running',
    until: { kind: 'service' },
    ends: 'an administrator, by closing it',
    columns: {
      site_id: 'Its number',
      organisation_code: 'Whose it is',
      name: 'What people call it',
      postcode: 'Its postcode, where it has one of its own',
      is_open: 'Whether people find it',
    },
  },
];
