// A database is for a demonstration or for real records, from its first start to its end: a forgotten setting must neither
// let invented people read what real ones told, nor keep their passwords where real ones tell.

import { CannotStart } from '../config/cannot-start.ts';
import type { Queryable } from '../database/database.ts';
import { keepPurpose } from './store.ts';

/** Throws CannotStart where the setting and the database disagree. */
export const holdPurpose = async (q: Queryable, isDemonstration: boolean): Promise<void> => {
  const isForDemonstration = await keepPurpose(q, isDemonstration);
  if (isForDemonstration === isDemonstration) return;
  throw new CannotStart(
    isForDemonstration
      ? 'This database holds a demonstration with invented people. For real records, start with another one:\n' +
          'give CAIRN_DATA_DIR an empty folder, or DATABASE_URL an empty database.'
      : 'This database was made for real records. It is never opened as a demonstration: start with CAIRN_DEMO=0.',
  );
};
