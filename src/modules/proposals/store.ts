// All SQL of proposals.

import type { Queryable } from '../../platform/database/database.ts';
import type { Became, KeptProposal, Proposal, Span, ToldProposal } from './proposal.ts';

export type Key = { readonly organisationCode: string; readonly recordId: string };

/** What tellers made of what stood on their pages; in the transaction that keeps their records, after them. */
export const insertTold = async (
  tx: Queryable,
  told: readonly { readonly key: Key; readonly proposal: ToldProposal }[],
): Promise<void> => {
  if (told.length === 0) return;
  await tx.query(
    `insert into proposal (organisation_code, record_id, field, code, per_mille, model, was_chosen, by_teller)
     select *
     from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::smallint[], $6::text[], $7::boolean[], $8::text[])`,
    [
      told.map(({ key }) => key.organisationCode),
      told.map(({ key }) => key.recordId),
      told.map(({ proposal }) => proposal.field),
      told.map(({ proposal }) => proposal.code),
      told.map(({ proposal }) => proposal.perMille),
      told.map(({ proposal }) => proposal.model),
      told.map(({ proposal }) => proposal.wasChosen),
      told.map(({ proposal }) => proposal.byTeller),
    ],
    'insert-told-proposals',
  );
};

/**
 * What a story leads to as it reads now; how many are new. What it leads to no more, or not as surely, goes, unless somebody has
 * judged it: that stays as it was, and only where its words are is found again.
 */
export const keepProposals = async (
  tx: Queryable,
  key: Key,
  model: string,
  proposals: readonly Proposal[],
): Promise<number> => {
  await deleteOthers(tx, key, model, proposals);
  return proposals.length === 0 ? 0 : insertProposals(tx, key, model, proposals);
};

const deleteOthers = async (
  tx: Queryable,
  { organisationCode, recordId }: Key,
  model: string,
  proposals: readonly Proposal[],
): Promise<void> => {
  await tx.query(
    `delete from proposal
     where organisation_code = $1
       and record_id = $2
       and by_teller is null
       and by_reviewer is null
       and not exists (
         select
         from unnest($4::text[], $5::text[], $6::smallint[]) as given (field, code, per_mille)
         where given.field = proposal.field
           and given.code = proposal.code
           and given.per_mille is not distinct from proposal.per_mille
           and proposal.model = $3
       )`,
    [
      organisationCode,
      recordId,
      model,
      proposals.map(({ field }) => field),
      proposals.map(({ code }) => code),
      proposals.map(({ perMille }) => perMille),
    ],
  );
};

const insertProposals = async (
  tx: Queryable,
  { organisationCode, recordId }: Key,
  model: string,
  proposals: readonly Proposal[],
): Promise<number> => {
  const { rows } = await tx.query<{ isNew: boolean }>(
    `insert into proposal (organisation_code, record_id, field, code, per_mille, model, because)
     select $1, $2, given.field, given.code, given."perMille", $3,
            array(
              select value::integer
              from jsonb_array_elements_text(given.places) with ordinality as listed (value, place)
              order by place
            )
     from jsonb_to_recordset($4::jsonb) as given (field text, code text, "perMille" smallint, places jsonb)
     on conflict (organisation_code, record_id, field, code) do update set because = excluded.because
     returning xmax = 0 as "isNew"`,
    [
      organisationCode,
      recordId,
      model,
      JSON.stringify(
        proposals.map(({ field, code, perMille, because }) => ({ field, code, perMille, places: because.flat() })),
      ),
    ],
  );
  return rows.filter(({ isNew }) => isNew).length;
};

type Row = Omit<KeptProposal, 'because'> & { readonly places: readonly number[] };

const spansOf = (places: readonly number[]): readonly Span[] =>
  Array.from({ length: places.length / 2 }, (_, at) => [places[2 * at] ?? 0, places[2 * at + 1] ?? 0] as const);

/** The likeliest first. */
export const readProposals = async (
  q: Queryable,
  { organisationCode, recordId }: Key,
): Promise<readonly KeptProposal[]> => {
  const { rows } = await q.query<Row>(
    `select field,
            code,
            per_mille as "perMille",
            model,
            by_teller as "byTeller",
            by_reviewer as "byReviewer",
            because as places
     from proposal
     where organisation_code = $1
       and record_id = $2
     order by per_mille desc nulls last, field, code`,
    [organisationCode, recordId],
  );
  return rows.map(({ places, ...row }) => ({ ...row, because: spansOf(places) }));
};

/** Null takes back what a reviewer made of it. False where there is no such proposal, or it has been judged, or taken back, meanwhile. */
export const judgeProposal = async (
  tx: Queryable,
  { organisationCode, recordId }: Key,
  { field, code }: Pick<Proposal, 'field' | 'code'>,
  became: Became | null,
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update proposal
     set by_reviewer = $5
     where organisation_code = $1
       and record_id = $2
       and field = $3
       and code = $4
       and (by_reviewer is null) = ($5::text is not null)`,
    [organisationCode, recordId, field, code, became],
  );
  return rowCount === 1;
};

export type Figure = {
  /** The organisation, or the kind of care where the nation is asked about. */
  readonly part: string;
  readonly model: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly field: string;
  /** Whether it stood chosen for them; for reviewers nothing does. */
  readonly wasChosen: boolean;
  readonly byWhom: 'teller' | 'reviewer';
  /** Null where there are too few to say. */
  readonly seen: number | null;
  readonly keptPercent: number | null;
};

export const readFigures = async (q: Queryable): Promise<readonly Figure[]> => {
  const { rows } = await q.query<Figure>(
    `select part,
            model,
            month,
            field,
            was_chosen as "wasChosen",
            by_whom as "byWhom",
            seen,
            kept_percent as "keptPercent"
     from proposal_figures()
     order by month desc, model desc, part, field, was_chosen desc, by_whom desc`,
  );
  return rows;
};
