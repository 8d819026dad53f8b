// Answers to local questions, with the names hidden like everywhere else; what was typed goes to the sealed original.

import type { AnswerValue, Taxonomy } from '../../../taxonomy/index.ts';
import { hideNames, type TellersWords } from '../hide-names.ts';
import { localTaxonomy } from './as-taxonomy.ts';
import type { LocalRow, LocalView } from './kept.ts';

/** Before the names of local questions among the texts of an original. */
export const originalPrefix = 'local.';

type HiddenLocal = {
  readonly kept: LocalRow;
  readonly original: Readonly<Record<string, AnswerValue>>;
  readonly hidden: Readonly<Record<string, number>>;
};

export const hideLocal = async (
  taxonomy: Taxonomy,
  { organisationCode, version, questions, answers }: LocalView,
  said: TellersWords,
): Promise<HiddenLocal> => {
  const { shown, original, hidden } = await hideNames(localTaxonomy(taxonomy, questions, 'en'), answers, said);
  return {
    kept: { organisationCode, version, answers: shown },
    original: Object.fromEntries(Object.entries(original).map(([name, text]) => [originalPrefix + name, text])),
    hidden,
  };
};
