// The page of a month: what it shows, what the team made of it, what was agreed.

import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Account } from '../../../../platform/actor.ts';
import type { Failure } from '../../../../platform/errors.ts';
import type { Page } from '../../../../platform/module.ts';
import { monthlyFinding } from '../../../../ui/charts/finding.ts';
import { filters } from '../../../../ui/filters.ts';
import type { Organisation } from '../../../directory/index.ts';
import type { LogDeps } from '../../deps.ts';
import type { Figures } from '../../figures.ts';
import { caughtWords, comparedWords, leadingFinding } from '../../findings.ts';
import { firstDayOf, lastDayOf, monthOf, monthsAfter, monthsBetween, reviewDueOn } from '../../months.ts';
import { reviewsLogOf } from '../../reach.ts';
import { readMonth } from '../../read-month.ts';
import { isLate, isOver, usualDue } from '../../review.ts';
import { readActions, readLaterNotes, readReview } from '../../sql/reviews.ts';
import { readEntries } from '../../store.ts';
import { ownerWords } from '../../words.ts';
import { choicesOf } from '../parts/choices.ts';
import { entryRow } from '../parts/entry-row.ts';

const monthsShown = 12;
/** Of a review that nobody has written in. */
const firstVersion = 1;

export type Typed = Readonly<Partial<Record<'notes' | 'shared' | 'what' | 'ownerRole' | 'dueOn' | 'text', string>>>;

const barsOf = (figures: Figures, month: string) => {
  const texts = {
    rowText: 'Stage',
    countText: filters.month(month),
    beforeText: figures.before ? filters.month(monthsAfter(month, -1)) : '',
  };
  return [
    { ...texts, id: 'stages', title: leadingFinding(figures.stages, 'stage'), rows: figures.stages },
    {
      ...texts,
      id: 'kinds',
      rowText: 'Kind of slip',
      title: leadingFinding(figures.errorTypes, 'kind of slip'),
      rows: figures.errorTypes,
    },
    {
      ...texts,
      id: 'times',
      rowText: 'Time of day',
      title: leadingFinding(figures.timeBands, 'time of day'),
      rows: figures.timeBands,
    },
  ];
};

export const reviewPage = async (
  deps: LogDeps,
  account: Account,
  place: Organisation,
  month: string,
  more: { readonly failed?: Failure; readonly typed?: Typed; readonly said?: string | null } = {},
): Promise<Page> => {
  const q = deps.db.as(scopeOf(account));
  const today = deps.clock.today();
  const key = { organisationCode: place.code, month };
  const firstMonth = monthsAfter(month, 1 - monthsShown);
  const [review, live, actions, later, year] = await Promise.all([
    readReview(q, key),
    readMonth(deps, q, key),
    readActions(q, place.code, { from: month, to: month }),
    readLaterNotes(q, key),
    readEntries(q, place.code, { from: firstDayOf(firstMonth), to: lastDayOf(month) }),
  ]);
  await deps.audit.write(deps.db, [
    { actor: account, action: 'pharmacy.read-review', organisationCode: place.code, detail: { month } },
  ]);
  const figures = review?.figures ?? live.figures;
  const began = year.at(-1)?.happenedOn;
  const points = monthsBetween(began ? monthOf(began) : month, month).map((one) => {
    const those = year.filter(({ happenedOn }) => monthOf(happenedOn) === one);
    return { month: one, count: those.length, marked: those.filter(({ reached }) => reached === 'incident').length };
  });
  const over = isOver(month, today);
  const isSignedOff = Boolean(review?.signedOffOn);
  const ofPlace = place.code === account.organisationCode ? '' : `?organisation=${place.code}`;
  const { typed = {} } = more;
  return {
    kind: 'page',
    view: 'modules/pharmacy/pages/review/view.njk',
    title: `Review of ${filters.month(month)}`,
    ...(more.failed && { errors: more.failed.fields }),
    data: {
      wide: true,
      back: { href: `/pharmacy${ofPlace}`, text: 'Pharmacy log' },
      place: place.name,
      month,
      isOver: over,
      isSignedOff,
      review,
      seen: review?.version ?? firstVersion,
      /** What somebody else wrote while this was typed. */
      meanwhile: more.failed?.code === 'changed-meanwhile' && typed.notes !== undefined ? (review?.notes ?? '') : '',
      reviews: reviewsLogOf(account, place.code),
      dueOn: reviewDueOn(month),
      isOverdue: over && !isSignedOff && reviewDueOn(month) < today,
      figures,
      // What was corrected or added after the sign-off shows in the log, and not in what was signed off.
      changedTo: isSignedOff && live.figures.total !== figures.total ? live.figures.total : null,
      compared: comparedWords(figures, monthsAfter(month, -1)),
      caught: caughtWords(figures),
      bars: barsOf(figures, month),
      chart: {
        id: 'months',
        title: over ? monthlyFinding(points, 'entry', 'entries') : 'The month is still running',
        description: `Columns: entries each month, ${filters.month(points[0]?.month)} to ${filters.month(month)}. The darker foot of each reached a patient.`,
        kind: 'columns',
        points,
        countText: 'Entries',
        markedText: 'Reached a patient',
      },
      incidents: live.entries
        .filter(({ reached }) => reached === 'incident')
        .map((one) => entryRow(deps.medicines, one)),
      actions: actions.map((one) => ({ ...one, owner: ownerWords[one.ownerRole], isLate: isLate(one, today) })),
      later,
      today,
      typed: {
        notes: typed.notes ?? review?.notes ?? '',
        shared: typed.shared ?? review?.shared ?? '',
        what: typed.what ?? '',
        dueOn: typed.dueOn ?? usualDue(today),
        text: typed.text ?? '',
      },
      owners: choicesOf(ownerWords, typed.ownerRole ?? '', 'Choose'),
      errorTargets: { text: 'later-note' },
      said: more.said ?? null,
    },
  };
};
