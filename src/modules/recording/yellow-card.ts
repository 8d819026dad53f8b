// What the Yellow Card scheme asks about a medicine, as far as a record says it: a text to copy beside its own form, since that
// form cannot be opened with answers in it. In the words of the page, with the names hidden.

import { type Answers, describe, type Row, type Taxonomy } from '../../taxonomy/index.ts';
import type { ReporterKind } from './record.ts';

/** In the order of the scheme's own questions: which medicine, what it did, to whom, when, how it ended. */
const asked = [
  'DrugsInvolved',
  'DrugReaction',
  'DrugReactionOther',
  'ProblemDescriptionDrugs',
  'Description',
  'IncidentOccurredToday',
  'ApproximateDate',
  'AgeAtTimeOfIncidentDays',
  'AgeBracket',
  'Gender',
  'PhysicalHarm',
  'ClinicalOutcome',
];

export type SummaryLine = { readonly question: string; readonly values: readonly string[] };

/** `answers` with the names hidden. */
export const yellowCardLines = (
  taxonomy: Taxonomy,
  answers: Answers,
  audience: ReporterKind,
): readonly SummaryLine[] => {
  const rows = describe(taxonomy, answers, audience);
  const about = (row: Row): number => asked.indexOf(row.field);
  return rows
    .filter((row) => about(row) >= 0)
    .toSorted((a, b) => about(a) - about(b))
    .map(({ question, values }) => ({ question, values }));
};
