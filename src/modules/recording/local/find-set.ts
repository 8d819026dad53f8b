// The questions that a place asks now, ready to go with a draft.

import type { Database } from '../../../platform/database/database.ts';
import type { Directory } from '../../directory/index.ts';
import type { LocalSetFor } from './in-draft.ts';
import { readPublished } from './store.ts';

export const findLocalSet =
  ({ db, directory }: { readonly db: Database; readonly directory: Directory }): LocalSetFor =>
  async (organisationCode) => {
    const set = await readPublished(db, organisationCode);
    if (!set) return null;
    return { ...set, place: (await directory.get(organisationCode))?.name ?? organisationCode, answers: {} };
  };
