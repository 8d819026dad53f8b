// The log of a place: a month at a time, narrowed and searched; and for whoever reads several, first which.

import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Account } from '../../../../platform/actor.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import { filters } from '../../../../ui/filters.ts';
import { saidOf } from '../../../../ui/said.ts';
import type { Organisation } from '../../../directory/index.ts';
import type { LogDeps } from '../../deps.ts';
import { monthOf, monthsAfter, monthsBetween, yearOf } from '../../months.ts';
import { placeMeant, readsSeveral, reviewsLogOf, writesLogOf } from '../../reach.ts';
import { reviewsDue } from '../../review.ts';
import { readReviews } from '../../sql/reviews.ts';
import { type EntryFilter, findEntries, firstDay, readPlaces } from '../../store.ts';
import { errorTypeWords, reachedWords, stageWords } from '../../words.ts';
import { asStaff, refused } from '../parts/as-staff.ts';
import { choicesOf } from '../parts/choices.ts';
import { entryRow } from '../parts/entry-row.ts';
import { chosenOf, filterOf, type LogAddress, logAddress, logHref } from './address.ts';

const pageSize = 25;
const mostMonths = 36;

const said: Readonly<Record<string, string>> = { add: 'It is in the log.' };

export const logRoutes = (deps: LogDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/pharmacy',
    permission: 'pharmacy.read',
    schema: { querystring: logAddress },
    handle: ({ query }, { actor }) =>
      asStaff(actor, async (account) => {
        if (!query.organisation && readsSeveral(account)) return placesPage(deps, account);
        const place = await placeMeant(deps.directory, account, query.organisation);
        return place ? logPage(deps, account, place, query) : refused('not-found');
      }),
  }),
];

const reviewText = (isSignedOff: boolean, reviews: boolean): string => {
  if (isSignedOff) return 'See the review';
  return reviews ? 'Review this month' : 'What this month shows';
};

const placesPage = async ({ db, clock, audit }: LogDeps, account: Account): Promise<Answer> => {
  const month = monthOf(clock.today());
  const before = monthsAfter(month, -1);
  const places = await readPlaces(db.as(scopeOf(account)), { month, before });
  await audit.write(db, [{ actor: account, action: 'pharmacy.list-places', detail: { places: places.length } }]);
  return {
    kind: 'page',
    view: 'modules/pharmacy/pages/log/places.njk',
    title: 'Pharmacy logs',
    data: { wide: true, places, month, before },
  };
};

const logPage = async (
  { db, clock, audit, medicines }: LogDeps,
  account: Account,
  place: Organisation,
  address: LogAddress,
): Promise<Answer> => {
  const q = db.as(scopeOf(account));
  const today = clock.today();
  const thisMonth = monthOf(today);
  const month = address.month || thisMonth;
  const filter = filterOf(address, month);
  const page = address.page ?? 1;
  const days: EntryFilter = month === 'all' ? {} : filterOf({}, month);
  const one = { atMost: 1, from: 0 };
  const [began, found, all, incidents, reviews] = await Promise.all([
    firstDay(q, place.code),
    findEntries(q, place.code, filter, { atMost: pageSize, from: (page - 1) * pageSize }),
    findEntries(q, place.code, days, one),
    findEntries(q, place.code, { ...days, reached: 'incident' }, one),
    readReviews(q, place.code, { from: '2000-01', to: thisMonth }),
  ]);
  await audit.write(db, [
    {
      actor: account,
      action: 'pharmacy.list-entries',
      organisationCode: place.code,
      detail: { month, entries: found.entries.length },
    },
  ]);
  const signedOff = new Set(reviews.flatMap((review) => (review.signedOffOn ? review.month : [])));
  const months = began === null ? [] : monthsBetween(monthOf(began), thisMonth).toReversed().slice(0, mostMonths);
  const ofPlace = place.code === account.organisationCode ? '' : `?organisation=${place.code}`;
  const isFound = found.total > 0;
  const last = Math.max(1, Math.ceil(found.total / pageSize));
  const pageLink = (to: number) => ({
    href: logHref(address, { page: String(to) }),
    labelText: `Page ${to} of ${last}`,
  });
  return {
    kind: 'page',
    view: 'modules/pharmacy/pages/log/view.njk',
    title: 'Pharmacy log',
    data: {
      wide: true,
      place: place.name,
      placeCode: place.code,
      ofPlace,
      isOwn: ofPlace === '',
      writes: writesLogOf(account, place.code),
      reviewText: reviewText(signedOff.has(month), reviewsLogOf(account, place.code)),
      keys: [
        { key: '/', text: 'Look for words', to: '#words' },
        ...(writesLogOf(account, place.code) ? [{ key: 'N', text: 'Write something down', to: '/pharmacy/new' }] : []),
      ],
      monthText: month === 'all' ? 'all months' : filters.month(month),
      monthTitle: month === 'all' ? 'All months' : filters.month(month),
      month,
      hasBegun: began !== null,
      rows: found.entries.map((entry) => entryRow(medicines, entry)),
      total: found.total,
      all: all.total,
      incidents: incidents.total,
      due: reviewsDue(began, signedOff, today),
      year: yearOf(today),
      chosen: chosenOf(address),
      clearHref: logHref({ organisation: address.organisation, month: address.month }),
      otherMonths: !isFound && month !== 'all' && began !== null ? logHref(address, { month: 'all' }) : null,
      choices: {
        month: choicesOf(
          Object.fromEntries([...months.map((each) => [each, filters.month(each)]), ['all', 'All months']]),
          month,
        ),
        reached: choicesOf(reachedWords, address.reached ?? '', 'Near misses and incidents'),
        stage: choicesOf(stageWords, address.stage ?? '', 'Any stage'),
        type: choicesOf(errorTypeWords, address.type ?? '', 'Any kind'),
      },
      words: address.words ?? '',
      paging: {
        ...(page > 1 && { previous: pageLink(page - 1) }),
        ...(page < last && { next: pageLink(page + 1) }),
      },
      incidentsHref: logHref({ organisation: address.organisation, month: address.month }, { reached: 'incident' }),
      said: saidOf(said, address.done),
    },
  };
};
