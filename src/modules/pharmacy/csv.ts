// The entries of a year as a file for a spreadsheet: codes and words of the log alone, and nothing that somebody wrote freely.

import { csvOf } from '../../platform/csv.ts';
import type { Entry } from './entry.ts';
import type { Medicines } from './medicines.ts';
import { errorTypeWords, factorWords, noticedByWords, reachedWords, stageWords, timeBandWords } from './words.ts';

const head = [
  'Day',
  'Time of day',
  'Near miss or incident',
  'Stage',
  'Kind of slip',
  'Medicine meant',
  'Its code',
  'Medicine taken',
  'Its code',
  'Noticed by',
  'What played a part',
  'Full record sent',
];

/** Only what the list of medicines has: whatever else was typed stays in the log. */
const medicineCells = (medicines: Medicines, name: string): readonly [string, string] => {
  const known = medicines.get(name);
  if (known) return [known.name, `${known.system} ${known.code}`];
  return [name === '' ? '' : 'not in the list', ''];
};

export const entriesAsCsv = (medicines: Medicines, entries: readonly Entry[]): string =>
  csvOf([
    head,
    ...entries.map((one) => [
      one.happenedOn,
      timeBandWords[one.timeBand],
      reachedWords[one.reached],
      stageWords[one.stage],
      errorTypeWords[one.errorType],
      ...medicineCells(medicines, one.intended),
      ...medicineCells(medicines, one.selected),
      noticedByWords[one.noticedBy],
      one.factors.map((factor) => factorWords[factor]).join('; '),
      one.fullRecord ? 'yes' : 'no',
    ]),
  ]);
