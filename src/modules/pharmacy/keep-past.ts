// Reviews of earlier months, kept as if they had been held: for a demonstration.

import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { addDays } from '../../platform/days.ts';
import { areaOf, type Organisation } from '../directory/index.ts';
import type { LogDeps } from './deps.ts';
import { lastDayOf } from './months.ts';
import { readMonth } from './read-month.ts';
import { usualDue } from './review.ts';
import { holdReview, insertActions, updateNotes, updateSignedOff } from './sql/reviews.ts';
import type { OwnerRole } from './words.ts';

export type PastReview = {
  /** `YYYY-MM` */
  readonly month: string;
  readonly notes: string;
  readonly shared: string;
  /** Done where something came of it. */
  readonly action: { readonly what: string; readonly ownerRole: OwnerRole; readonly outcome: string };
};

const signedOffAfterDays = 9;

export const keepPastReviews = async (
  deps: Pick<LogDeps, 'medicines'>,
  tx: Queryable,
  place: Organisation,
  by: { readonly accountId: string; readonly displayName: string },
  reviews: readonly PastReview[],
): Promise<void> => {
  for (const { month, notes, shared, action } of reviews) {
    const key = { organisationCode: place.code, month };
    const on = addDays(lastDayOf(month), signedOffAfterDays);
    const dueOn = usualDue(on);
    await holdReview(tx, { ...key, areaCode: areaOf(place) });
    await updateNotes(tx, key, { notes, shared });
    const doneOn = action.outcome === '' ? null : dueOn;
    await insertActions(tx, [{ ...key, ...action, actionId: randomUUID(), agreedOn: on, dueOn, doneOn }]);
    const { figures } = await readMonth(deps, tx, key);
    await updateSignedOff(tx, key, { figures, on, by: by.accountId, name: by.displayName });
  }
};
