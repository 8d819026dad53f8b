// Answers to local questions as they are kept with a record, and read with the words that were asked.

import type { Language } from '../../../platform/language/language.ts';
import { type Answers, describe, type Row, type Taxonomy } from '../../../taxonomy/index.ts';
import { localTaxonomy } from './as-taxonomy.ts';
import type { LocalQuestion } from './question.ts';

/** With the names hidden. */
export type LocalRow = {
  /** Whose questions they were; the record may have moved since. */
  readonly organisationCode: string;
  readonly version: number;
  readonly answers: Answers;
};

export type LocalView = LocalRow & { readonly questions: readonly LocalQuestion[] };

/** In English, as readers see them, or in the language of whoever was asked. */
export const describeLocal = (
  taxonomy: Taxonomy,
  { questions, answers }: LocalView,
  language?: Pick<Language, 'path'>,
): readonly Row[] => describe(localTaxonomy(taxonomy, questions, language?.path || 'en'), answers, 'staff');
