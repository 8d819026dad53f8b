// For tests of local questions: one that asks for the bed, unless told otherwise.

import type { LocalQuestion } from './question.ts';

export const aQuestion = (given: Partial<LocalQuestion> = {}): LocalQuestion => ({
  id: 'q1',
  type: 'text',
  asks: 'both',
  eventTypes: [],
  words: { en: { label: 'Which bay was it in?', hint: '', options: [] } },
  ...given,
});
