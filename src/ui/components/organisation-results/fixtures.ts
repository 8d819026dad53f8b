import type { OrganisationResults } from './organisation-results.ts';

const organisations = [
  { code: 'X00001', name: 'Northmoor Surgery', address: '1 Mill Lane', town: 'Northmoor', postcode: 'ZZ1 1AA' },
  { code: 'X00002', name: 'Northmoor Pharmacy', address: '3 Mill Lane', town: 'Northmoor', postcode: 'ZZ1 1AB' },
];

export const fixtures: readonly OrganisationResults[] = [
  { name: 'organisation', words: 'northmoor', organisations },
  {
    name: 'organisation',
    words: 'northmoor',
    organisations,
    chosen: 'X00002',
    errorText: 'Choose a place, or say that you do not know',
  },
  { name: 'organisation', words: 'qqqq', organisations: [] },
];
