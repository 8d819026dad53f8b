// What is done with the review of a month: notes kept, actions agreed and followed, signed off, added to later.

import { randomUUID } from 'node:crypto';
import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account } from '../../platform/actor.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { addDays, isDay } from '../../platform/days.ts';
import { type FieldError, failure } from '../../platform/errors.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import { areaOf } from '../directory/index.ts';
import type { LogDeps } from './deps.ts';
import { hideInText } from './hide-in-slip.ts';
import { reviewsLogOf } from './reach.ts';
import { readMonth } from './read-month.ts';
import { isOver, type Review } from './review.ts';
import {
  holdReview,
  insertActions,
  insertLaterNote,
  type ReviewKey,
  readAction,
  updateAction,
  updateNotes,
  updateSignedOff,
} from './sql/reviews.ts';
import { isCodeOf, ownerWords } from './words.ts';

export const longestNotes = 4_000;
export const longestAction = 300;

const tooLong = (field: string, longest: number): FieldError => ({
  field,
  message: `Say it in at most ${longest.toLocaleString('en-GB')} letters.`,
});

const shown = (text: string): string => hideInText(text.trim()).text;

/** Whoever reviews at their own place works on its month, one after the other. */
const onReview = async <T>(
  deps: LogDeps,
  actor: Account,
  month: string,
  work: (tx: Queryable, key: ReviewKey, review: Review) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const place = await deps.directory.get(actor.organisationCode);
  if (!place || !reviewsLogOf(actor, place.code)) return fail(failure('not-allowed'));
  const key = { organisationCode: place.code, month };
  return deps.db.as(scopeOf(actor)).transaction(async (tx) => {
    const review = await holdReview(tx, { ...key, areaCode: areaOf(place) });
    return work(tx, key, review);
  });
};

const signedOff = fail(
  failure('not-possible-now', [], 'This month is signed off and stays as it is. You can add a note below it.'),
);

const changedMeanwhile = fail(
  failure('changed-meanwhile', [
    {
      field: 'notes',
      message: 'Somebody else has written here meanwhile. Take over what matters of it, and try again.',
    },
  ]),
);

/**
 * `seen`: the version of the review that whoever writes had before them; what came since is not written over. Gives back the
 * version that stands now.
 */
export const keepNotes = async (
  deps: LogDeps,
  actor: Account,
  month: string,
  typed: { readonly notes: string; readonly shared: string },
  seen: number,
): Promise<Result<number>> => {
  const faults = (['notes', 'shared'] as const).filter((field) => typed[field].trim().length > longestNotes);
  if (faults.length > 0)
    return fail(
      failure(
        'invalid-answers',
        faults.map((field) => tooLong(field, longestNotes)),
      ),
    );
  const words = { notes: shown(typed.notes), shared: shown(typed.shared) };
  return onReview(deps, actor, month, async (tx, key, review) => {
    if (review.signedOffOn) return signedOff;
    if (review.version !== seen) return changedMeanwhile;
    if (words.notes === review.notes && words.shared === review.shared) return ok(seen);
    await updateNotes(tx, key, words);
    await deps.audit.write(tx, [
      { actor, action: 'pharmacy.keep-review', organisationCode: key.organisationCode, detail: { month } },
    ]);
    return ok(seen + 1);
  });
};

export type TypedAction = { readonly what: string; readonly ownerRole: string; readonly dueOn: string };

const latestDays = 730;

export const agreeAction = async (
  deps: LogDeps,
  actor: Account,
  month: string,
  typed: TypedAction,
): Promise<Result<null>> => {
  const today = deps.clock.today();
  const { ownerRole, dueOn } = typed;
  const what = typed.what.trim();
  const faults: FieldError[] = [];
  if (what === '') faults.push({ field: 'what', message: 'Say what will be done.' });
  if (what.length > longestAction) faults.push(tooLong('what', longestAction));
  if (!isCodeOf(ownerWords, ownerRole))
    faults.push({ field: 'ownerRole', message: 'Choose who does it. A role is enough.' });
  if (!isDay(dueOn) || dueOn < today || dueOn > addDays(today, latestDays))
    faults.push({ field: 'dueOn', message: 'Give the day by which it is done: today, or a day within two years.' });
  if (faults.length > 0 || !isCodeOf(ownerWords, ownerRole)) return fail(failure('invalid-answers', faults));
  return onReview(deps, actor, month, async (tx, key, review) => {
    if (review.signedOffOn) return signedOff;
    const actionId = randomUUID();
    await insertActions(tx, [
      { ...key, actionId, what: shown(what), ownerRole, dueOn, agreedOn: today, doneOn: null, outcome: '' },
    ]);
    await deps.audit.write(tx, [
      {
        actor,
        action: 'pharmacy.agree-action',
        organisationCode: key.organisationCode,
        detail: { month, actionId, ownerRole },
      },
    ]);
    return ok(null);
  });
};

/** What came of an action; done from today on, or open still. Possible after the sign-off too. Gives back its month. */
export const followAction = async (
  deps: LogDeps,
  actor: Account,
  actionId: string,
  typed: { readonly outcome: string; readonly isDone: boolean },
): Promise<Result<string>> => {
  const outcome = typed.outcome.trim();
  if (outcome.length > longestNotes) return fail(failure('invalid-answers', [tooLong('outcome', longestNotes)]));
  if (typed.isDone && outcome === '')
    return fail(failure('invalid-answers', [{ field: 'outcome', message: 'Say what came of it, in a few words.' }]));
  return deps.db.as(scopeOf(actor)).transaction(async (tx): Promise<Result<string>> => {
    const action = await readAction(tx, actionId);
    if (!action || !reviewsLogOf(actor, action.organisationCode)) return fail(failure('not-found'));
    const doneOn = typed.isDone ? (action.doneOn ?? deps.clock.today()) : null;
    await updateAction(tx, { ...action, doneOn, outcome: shown(outcome) });
    const { organisationCode, month } = action;
    const detail = { actionId, isDone: typed.isDone };
    await deps.audit.write(tx, [{ actor, action: 'pharmacy.follow-action', organisationCode, detail }]);
    return ok(month);
  });
};

export const signOff = async (deps: LogDeps, actor: Account, month: string, seen: number): Promise<Result<null>> =>
  onReview(deps, actor, month, async (tx, key, review) => {
    const today = deps.clock.today();
    if (review.signedOffOn) return signedOff;
    if (review.version !== seen) return changedMeanwhile;
    if (!isOver(month, today))
      return fail(failure('not-possible-now', [], 'This month is not over. Sign it off when it is.'));
    if (review.notes === '')
      return fail(
        failure('invalid-answers', [
          { field: 'notes', message: `Say what the team made of it before you sign it off.` },
        ]),
      );
    const { figures } = await readMonth(deps, tx, key);
    await updateSignedOff(tx, key, { figures, on: today, by: actor.accountId, name: actor.displayName });
    const { organisationCode } = key;
    await deps.audit.write(tx, [
      { actor, action: 'pharmacy.sign-off', organisationCode, detail: { month, entries: figures.total } },
    ]);
    return ok(null);
  });

export const addLaterNote = async (
  deps: LogDeps,
  actor: Account,
  month: string,
  typed: string,
): Promise<Result<null>> => {
  const text = typed.trim();
  if (text === '') return fail(failure('invalid-answers', [{ field: 'text', message: 'Write the note first.' }]));
  if (text.length > longestNotes) return fail(failure('invalid-answers', [tooLong('text', longestNotes)]));
  return onReview(deps, actor, month, async (tx, key, review) => {
    if (!review.signedOffOn)
      return fail(failure('not-possible-now', [], 'This month is not signed off. Write it among the notes.'));
    const note = { noteId: randomUUID(), text: shown(text), writtenOn: deps.clock.today() };
    await insertLaterNote(tx, key, note);
    await deps.audit.write(tx, [
      { actor, action: 'pharmacy.add-note', organisationCode: key.organisationCode, detail: { month } },
    ]);
    return ok(null);
  });
};
