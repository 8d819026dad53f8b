// A case as a line of a list: the words for its codes, and whether it is late.

import { isOverdue, type ReviewCase } from '../case.ts';

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

export const caseRow = (one: ReviewCase, today: string) => ({
  recordId: one.recordId,
  reference: one.reference,
  headline: one.headline,
  eventType: eventTypeLabels[one.eventType] ?? one.eventType,
  reporter: reporterLabels[one.reporterKind],
  harm: one.greatestHarm,
  isImminent: one.isImminent,
  stage: one.stage,
  recordedOn: one.recordedOn,
  dueOn: one.dueOn,
  isOverdue: isOverdue(one.dueOn, today),
});
