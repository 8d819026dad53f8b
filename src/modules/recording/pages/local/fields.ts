// What the forms of local questions post, and what their choices are called.

import { Type } from 'typebox';
import type { LocalQuestion, QuestionType } from '../../local/question.ts';

export const questionId = Type.String({ pattern: '^q[0-9]{1,6}$' });
export const languageName = Type.String({ pattern: '^[a-z][a-z-]{1,19}$' });
export const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

export const typeWords: Readonly<Record<QuestionType, string>> = {
  text: 'A line of words',
  'long-text': 'A longer text',
  one: 'One of some choices',
  several: 'Any of some choices',
  'yes-no': "Yes, no or I don't know",
  number: 'A whole number',
  date: 'A date',
};

export const askedWords: Readonly<Record<LocalQuestion['asks'], string>> = {
  both: 'Everybody',
  public: 'Patients, families and carers',
  staff: 'Staff',
};

export const eventWords: Readonly<Record<string, string>> = {
  incident: 'An incident, with near misses',
  'good-care': 'Good care',
  risk: 'A risk',
  outcome: 'An outcome',
};

export const eventSummary = ({ eventTypes }: Pick<LocalQuestion, 'eventTypes'>): string =>
  eventTypes.length === 0 ? 'Every kind of event' : eventTypes.map((type) => eventWords[type] ?? type).join('; ');
