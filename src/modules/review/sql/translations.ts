// What a machine made of the words of whoever told us, beside them.

import type { Queryable } from '../../../platform/database/database.ts';
import type { CaseId } from '../case.ts';

export type Translated = {
  /** 0 for the story, or that of its step. */
  readonly sequence: number;
  /** In English, with the names hidden. */
  readonly body: string;
  /** Null where the machine found out by itself. */
  readonly madeFrom: string | null;
  /** The name of the machine. */
  readonly translator: string;
  readonly madeOn: string;
};

/** Made once: where two make it at the same moment, the first stays. Nothing is kept of a record that has moved meanwhile. */
export const insertTranslation = async (tx: Queryable, id: CaseId, made: Translated): Promise<void> => {
  await tx.query(
    `insert into translation (organisation_code, record_id, sequence, body, made_from, translator, made_on)
     select organisation_code, record_id, $3, $4, $5, $6, $7
     from review_case
     where organisation_code = $1
       and record_id = $2
       and stage <> 'withdrawn'
     on conflict (organisation_code, record_id, sequence) do nothing`,
    [id.organisationCode, id.recordId, made.sequence, made.body, made.madeFrom, made.translator, made.madeOn],
  );
};

export const readTranslations = async (q: Queryable, id: CaseId): Promise<ReadonlyMap<number, Translated>> => {
  const { rows } = await q.query<Translated>(
    `select sequence, body, made_from as "madeFrom", translator, made_on::text as "madeOn"
     from translation
     where organisation_code = $1
       and record_id = $2`,
    [id.organisationCode, id.recordId],
  );
  return new Map(rows.map((made) => [made.sequence, made]));
};
