// The words of entries that became a full record, which a reviewer of the record may have hidden. The database lets them only
// be hidden, or shown again.

import type { Queryable } from '../../../platform/database/database.ts';

type LinkedWords = {
  readonly organisationCode: string;
  readonly entryId: string;
  readonly revision: number;
  /** What was meant, what was taken, what happened, what was done, why it was put right. */
  readonly texts: readonly string[];
};

const readLinked = async (tx: Queryable, recordId: string): Promise<readonly LinkedWords[]> => {
  const { rows } = await tx.query<LinkedWords>(
    `select organisation_code as "organisationCode",
            entry_id as "entryId",
            pharmacy_entry_revision.revision,
            array[intended, selected, happened, done, why] as texts
     from pharmacy_entry
     join pharmacy_entry_revision using (organisation_code, entry_id)
     where full_record_id = $1`,
    [recordId],
  );
  return rows;
};

/** How many versions of entries say something else now. */
export const changeLinkedWords = async (
  tx: Queryable,
  recordId: string,
  change: (text: string) => string,
): Promise<number> => {
  let changed = 0;
  for (const { organisationCode, entryId, revision, texts } of await readLinked(tx, recordId)) {
    const after = texts.map(change);
    if (after.every((text, at) => text === texts[at])) continue;
    await tx.query(
      `update pharmacy_entry_revision
       set intended = $4, selected = $5, happened = $6, done = $7, why = $8
       where organisation_code = $1
         and entry_id = $2
         and revision = $3`,
      [organisationCode, entryId, revision, ...after],
    );
    changed += 1;
  }
  return changed;
};
