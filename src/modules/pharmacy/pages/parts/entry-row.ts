// An entry as a line of a list.

import { type Entry, medicinesOf } from '../../entry.ts';
import type { Medicines } from '../../medicines.ts';
import { errorTypeWords, reachedWords, stageWords, timeBandWords } from '../../words.ts';

export const areLookAlikes = (medicines: Medicines, { intended, selected }: Entry): boolean =>
  medicines.areAlike(medicines.moietyOf(intended), medicines.moietyOf(selected));

export const entryRow = (medicines: Medicines, entry: Entry) => ({
  entryId: entry.entryId,
  happenedOn: entry.happenedOn,
  timeBand: entry.timeBand === 'unknown' ? '' : timeBandWords[entry.timeBand],
  reached: reachedWords[entry.reached],
  isIncident: entry.reached === 'incident',
  hasRecord: entry.fullRecord !== null,
  what: errorTypeWords[entry.errorType],
  stage: stageWords[entry.stage],
  medicines: medicinesOf(entry),
  areAlike: areLookAlikes(medicines, entry),
});
