// The page of local questions: whose they are, and that nobody has to answer them.

import type { Language } from '../../../platform/language/language.ts';
import { type Audience, journey, type Page, type Taxonomy } from '../../../taxonomy/index.ts';
import { localTaxonomy, withLanguages } from './as-taxonomy.ts';
import type { LocalQuestion } from './question.ts';

type Told = {
  readonly language: Language /** The organisation's name. */;
  readonly place: string;
  readonly audience: Audience;
};

/** Null where there is nothing to ask. `national` is worded in the same language. */
export const localPage = (
  national: Taxonomy,
  questions: readonly LocalQuestion[],
  { language, place, audience }: Told,
): Page | null => {
  const words = { title: language.say('local.title', { place }), hint: language.say('local.hint') };
  const taxonomy = localTaxonomy(national, questions, language.path || 'en', words);
  const [page] = journey(taxonomy, audience, 'full', {});
  return page ? withLanguages(page, questions, language) : null;
};
