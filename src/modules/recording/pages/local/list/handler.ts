// The questions of an organisation: what is asked now, what is being written, what it would cost whoever answers.

import { Type } from 'typebox';
import { systemScope } from '../../../../../platform/access/scope.ts';
import { type Answer, type Route, route } from '../../../../../platform/module.ts';
import { saidOf } from '../../../../../ui/said.ts';
import { asksForNames } from '../../../local/asks-for-names.ts';
import { askOnQuickWays, discard, moveQuestion, readStanding, removeQuestion } from '../../../local/commands.ts';
import { inWords, questionSeconds, recordSeconds, setSeconds, usualRecord } from '../../../local/cost.ts';
import { type LocalQuestion, mostQuestions } from '../../../local/question.ts';
import { readUsualSize } from '../../../local/store.ts';
import { asPerson, doneAnswer, type LocalPageDeps, placeName, refused } from '../deps.ts';
import { askedWords, eventSummary, questionId, typeWords } from '../fields.ts';

const said: Readonly<Record<string, string>> = {
  keep: 'The question is kept. It is asked once you publish.',
  move: 'The order is changed.',
  remove: 'The question is taken away.',
  quick: 'That is kept.',
  discard: 'The changes are thrown away.',
  publish: 'The questions are published. They are asked from now on.',
  withdraw: 'The questions are withdrawn. Nobody is asked them any more.',
  words: 'The words are kept.',
};

/** Below this, half of the records there is not yet something to speak of. */
const fewestRecords = 10;

/** What the questions add to a record of usual length here. */
export const costOf = async ({ db }: LocalPageDeps, organisationCode: string, questions: readonly LocalQuestion[]) => {
  const here = await readUsualSize(db.as(systemScope), organisationCode);
  const isMeasured = here.records >= fewestRecords;
  const usual = recordSeconds(isMeasured ? here : usualRecord);
  const added = setSeconds(questions);
  return {
    isMeasured,
    usual: inWords(usual),
    added: inWords(added),
    sum: inWords(usual + added),
    percent: Math.round((added / usual) * 100),
  };
};

export const questionRows = (questions: readonly LocalQuestion[]) => {
  const asking = new Map(asksForNames(questions).map(({ id, what }) => [id, what]));
  return questions.map((question) => ({
    id: question.id,
    label: question.words.en.label,
    type: typeWords[question.type],
    asked: askedWords[question.asks],
    events: eventSummary(question),
    cost: inWords(questionSeconds(question)),
    asksFor: asking.get(question.id) ?? null,
    languages: Object.keys(question.words).length - 1,
  }));
};

const ofQuestion = Type.Object({ question: questionId }, { additionalProperties: false });

export const listRoutes = (deps: LocalPageDeps): readonly Route[] => {
  const answer = (done: { readonly ok: boolean }, deed: string): Answer =>
    done.ok ? doneAnswer(deed) : refused('not-found');

  return [
    route({
      method: 'GET',
      path: '/questions',
      permission: 'questions.manage',
      schema: { querystring: Type.Object({ done: Type.Optional(Type.Unknown()) }) },
      handle: ({ query }, { actor }) =>
        asPerson(actor, async (account) => {
          const { draft, hasDraft, published, versions } = await readStanding(deps, account);
          return {
            kind: 'page',
            view: 'modules/recording/pages/local/list/view.njk',
            title: 'Local questions',
            data: {
              wide: true,
              organisation: await placeName(deps, account.organisationCode),
              rows: questionRows(draft.questions),
              cost: await costOf(deps, account.organisationCode, draft.questions),
              onQuickWays: draft.onQuickWays,
              hasDraft,
              published,
              isFull: draft.questions.length >= mostQuestions,
              mostQuestions,
              versions: versions.map(({ version, state, publishedOn, endedOn, questions }) => ({
                version,
                isAsked: state === 'published',
                publishedOn,
                endedOn,
                labels: questions.map(({ words }) => words.en.label),
              })),
              said: saidOf(said, query.done),
            },
          };
        }),
    }),
    route({
      method: 'POST',
      path: '/questions/order',
      permission: 'questions.manage',
      schema: {
        body: Type.Object(
          { question: questionId, direction: Type.Union([Type.Literal('up'), Type.Literal('down')]) },
          { additionalProperties: false },
        ),
      },
      handle: ({ body: { question, direction } }, { actor }) =>
        asPerson(actor, async (account) => answer(await moveQuestion(deps, account, question, direction), 'move')),
    }),
    route({
      method: 'POST',
      path: '/questions/remove',
      permission: 'questions.manage',
      schema: { body: ofQuestion },
      handle: ({ body: { question } }, { actor }) =>
        asPerson(actor, async (account) => answer(await removeQuestion(deps, account, question), 'remove')),
    }),
    route({
      method: 'POST',
      path: '/questions/quick',
      permission: 'questions.manage',
      schema: {
        body: Type.Object({ onQuickWays: Type.Optional(Type.Literal('yes')) }, { additionalProperties: false }),
      },
      handle: ({ body: { onQuickWays } }, { actor }) =>
        asPerson(actor, async (account) => answer(await askOnQuickWays(deps, account, onQuickWays === 'yes'), 'quick')),
    }),
    route({
      method: 'POST',
      path: '/questions/discard',
      permission: 'questions.manage',
      schema: { body: Type.Object({}, { additionalProperties: false }) },
      handle: (_request, { actor }) =>
        asPerson(actor, async (account) => answer(await discard(deps, account), 'discard')),
    }),
  ];
};
