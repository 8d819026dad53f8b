// Counts about the hiding of names, of what the scope looks after or reads for the nation. No record can be told from them.

import type { Queryable } from '../../../platform/database/database.ts';
import type { CountedRecords, CountedReports } from '../hiding/quality.ts';

/** `fromDay`: `YYYY-MM-DD`, by the day on which a record was told. */
export const countRecordsHidden = async (q: Queryable, fromDay: string): Promise<readonly CountedRecords[]> => {
  const { rows } = await q.query<CountedRecords>(
    'select month, setting, engine, records, reported from records_hidden($1)',
    [fromDay],
  );
  return rows;
};

export const countReports = async (q: Queryable, fromDay: string): Promise<readonly CountedReports[]> => {
  const { rows } = await q.query<CountedReports>(
    'select month, setting, engine, kind, type, decision, reports from reports_of_hiding($1)',
    [fromDay],
  );
  return rows;
};
