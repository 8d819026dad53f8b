// The review of a month: what the team says about it, what was agreed, when it is late, and from when on it stays as it is.

import { addDays } from '../../platform/days.ts';
import type { Figures } from './figures.ts';
import { monthOf, monthsAfter, monthsBetween, reviewDueOn } from './months.ts';
import type { OwnerRole } from './words.ts';

export type Review = {
  /** `YYYY-MM` */
  readonly month: string;
  readonly notes: string;
  /** How the team heard of it. */
  readonly shared: string;
  readonly version: number;
  /** As they were on the day of the sign-off. */
  readonly figures: Figures | null;
  readonly signedOffOn: string | null;
  readonly signedOffName: string | null;
};

export type Action = {
  readonly organisationCode: string;
  readonly actionId: string;
  /** Of the review in which it was agreed. */
  readonly month: string;
  readonly what: string;
  readonly ownerRole: OwnerRole;
  readonly dueOn: string;
  readonly agreedOn: string;
  readonly doneOn: string | null;
  /** What came of it. */
  readonly outcome: string;
};

export type LaterNote = { readonly noteId: string; readonly text: string; readonly writtenOn: string };

export const isLate = ({ dueOn, doneOn }: Action, today: string): boolean => doneOn === null && dueOn < today;

/** A fortnight is what people usually agree on. */
export const usualDue = (agreedOn: string): string => addDays(agreedOn, 14);

/** A month is signed off when it is over. */
export const isOver = (month: string, today: string): boolean => month < monthOf(today);

export type DueReview = { readonly month: string; readonly dueOn: string; readonly isOverdue: boolean };

/** The months since the log began that are over and not signed off, oldest first. */
export const reviewsDue = (
  logBeganOn: string | null,
  signedOff: ReadonlySet<string>,
  today: string,
): readonly DueReview[] =>
  logBeganOn === null
    ? []
    : monthsBetween(monthOf(logBeganOn), monthsAfter(monthOf(today), -1))
        .filter((month) => !signedOff.has(month))
        .map((month) => ({ month, dueOn: reviewDueOn(month), isOverdue: reviewDueOn(month) < today }));
