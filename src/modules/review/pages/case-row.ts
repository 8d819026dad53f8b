// A case as a line of a list: the words for its codes, and whether it is late.

import { english } from '../../../platform/language/languages.ts';
import { isEnglish, marksOf, nameOfTag } from '../../../platform/language/tag.ts';
import { isOverdue, isUnanswered, type ReviewCase } from '../case.ts';

export const eventTypeLabels: Readonly<Record<string, string>> = {
  incident: 'Incident',
  'good-care': 'Good care',
  risk: 'Risk',
  outcome: 'Outcome',
};

export const reporterLabels: Readonly<Record<ReviewCase['reporterKind'], string>> = {
  public: 'The public',
  staff: 'Staff',
};

const newsOf = (one: ReviewCase): string | null => {
  if (isUnanswered(one)) return one.verdict === 'no' ? 'Outcome does not answer them' : 'Outcome answers them partly';
  return one.newsSince === null ? null : 'New message';
};

export const caseRow = (one: ReviewCase, today: string) => ({
  recordId: one.recordId,
  reference: one.reference,
  headline: one.headline,
  headlineMarks: one.writtenIn === null ? {} : marksOf(one.writtenIn, english),
  /** Where it is not English. */
  writtenIn: one.writtenIn === null || isEnglish(one.writtenIn) ? null : nameOfTag(one.writtenIn),
  eventType: eventTypeLabels[one.eventType] ?? one.eventType,
  reporter: reporterLabels[one.reporterKind],
  harm: one.greatestHarm,
  isImminent: one.isImminent,
  readToday: one.readToday,
  stage: one.stage,
  recordedOn: one.recordedOn,
  dueOn: one.dueOn,
  isOverdue: isOverdue(one.dueOn, today),
  /** Something from whoever told us waits to be read, or to be answered. */
  news: newsOf(one),
});
