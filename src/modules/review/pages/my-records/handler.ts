// What somebody who is signed in has begun and has sent, and what came of each.

import { Type } from 'typebox';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { failure } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { isOverdue, type ReviewCase } from '../../case.ts';
import type { ReviewDeps } from '../../deps.ts';
import { readCasesOfAuthor } from '../../store.ts';
import { hasNews, listed, orders, shows } from './list.ts';

const oneOf = <T extends string>(values: readonly T[]) =>
  Type.Optional(Type.Unsafe<T | ''>({ type: 'string', enum: ['', ...values] }));

const address = Type.Object(
  { show: oneOf(shows), order: oneOf(orders), done: Type.Optional(Type.Literal('drop')) },
  { additionalProperties: false },
);

const card = (one: ReviewCase, organisationName: string | undefined, today: string, { say, date }: Language) => {
  const { stage, dueOn } = one;
  const isAwaited = stage === 'new' || stage === 'in-review';
  return {
    recordId: one.recordId,
    headline: one.headline,
    reference: one.reference,
    organisationName,
    stage,
    stageText: say(`stage.${stage}`),
    isNew: hasNews(one) && stage !== 'waiting',
    sentOn: say('my-records.sent-on', { date: date(one.recordedOn) }),
    ...(isAwaited &&
      dueOn !== null && {
        due: isOverdue(dueOn, today)
          ? say('my-records.late')
          : say(stage === 'new' ? 'my-records.read-by' : 'my-records.answer-by', { date: date(dueOn) }),
      }),
    mayAdd: stage !== 'withdrawn',
  };
};

export const myRecordsRoutes = ({ db, clock, recording, directory }: ReviewDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/my-records',
    permission: 'signed-in',
    inEveryLanguage: true,
    schema: { querystring: address },
    handle: async ({ query }, { actor, language }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const { say } = language;
      const [drafts, cases] = await Promise.all([
        recording.drafts(actor),
        readCasesOfAuthor(db.as(scopeOf(actor)), actor.accountId),
      ]);
      const chosen = { show: query.show || 'all', order: query.order || 'newest' } as const;
      const sent = listed(cases, chosen);
      const places = [...new Set(sent.map((one) => one.organisationCode))];
      const names = new Map(
        await Promise.all(places.map(async (code) => [code, (await directory.get(code))?.name ?? code] as const)),
      );
      return {
        kind: 'page',
        view: 'modules/review/pages/my-records/view.njk',
        title: say('my-records.title'),
        data: {
          quickExit: true,
          dropped: query.done === 'drop',
          drafts: drafts.map((draft) => ({
            ...draft,
            title: draft.title || say('my-records.draft-empty'),
            changed: say('my-records.draft-changed', { date: language.date(draft.startedOn) }),
          })),
          sent: sent.map((one) => card(one, names.get(one.organisationCode), clock.today(), language)),
          hasSent: cases.length > 0,
          questions: cases.filter(({ stage }) => stage === 'waiting').length,
          // A choice among a handful would only be in the way.
          isChoosable: cases.length > 3 || chosen.show !== 'all',
          shows: shows.map((value) => ({
            value,
            text: say(`my-records.show-${value}`),
            selected: value === chosen.show,
          })),
          orders: orders.map((value) => ({
            value,
            text: say(`my-records.order-${value}`),
            selected: value === chosen.order,
          })),
        },
      };
    },
  }),
];
