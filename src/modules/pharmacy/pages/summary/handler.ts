// The year on paper, and its entries as a file.

import { Type } from 'typebox';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Account } from '../../../../platform/actor.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { filters } from '../../../../ui/filters.ts';
import type { Organisation } from '../../../directory/index.ts';
import { entriesAsCsv } from '../../csv.ts';
import type { LogDeps } from '../../deps.ts';
import { daysOfYear, earlierOf, monthOf, monthsAfter, monthsBetween, yearOf } from '../../months.ts';
import { pairWords } from '../../patterns.ts';
import { placeMeant } from '../../reach.ts';
import { isLate } from '../../review.ts';
import { readActions, readReviews } from '../../sql/reviews.ts';
import { firstDay, readEntries } from '../../store.ts';
import { summarise } from '../../summary.ts';
import { ownerWords } from '../../words.ts';
import { asStaff, refused } from '../parts/as-staff.ts';

const params = Type.Object({ year: Type.String({ pattern: '^20[0-9]{2}$' }) });
const querystring = Type.Object({ organisation: Type.Optional(Type.String({ maxLength: 20 })) });

const readYear = async ({ db, clock, medicines }: LogDeps, account: Account, place: Organisation, year: number) => {
  const q = db.as(scopeOf(account));
  const { from, to } = daysOfYear(year);
  const months = { from: monthOf(from), to: monthOf(to) };
  const [entries, reviews, actions, began] = await Promise.all([
    readEntries(q, place.code, { from, to }),
    readReviews(q, place.code, months),
    readActions(q, place.code, months),
    firstDay(q, place.code),
  ]);
  const thisMonth = monthOf(clock.today());
  const first = began && monthOf(began) > months.from ? monthOf(began) : months.from;
  const lastOver = monthsAfter(thisMonth, -1);
  const monthsOver = began ? monthsBetween(first, earlierOf(lastOver, months.to)) : [];
  const lastMonth = earlierOf(thisMonth, months.to);
  return { entries, summary: summarise(medicines, { entries, reviews, actions, monthsOver, lastMonth }) };
};

export const summaryRoutes = (deps: LogDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/pharmacy/summary/:year',
    permission: 'pharmacy.read',
    schema: { params, querystring },
    handle: ({ params: { year: typed }, query }, { actor }) =>
      asStaff(actor, async (account) => {
        const year = Number(typed);
        const place = await placeMeant(deps.directory, account, query.organisation);
        const today = deps.clock.today();
        if (!place || year > yearOf(today)) return refused('not-found');
        const { summary } = await readYear(deps, account, place, year);
        await deps.audit.write(deps.db, [
          { actor, action: 'pharmacy.read-summary', organisationCode: place.code, detail: { year } },
        ]);
        const ofPlace = place.code === account.organisationCode ? '' : `?organisation=${place.code}`;
        const { from, to } = daysOfYear(year);
        const span = `${filters.month(from)} to ${filters.month(to)}`;
        return {
          kind: 'page',
          view: 'modules/pharmacy/pages/summary/view.njk',
          title: `Learning summary, ${span}`,
          data: {
            back: { href: `/pharmacy${ofPlace}`, text: 'Pharmacy log' },
            place: place.name,
            placeCode: place.code,
            span,
            isRunning: year === yearOf(today),
            today,
            summary,
            pairs: summary.pairs.map(pairWords),
            actions: summary.actions.map((one) => ({
              ...one,
              owner: ownerWords[one.ownerRole],
              isLate: isLate(one, today),
            })),
            fileHref: `/pharmacy/summary/${year}/entries.csv${ofPlace}`,
            earlierHref: `/pharmacy/summary/${year - 1}${ofPlace}`,
          },
        };
      }),
  }),
  route({
    method: 'GET',
    path: '/pharmacy/summary/:year/entries.csv',
    permission: 'pharmacy.read',
    schema: { params, querystring },
    handle: ({ params: { year: typed }, query }, { actor }) =>
      asStaff(actor, async (account) => {
        const year = Number(typed);
        const place = await placeMeant(deps.directory, account, query.organisation);
        if (!place) return refused('not-found');
        const { entries } = await readYear(deps, account, place, year);
        const detail = { year, entries: entries.length };
        await deps.audit.write(deps.db, [{ actor, action: 'pharmacy.export', organisationCode: place.code, detail }]);
        return {
          kind: 'file',
          name: `pharmacy-log-${place.code}-${year}.csv`,
          type: 'text/csv; charset=utf-8',
          body: entriesAsCsv(deps.medicines, entries),
        };
      }),
  }),
];
