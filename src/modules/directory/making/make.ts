// Makes data/ods/organisations.csv from the published registers. Run by hand when there are new ones:
//   node src/modules/directory/making/make.ts epraccur.csv etr.csv practice-map.csv lfpse-codes.json places.csv data/ods/boards.csv data/ods/hospitals.csv > data/ods/organisations.csv

import { readFileSync } from 'node:fs';
import { formatCsv, parseCsv, parseTable } from '../csv.ts';
import { listingColumns, listingRow } from '../listing.ts';
import type { ListedOrganisation } from '../organisation.ts';
import { makeListing } from './register.ts';

const [epraccur, etr, practiceMap, lfpseCodes, places, boards, hospitals] = process.argv.slice(2);
if (!epraccur || !etr || !practiceMap || !lfpseCodes || !places || !boards || !hospitals) {
  console.error('make.ts needs seven files: epraccur, etr, practice map, LFPSE codes, places, boards, hospitals');
  process.exit(1);
}
const text = (file: string): string => readFileSync(file, 'utf8');
const { codes } = JSON.parse(text(lfpseCodes)) as { codes: { code: string; display: string }[] };

const listing: readonly ListedOrganisation[] = makeListing({
  practices: parseCsv(text(epraccur)),
  trusts: parseCsv(text(etr)),
  practiceMap: parseTable(text(practiceMap), [
    'PRACTICE_CODE',
    'PRACTICE_NAME',
    'PCN_CODE',
    'PCN_NAME',
    'STP_CODE',
    'COMM_REGION_CODE',
    'COMM_REGION_NAME',
  ]),
  lfpseCodes: codes,
  places: parseTable(text(places), ['name']).map(({ name }) => name),
  boards: parseTable(text(boards), ['code', 'name']),
  hospitals: parseTable(text(hospitals), ['code', 'known_as']),
});
process.stdout.write(formatCsv([listingColumns, ...listing.map(listingRow)]));
