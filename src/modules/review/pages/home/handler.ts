// What matters now in the reviewer's organisation, and what to do first.

import { Type } from 'typebox';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { addDays } from '../../../../platform/days.ts';
import { failure } from '../../../../platform/errors.ts';
import { may } from '../../../../platform/http/may.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { monthlyFinding } from '../../../../ui/charts/finding.ts';
import { filters } from '../../../../ui/filters.ts';
import type { ReviewDeps } from '../../deps.ts';
import { noteListed } from '../../read-record.ts';
import { readAnswered } from '../../sql/answered.ts';
import { readFigures, readFirst, readMonths } from '../../sql/figures.ts';
import { weekBegan } from '../../worklist.ts';
import { nameOfPlaceRead, rowsFor } from '../places-read.ts';

const monthsShown = 12;
const firstShown = 5;
const answeredDays = 365;
/** Of fewer, a figure would tell of single people and of nothing else. */
const fewestAnswered = 10;

export const homeRoutes = ({ db, clock, audit, directory }: ReviewDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/home',
    permission: 'records.read',
    schema: { querystring: Type.Object({}, { additionalProperties: false }) },
    handle: async (_request, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const q = db.as(scopeOf(actor));
      const today = clock.today();
      const [figures, answered, months, first, placeRead] = await Promise.all([
        readFigures(q, actor, { today, weekBegan: weekBegan(today) }),
        readAnswered(q, actor, addDays(today, -answeredDays)),
        readMonths(q, actor, { today, months: monthsShown }),
        readFirst(q, actor, { today, limit: firstShown }),
        nameOfPlaceRead(directory, actor),
      ]);
      await noteListed({ db, audit }, actor, first);
      return {
        kind: 'page',
        view: 'modules/review/pages/home/view.njk',
        title: placeRead,
        data: {
          wide: true,
          figures,
          answered: answered.asked < fewestAnswered ? null : answered,
          fewestAnswered,
          first: await rowsFor(directory, actor, first, today),
          takesSteps: may(actor, 'records.review'),
          chart: {
            id: 'by-month',
            title: months.length > 0 ? monthlyFinding(months, 'record') : 'Records by month',
            description: `Columns: records told each month, ${months.map(({ month, count }) => `${filters.month(month)} ${count}`).join(', ')}. The darker foot of each is severe harm, a death or danger soon.`,
            kind: 'columns',
            points: months,
            countText: 'Records',
            markedText: 'Severe, fatal or danger soon',
          },
        },
      };
    },
  }),
];
