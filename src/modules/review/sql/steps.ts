// The steps of cases in the database.

import type { Queryable } from '../../../platform/database/database.ts';
import type { CaseId } from '../case.ts';
import type { NewStep, Step } from '../step.ts';

export const insertSteps = async (
  tx: Queryable,
  steps: readonly { readonly id: CaseId; readonly step: NewStep }[],
): Promise<void> => {
  await tx.query(
    `insert into step (
       organisation_code, record_id, sequence, action, from_stage, to_stage, party, actor_account_id, actor_name,
       written_at, about, body, verdict, month, sealed, taken_on, written_in, translated, translated_into, translator
     )
     select *
     from unnest(
       $1::text[], $2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::text[],
       $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::bytea[], $16::date[], $17::text[],
       $18::text[], $19::text[], $20::text[]
     )`,
    [
      steps.map(({ id }) => id.organisationCode),
      steps.map(({ id }) => id.recordId),
      steps.map(({ step }) => step.sequence),
      steps.map(({ step }) => step.action),
      steps.map(({ step }) => step.fromStage),
      steps.map(({ step }) => step.toStage),
      steps.map(({ step }) => step.party),
      steps.map(({ step }) => step.actorAccountId),
      steps.map(({ step }) => step.actorName),
      steps.map(({ step }) => step.writtenAt),
      steps.map(({ step }) => step.about),
      steps.map(({ step }) => step.body),
      steps.map(({ step }) => step.verdict),
      steps.map(({ step }) => step.original?.month ?? null),
      steps.map(({ step }) => step.original?.sealed ?? null),
      steps.map(({ step }) => step.takenOn),
      steps.map(({ step }) => step.writtenIn ?? null),
      steps.map(({ step }) => step.translation?.text ?? null),
      steps.map(({ step }) => step.translation?.into ?? null),
      steps.map(({ step }) => step.translation?.by ?? null),
    ],
  );
};

const stepColumns = `sequence,
  action,
  from_stage as "fromStage",
  to_stage as "toStage",
  party,
  actor_name as "actorName",
  written_at as "writtenAt",
  about,
  body,
  verdict,
  written_in as "writtenIn",
  case
    when translated is not null then jsonb_build_object('text', translated, 'into', translated_into, 'by', translator)
  end as translation,
  taken_on::text as "takenOn"`;

export const readSteps = async (q: Queryable, id: CaseId): Promise<readonly Step[]> => {
  const { rows } = await q.query<Step>(
    `select ${stepColumns}
     from step
     where organisation_code = $1
       and record_id = $2
     order by sequence`,
    [id.organisationCode, id.recordId],
  );
  return rows;
};

/** Words of steps as typed, sealed: none unless whoever asks has opened the record. */
export const readSealedSteps = async (
  q: Queryable,
  id: CaseId,
): Promise<readonly { readonly sequence: number; readonly month: string; readonly sealed: Buffer }[]> => {
  const { rows } = await q.query<{ sequence: number; month: string; sealed: Buffer }>(
    'select sequence, month, sealed from opened_steps($1, $2) order by sequence',
    [id.organisationCode, id.recordId],
  );
  return rows;
};

export const readLastStep = async (q: Queryable, id: CaseId): Promise<Step | null> => {
  const { rows } = await q.query<Step>(
    `select ${stepColumns}
     from step
     where organisation_code = $1
       and record_id = $2
     order by sequence desc
     limit 1`,
    [id.organisationCode, id.recordId],
  );
  return rows[0] ?? null;
};
