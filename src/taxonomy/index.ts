// The questions: versioned data, and the small engine that asks them, checks the answers and reads them back.

import type { Field, Taxonomy } from './taxonomy.ts';

export {
  type Answers,
  type AnswerValue,
  type Audience,
  type Patient,
  patientsOf,
  unknown,
  valuesOf,
} from './answers.ts';
export { applies } from './applicability.ts';
export { check } from './check.ts';
export { describe, type Row } from './describe.ts';
export { greatestHarm } from './harm.ts';
export { afterwards, journey } from './journey.ts';
export { loadTaxonomy, taxonomyVersionInUse, wordingsOf } from './load.ts';
export { prune } from './prune.ts';
export { type Field, prepare, type Taxonomy, type TaxonomyData } from './taxonomy.ts';
export { type FieldView, type OptionView, type Page, personLabel } from './view.ts';

/** What people write in words: each is read for names before anyone else reads it. */
export const textFields = (taxonomy: Taxonomy): readonly Field[] =>
  taxonomy.fields.filter(({ type, setBy }) => type === 'text' && setBy === 'asked');
