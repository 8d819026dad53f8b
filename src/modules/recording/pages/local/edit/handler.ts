// Writing one question, or changing it.

import { Type } from 'typebox';
import type { Failure } from '../../../../../platform/errors.ts';
import { type Answer, type Route, route } from '../../../../../platform/module.ts';
import { keepQuestion, readStanding } from '../../../local/commands.ts';
import { type LocalQuestion, questionTypes } from '../../../local/question.ts';
import { readQuestion, type TypedQuestion } from '../../../local/read-question.ts';
import { asPerson, doneAnswer, type LocalPageDeps, questionNamed, refused } from '../deps.ts';
import { askedWords, eventWords, questionId, text, typeWords } from '../fields.ts';

const eventType = Type.Union(Object.keys(eventWords).map((type) => Type.Literal(type)));
const querystring = Type.Object({ question: Type.Optional(questionId) }, { additionalProperties: false });

const body = Type.Object(
  {
    label: text(1000),
    hint: text(1000),
    options: text(5000),
    type: Type.Optional(Type.Union(questionTypes.map((type) => Type.Literal(type)))),
    asks: Type.Optional(Type.Union([Type.Literal('both'), Type.Literal('public'), Type.Literal('staff')])),
    eventTypes: Type.Optional(Type.Union([eventType, Type.Array(eventType, { maxItems: 4 })])),
  },
  { additionalProperties: false },
);

const blank: TypedQuestion = { label: '', hint: '', options: '', type: null, asks: 'both', eventTypes: [] };

const typedOf = ({ type, asks, eventTypes, words: { en } }: LocalQuestion): TypedQuestion => ({
  label: en.label,
  hint: en.hint,
  options: en.options.join('\n'),
  type,
  asks,
  eventTypes,
});

const choices = (words: Readonly<Record<string, string>>, isChecked: (value: string) => boolean) =>
  Object.entries(words).map(([value, called]) => ({ value, text: called, checked: isChecked(value) }));

const page = (id: string | undefined, typed: TypedQuestion, failed?: Failure): Answer => ({
  kind: 'page',
  view: 'modules/recording/pages/local/edit/view.njk',
  title: id === undefined ? 'Add a question' : 'Change the question',
  ...(failed && { errors: failed.fields }),
  data: {
    back: { href: '/questions', text: 'Local questions' },
    action: id === undefined ? '/questions/edit' : `/questions/edit?question=${id}`,
    typed,
    types: choices(typeWords, (value) => value === typed.type),
    asked: choices(askedWords, (value) => value === typed.asks),
    events: choices(eventWords, (value) => typed.eventTypes.includes(value)),
  },
});

export const editRoutes = (deps: LocalPageDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/questions/edit',
    permission: 'questions.manage',
    schema: { querystring },
    handle: ({ query: { question: id } }, { actor }) =>
      asPerson(actor, async (account) => {
        if (id === undefined) return page(id, blank);
        const question = questionNamed((await readStanding(deps, account)).draft.questions, id);
        return question ? page(id, typedOf(question)) : refused('not-found');
      }),
  }),
  route({
    method: 'POST',
    path: '/questions/edit',
    permission: 'questions.manage',
    schema: { querystring, body },
    handle: ({ query: { question: id }, body: { eventTypes = [], ...given } }, { actor }) =>
      asPerson(actor, async (account) => {
        const before = questionNamed((await readStanding(deps, account)).draft.questions, id);
        if (id !== undefined && before === null) return refused('not-found');
        const typed: TypedQuestion = { ...blank, ...given, eventTypes: [eventTypes].flat() };
        const read = readQuestion(typed, before);
        if (!read.ok) return page(id, typed, read.failure);
        const done = await keepQuestion(deps, account, id ?? null, read.value);
        if (done.ok) return doneAnswer('keep');
        return done.failure.fields.length > 0 ? page(id, typed, done.failure) : refused(done.failure);
      }),
  }),
];
