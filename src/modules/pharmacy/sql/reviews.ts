// The reviews of the months: notes, what was agreed and what came of it, the sign-off, what was said later.

import type { Queryable } from '../../../platform/database/database.ts';
import type { Action, LaterNote, Review } from '../review.ts';

export type ReviewKey = { readonly organisationCode: string; readonly month: string };

const reviewRead = `select month,
       notes,
       shared,
       version,
       figures,
       signed_off_on::text as "signedOffOn",
       signed_off_name as "signedOffName"
from pharmacy_review`;

export const readReview = async (q: Queryable, { organisationCode, month }: ReviewKey): Promise<Review | null> => {
  const { rows } = await q.query<Review>(`${reviewRead} where organisation_code = $1 and month = $2`, [
    organisationCode,
    month,
  ]);
  return rows[0] ?? null;
};

/** Oldest first, both months included. */
export const readReviews = async (
  q: Queryable,
  organisationCode: string,
  months: { readonly from: string; readonly to: string },
): Promise<readonly Review[]> => {
  const { rows } = await q.query<Review>(
    `${reviewRead} where organisation_code = $1 and month between $2 and $3 order by month`,
    [organisationCode, months.from, months.to],
  );
  return rows;
};

/** Makes sure that the month has a review; gives it, locked until the transaction ends. */
export const holdReview = async (tx: Queryable, key: ReviewKey & { readonly areaCode: string }): Promise<Review> => {
  await tx.query(
    `insert into pharmacy_review (organisation_code, month, area_code)
     values ($1, $2, $3)
     on conflict do nothing`,
    [key.organisationCode, key.month, key.areaCode],
  );
  const { rows } = await tx.query<Review>(`${reviewRead} where organisation_code = $1 and month = $2 for update`, [
    key.organisationCode,
    key.month,
  ]);
  const [review] = rows;
  if (!review) throw new Error('A review is not where it was begun');
  return review;
};

export const updateNotes = async (
  tx: Queryable,
  { organisationCode, month }: ReviewKey,
  words: Pick<Review, 'notes' | 'shared'>,
): Promise<void> => {
  await tx.query(
    `update pharmacy_review
     set notes = $3, shared = $4, version = version + 1
     where organisation_code = $1
       and month = $2`,
    [organisationCode, month, words.notes, words.shared],
  );
};

export type SignOff = Pick<Review, 'figures'> & {
  readonly on: string;
  readonly by: string;
  readonly name: string;
};

export const updateSignedOff = async (
  tx: Queryable,
  { organisationCode, month }: ReviewKey,
  { figures, on, by, name }: SignOff,
): Promise<void> => {
  await tx.query(
    `update pharmacy_review
     set figures = $3, signed_off_on = $4, signed_off_by = $5, signed_off_name = $6, version = version + 1
     where organisation_code = $1
       and month = $2`,
    [organisationCode, month, JSON.stringify(figures), on, by, name],
  );
};

const actionRead = `select organisation_code as "organisationCode",
       action_id as "actionId",
       month,
       what,
       owner_role as "ownerRole",
       due_on::text as "dueOn",
       agreed_on::text as "agreedOn",
       done_on::text as "doneOn",
       outcome
from pharmacy_action`;

/** In the order in which they are due. */
export const readActions = async (
  q: Queryable,
  organisationCode: string,
  months: { readonly from: string; readonly to: string },
): Promise<readonly Action[]> => {
  const { rows } = await q.query<Action>(
    `${actionRead}
     where organisation_code = $1
       and month between $2 and $3
     order by due_on, action_id`,
    [organisationCode, months.from, months.to],
  );
  return rows;
};

export const readAction = async (q: Queryable, actionId: string): Promise<Action | null> => {
  const { rows } = await q.query<Action>(`${actionRead} where action_id = $1`, [actionId]);
  return rows[0] ?? null;
};

export const insertActions = async (tx: Queryable, actions: readonly Action[]): Promise<void> => {
  for (const one of actions)
    await tx.query(
      `insert into pharmacy_action
         (organisation_code, action_id, month, what, owner_role, due_on, agreed_on, done_on, outcome)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        one.organisationCode,
        one.actionId,
        one.month,
        one.what,
        one.ownerRole,
        one.dueOn,
        one.agreedOn,
        one.doneOn,
        one.outcome,
      ],
    );
};

export const updateAction = async (
  tx: Queryable,
  { organisationCode, actionId, doneOn, outcome }: Action,
): Promise<void> => {
  await tx.query(
    `update pharmacy_action
     set done_on = $3, outcome = $4
     where organisation_code = $1
       and action_id = $2`,
    [organisationCode, actionId, doneOn, outcome],
  );
};

/** Oldest first. */
export const readLaterNotes = async (
  q: Queryable,
  { organisationCode, month }: ReviewKey,
): Promise<readonly LaterNote[]> => {
  const { rows } = await q.query<LaterNote>(
    `select note_id as "noteId", text, written_on::text as "writtenOn"
     from pharmacy_review_note
     where organisation_code = $1
       and month = $2
     order by written_on, note_id`,
    [organisationCode, month],
  );
  return rows;
};

export const insertLaterNote = async (
  tx: Queryable,
  { organisationCode, month }: ReviewKey,
  { noteId, text, writtenOn }: LaterNote,
): Promise<void> => {
  await tx.query(
    `insert into pharmacy_review_note (organisation_code, note_id, month, text, written_on)
     values ($1, $2, $3, $4, $5)`,
    [organisationCode, noteId, month, text, writtenOn],
  );
};
