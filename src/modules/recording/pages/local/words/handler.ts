// One question in other languages: whoever speaks them reads it so, everybody else in English.

import { Type } from 'typebox';
import type { Failure } from '../../../../../platform/errors.ts';
import { languages } from '../../../../../platform/language/languages.ts';
import { type Answer, type Route, route } from '../../../../../platform/module.ts';
import { keepQuestion, readStanding } from '../../../local/commands.ts';
import { hasOptions, type LocalQuestion } from '../../../local/question.ts';
import { type TypedWords, withTranslation } from '../../../local/read-question.ts';
import { asPerson, doneAnswer, type LocalPageDeps, questionNamed, refused } from '../deps.ts';
import { languageName, questionId, text } from '../fields.ts';

const querystring = Type.Object(
  { question: questionId, language: Type.Optional(languageName) },
  { additionalProperties: false },
);
const body = Type.Object({ label: text(1000), hint: text(1000), options: text(5000) }, { additionalProperties: false });

/** All that Cairn speaks but English, in which every question stands. */
const others = languages.filter(({ path }) => path !== '');

const addressOf = (question: LocalQuestion, language: string): string =>
  `/questions/words?question=${question.id}&language=${language}`;

const page = (question: LocalQuestion, chosen: string | undefined, typed?: TypedWords, failed?: Failure): Answer => {
  const language = others.find(({ path }) => path === chosen);
  const own = language && question.words[language.path];
  return {
    kind: 'page',
    view: 'modules/recording/pages/local/words/view.njk',
    title: language ? `The question in ${language.englishName}` : 'The question in other languages',
    ...(failed && { errors: failed.fields }),
    data: {
      back: language
        ? { href: `/questions/words?question=${question.id}`, text: 'Other languages' }
        : { href: '/questions', text: 'Local questions' },
      english: question.words.en,
      hasOptions: hasOptions(question.type),
      language,
      action: language && addressOf(question, language.path),
      typed: typed ?? { label: own?.label, hint: own?.hint, options: own?.options.join('\n') },
      choices: others.map((one) => ({
        name: one.englishName,
        href: addressOf(question, one.path),
        label: question.words[one.path]?.label ?? null,
        tag: one.tag,
        direction: one.direction,
      })),
    },
  };
};

export const wordsRoutes = (deps: LocalPageDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/questions/words',
    permission: 'questions.manage',
    schema: { querystring },
    handle: ({ query }, { actor }) =>
      asPerson(actor, async (account) => {
        const question = questionNamed((await readStanding(deps, account)).draft.questions, query.question);
        return question ? page(question, query.language) : refused('not-found');
      }),
  }),
  route({
    method: 'POST',
    path: '/questions/words',
    permission: 'questions.manage',
    schema: { querystring, body },
    handle: ({ query, body: { label = '', hint = '', options = '' } }, { actor }) =>
      asPerson(actor, async (account) => {
        const question = questionNamed((await readStanding(deps, account)).draft.questions, query.question);
        const language = others.find(({ path }) => path === query.language);
        if (!question || !language) return refused('not-found');
        const typed = { label, hint, options };
        const read = withTranslation(question, language.path, typed);
        if (!read.ok) return page(question, language.path, typed, read.failure);
        const done = await keepQuestion(deps, account, question.id, read.value);
        return done.ok ? doneAnswer('words') : refused(done.failure);
      }),
  }),
];
