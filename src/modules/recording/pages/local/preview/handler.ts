// The questions as whoever tells us something sees them, as wide as on their phone.

import { Type } from 'typebox';
import { languages } from '../../../../../platform/language/languages.ts';
import { type Route, route } from '../../../../../platform/module.ts';
import { readStanding } from '../../../local/commands.ts';
import { localPage } from '../../../local/page.ts';
import { questionsFor } from '../../../local/question.ts';
import { controlOf } from '../../question/controls.ts';
import { asPerson, type LocalPageDeps, placeName } from '../deps.ts';
import { eventWords, languageName } from '../fields.ts';

const querystring = Type.Object(
  {
    who: Type.Optional(Type.Union([Type.Literal('public'), Type.Literal('staff')])),
    about: Type.Optional(Type.Union(Object.keys(eventWords).map((type) => Type.Literal(type)))),
    language: Type.Optional(languageName),
  },
  { additionalProperties: false },
);

export const previewRoutes = (deps: LocalPageDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/questions/preview',
    permission: 'questions.manage',
    schema: { querystring },
    handle: ({ query: { who = 'public', about = 'incident', language: name = 'en' } }, { actor }) =>
      asPerson(actor, async (account) => {
        const { draft } = await readStanding(deps, account);
        const questions = questionsFor(draft, { audience: who, eventType: about, isQuick: false });
        const language = languages.find(({ path }) => path === name) ?? languages.find(({ path }) => path === '');
        if (!language) throw new Error('There is no English');
        const place = await placeName(deps, account.organisationCode);
        const page = localPage(deps.taxonomy, questions, { language, place, audience: who });
        const spoken = new Set(draft.questions.flatMap(({ words }) => Object.keys(words)));
        return {
          kind: 'page',
          view: 'modules/recording/pages/local/preview/view.njk',
          title: 'As whoever tells you something sees it',
          data: {
            back: { href: '/questions', text: 'Local questions' },
            who,
            about,
            events: Object.entries(eventWords).map(([value, text]) => ({ value, text, selected: value === about })),
            shownIn: { tag: language.tag, direction: language.direction },
            languages: languages
              .filter(({ path }) => path === '' || spoken.has(path))
              .map(({ path, englishName }) => ({
                value: path || 'en',
                text: englishName,
                selected: path === language.path,
              })),
            shown: page && { title: page.title, hint: page.hint },
            controls: (page?.fields ?? []).map((field) =>
              controlOf(field, { language, values: {}, errors: [], isHeading: false }),
            ),
          },
        };
      }),
  }),
];
