// The records that the reader's role reaches, and nothing else.

import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { ReviewDeps } from '../../deps.ts';
import { noteListed } from '../../read-record.ts';
import { countNews } from '../../sql/unread.ts';
import { readWorklist } from '../../sql/worklist.ts';
import { countedAtMost, lastPage, pageSize, type WorklistQuery } from '../../worklist.ts';
import { doneWords } from '../done-words.ts';
import { nameOfPlaceRead, rowsFor } from '../places-read.ts';
import {
  chosenFilters,
  inAllStages,
  readWorklistAddress,
  worklistAddress,
  worklistChoices,
  worklistHref,
} from './fields.ts';
import { themesOfPlace } from './themes.ts';

const paging = (query: WorklistQuery, total: number) => {
  const pages = Math.min(lastPage, Math.max(1, Math.ceil(total / pageSize)));
  const link = (page: number, text: string) => ({
    href: worklistHref({ ...query, page }),
    labelText: `${text} ${page} of ${pages}`,
  });
  return {
    ...(query.page > 1 && { previous: link(query.page - 1, 'Page') }),
    ...(query.page < pages && { next: link(query.page + 1, 'Page') }),
  };
};

export const worklistRoutes = ({ db, clock, audit, directory }: ReviewDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/worklist',
    permission: 'records.read',
    schema: { querystring: worklistAddress },
    handle: async ({ query: address }, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const query = readWorklistAddress(address);
      const today = clock.today();
      const q = db.as(scopeOf(actor));
      const [list, news, themes, placeRead] = await Promise.all([
        readWorklist(q, actor, query, today),
        query.newsOnly ? 0 : countNews(q, actor),
        themesOfPlace(q, actor, today),
        nameOfPlaceRead(directory, actor),
      ]);
      await noteListed({ db, audit }, actor, list.cases);
      return {
        kind: 'page',
        view: 'modules/review/pages/worklist/view.njk',
        title: `Worklist: ${placeRead}`,
        data: {
          wide: true,
          placeRead,
          cases: await rowsFor(directory, actor, list.cases, today),
          total: Math.min(list.total, countedAtMost),
          isMore: list.total > countedAtMost,
          chosen: chosenFilters(query),
          choices: worklistChoices(query, themes?.known ?? []),
          themes: themes?.lines ?? [],
          hasThemes: themes !== null,
          words: query.words ?? '',
          overdueOnly: query.overdueOnly,
          thisWeekOnly: query.thisWeekOnly,
          newsOnly: query.newsOnly,
          news,
          // Words that find nothing may be those of a record that is closed.
          isOpenOnly: query.stage === 'open',
          allStages: query.words && query.stage !== 'all' ? worklistHref(inAllStages(query)) : null,
          paging: paging(query, list.total),
          done: doneWords(address.done),
        },
      };
    },
  }),
];
