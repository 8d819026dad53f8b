// The answers as reviewers read them: what happened, then each person affected. The story stands apart; what is sealed stays out.

import { describe, personLabel, type Row, type Taxonomy } from '../../../../taxonomy/index.ts';
import type { AskedMarks } from '../../../../ui/components/story/story.ts';
import type { Directory } from '../../../directory/index.ts';
import { describeLocal, type RecordView } from '../../../recording/index.ts';
import { answerPart, localPart } from '../../hiding/parts.ts';

export type AnswerGroup = {
  readonly title: string;
  readonly rows: readonly {
    readonly question: string;
    readonly values: readonly string[];
    readonly asked?: AskedMarks | undefined;
  }[];
};

export const answerGroups = async (
  deps: { readonly taxonomy: Taxonomy; readonly directory: Directory },
  record: RecordView,
  asked: (part: string) => AskedMarks | undefined,
): Promise<readonly AnswerGroup[]> => {
  const { taxonomy, directory } = deps;
  const rows = describe(taxonomy, record.answers, 'staff').filter(
    ({ field, sealed }) => field !== 'Description' && field !== 'EventType' && !sealed,
  );
  const named = async ({ question, values, type, inputName }: Row) => ({
    question,
    asked: asked(answerPart(inputName)),
    values:
      type === 'organisation'
        ? await Promise.all(values.map(async (code) => (await directory.get(code))?.name ?? code))
        : values,
  });
  const people = [...new Set(rows.map(({ patientIndex }) => patientIndex ?? -1))].sort((a, b) => a - b);
  const national = await Promise.all(
    people.map(async (index) => ({
      title: index < 0 ? 'What was answered' : personLabel(taxonomy, index),
      rows: await Promise.all(rows.filter(({ patientIndex }) => (patientIndex ?? -1) === index).map(named)),
    })),
  );
  if (!record.local) return national;
  const asking = await directory.get(record.local.organisationCode);
  const local = describeLocal(taxonomy, record.local).map(({ question, values, field }) => ({
    question,
    values,
    asked: asked(localPart(field)),
  }));
  return [...national, { title: `Asked by ${asking?.name ?? record.local.organisationCode}`, rows: local }];
};
