// Similar by words: cases of the same organisation that share rare words with this one. A word weighs more the fewer of
// the compared cases hold it (inverse document frequency: Sparck Jones 1972, Journal of Documentation 28:11-21).

import type { Queryable } from '../../../platform/database/database.ts';
import type { CaseId, ReviewCase } from '../case.ts';
import { caseColumns } from '../store.ts';

export type SimilarCase = ReviewCase & { readonly sharedWords: readonly string[] };

/** The newest of the organisation: a double report comes soon after the first, and the work stays the same as records pile up. */
const comparedAtMost = 200;
const leastSharedWords = 3;
/** Shorter words ("come", "help") are not counted: they are seldom what a story is about. */
const tellingLetters = 5;
const kept = 3;
const reasons = 6;
/** A word that more of the compared cases hold than this share says nothing about any of them. */
const rareShare = 0.05;
/** In a small organisation a word may be rare and still stand in a few. */
const rareAtMost = 3;

/** Finds and keeps, both ways, the cases most like this one. `text` gives back the words as they were written. */
export const keepSimilar = async (tx: Queryable, id: CaseId, text: string): Promise<void> => {
  await tx.query(
    // The cases are held while their words are copied: one that is taken back meanwhile takes the copy along.
    `with own as materialized (
       select words
       from review_case
       where organisation_code = $1
         and record_id = $2
         and stage <> 'withdrawn'
       for share
     ), term as (
       select lexeme
       from own, unnest(tsvector_to_array(words)) as lexeme
       where length(lexeme) > 2
         and lexeme ~ '^[[:alpha:]]+$'
     ), compared as (
       select record_id, words
       from review_case
       where organisation_code = $1
         and record_id <> $2
       order by recorded_on desc, record_id
       limit $4
     ), shared as (
       select record_id, lexeme, count(*) over (partition by lexeme) as holders
       from compared, unnest(tsvector_to_array(words)) as lexeme
       where lexeme in (select lexeme from term)
     ), likest as (
       select record_id,
              sum(ln(($4 + 1) / holders::real)) as score,
              array_agg(lexeme order by holders, lexeme) as lexemes
       from shared
       where holders <= greatest($5::real, $6::real * (select count(*) from compared))
       group by record_id
       having count(*) filter (where length(lexeme) >= $10) >= $7
       order by score desc, record_id
       limit $8
     ), held as materialized (
       select record_id
       from review_case
       where organisation_code = $1
         and record_id in (select record_id from likest)
         and stage <> 'withdrawn'
       order by record_id
       for share
     ), written as (
       select distinct on (lexeme) lexeme, lower(token) as word
       from ts_parse('default', $3), unnest(ts_lexize('english_stem', lower(token))) as lexeme
       order by lexeme, length(token), token
     ), pair as (
       select likest.record_id,
              likest.score,
              array(
                select coalesce(written.word, said.lexeme)
                from unnest(likest.lexemes) with ordinality as said (lexeme, place)
                left join written using (lexeme)
                order by place
                limit $9
              ) as words
       from likest
       join held using (record_id)
     )
     insert into similar_case (organisation_code, record_id, other_record_id, score, shared_words)
     select $1, $2, record_id, score, words from pair
     union all
     select $1, record_id, $2, score, words from pair
     on conflict (organisation_code, record_id, other_record_id) do update
     set score = excluded.score, shared_words = excluded.shared_words`,
    [
      id.organisationCode,
      id.recordId,
      text,
      comparedAtMost,
      rareAtMost,
      rareShare,
      leastSharedWords,
      kept,
      reasons,
      tellingLetters,
    ],
  );
};

export const readSimilar = async (q: Queryable, id: CaseId): Promise<readonly SimilarCase[]> => {
  const { rows } = await q.query<SimilarCase>(
    `select ${caseColumns}, "sharedWords"
     from (
       select organisation_code, other_record_id as record_id, score, shared_words as "sharedWords"
       from similar_case
       join review_case own using (organisation_code, record_id)
       where organisation_code = $1
         and record_id = $2
         and own.stage <> 'withdrawn'
     ) likest
     join review_case using (organisation_code, record_id)
     where stage <> 'withdrawn'
     order by score desc, record_id
     limit $3`,
    [id.organisationCode, id.recordId, kept],
  );
  return rows;
};

/** A record that leaves, or is taken back, is similar to nothing here any more. */
export const forgetSimilar = async (tx: Queryable, id: CaseId): Promise<void> => {
  await tx.query(
    `delete from similar_case
     where organisation_code = $1
       and (record_id = $2 or other_record_id = $2)`,
    [id.organisationCode, id.recordId],
  );
};
