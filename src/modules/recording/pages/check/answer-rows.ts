// The answers as the teller checks them: in words, with the names as others will see them, each with a way to change it.

import { describe, patientsOf, personLabel, type Row, unknown } from '../../../../taxonomy/index.ts';
import type { Draft } from '../../drafts.ts';
import { pagesOf, slugOf } from '../../flow.ts';
import { hideNames } from '../../hide-names.ts';
import { localPageId } from '../../local/as-taxonomy.ts';
import { localAnswersOf, localEngine } from '../../local/in-draft.ts';
import { planOf } from '../../ways.ts';
import { draftAddress } from '../open-draft.ts';
import type { Spoken } from '../tell-deps.ts';

export type AnswerRow = {
  readonly question: string;
  readonly person: string | null;
  readonly values: readonly string[];
  readonly isStory: boolean;
  readonly changeHref: string | null;
};

export const answerRows = async (said: Spoken, token: string, draft: Draft): Promise<readonly AnswerRow[]> => {
  const { taxonomy, directory, language } = said;
  const { shown } = await hideNames(taxonomy, draft.answers, draft);
  const rows = describe(taxonomy, shown, draft.audience, planOf(draft.way).path);
  // What a quick way has answered by itself is not shown for checking: its page is never asked.
  const asked = rows.filter(({ pageId, field }) => pageId !== null && field !== 'LocationKnown');
  const nameOf = async (code: string): Promise<string> => (await directory.get(code))?.name ?? code;
  const inWords = async ({ type, field, values, sealed }: Row): Promise<readonly string[]> => {
    if (sealed) return [language.say('hidden.sealed')];
    if (type !== 'organisation') return values;
    const names = await Promise.all(values.map(nameOf));
    return field === 'Organisation' && draft.site !== null ? names.map((name) => `${draft.site} (${name})`) : names;
  };
  const place = draft.answers.LocationKnown === 'u' || draft.answers.LocationKnown === unknown;
  const unknownPlace: readonly AnswerRow[] = place
    ? [
        {
          question: language.say('check.where'),
          person: null,
          values: [language.say('place.unknown')],
          isStory: false,
          changeHref: draftAddress(token, 'place'),
        },
      ]
    : [];
  const isSeveral = patientsOf(draft.answers).length > 1;
  const described = await Promise.all(
    asked.map(async (row) => ({
      question: row.question,
      person: row.patientIndex !== undefined && isSeveral ? personLabel(taxonomy, row.patientIndex) : null,
      values: await inWords(row),
      isStory: row.field === 'Description',
      changeHref: draftAddress(token, slugFor(row)),
    })),
  );
  const another = isSeveral
    ? pagesOf(taxonomy, draft, language).find(({ kind }) => kind === 'another-patient')
    : undefined;
  const someoneElse: readonly AnswerRow[] = another
    ? [
        {
          question: another.title,
          person: null,
          values: [language.say('question.another')],
          isStory: false,
          changeHref: draftAddress(token, slugOf(another)),
        },
      ]
    : [];
  return [...described, ...someoneElse, ...unknownPlace, ...(await localRows(said, token, draft))];
};

const localRows = async (said: Spoken, token: string, draft: Draft): Promise<readonly AnswerRow[]> => {
  const engine = localEngine(said, draft);
  const { shown } = await hideNames(engine, localAnswersOf(draft), draft);
  return describe(engine, shown, draft.audience).map(({ question, values }) => ({
    question,
    person: null,
    values,
    isStory: false,
    changeHref: draftAddress(token, localPageId),
  }));
};

const slugFor = ({ pageId, patientIndex = 0 }: Row): string =>
  patientIndex > 0 ? `${pageId}-${patientIndex + 1}` : `${pageId}`;
