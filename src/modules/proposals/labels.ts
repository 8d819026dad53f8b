// What is proposed, in words for whoever reviews or looks after it.

import type { Taxonomy } from '../../taxonomy/index.ts';
import type { Proposal } from './proposal.ts';

const fieldLabels: Readonly<Record<string, string>> = {
  EventType: 'Kind of event',
  Process: 'Step of care',
  InvolvedAgents: 'Involved',
  SafetyChallenges: 'Safety challenge',
  ServiceArea: 'Kind of care',
  RiskServiceArea: 'Kind of care at risk',
  PhysicalHarm: 'Physical harm',
  PsychologicalHarm: 'Psychological harm',
  urgent: 'To be read today',
  'never-event': 'Never Event',
  'duty-of-candour': 'Duty of candour',
};

const neverEventList = 'never-event-type-5';

export const fieldLabel = (field: string): string => fieldLabels[field] ?? field;

/** The official label; nothing where there is only one answer. */
export const codeLabel = (taxonomy: Taxonomy, { field, code }: Pick<Proposal, 'field' | 'code'>): string => {
  const list = field === 'never-event' ? neverEventList : taxonomy.field.get(field)?.list;
  return taxonomy.codesOf.get(list ?? '')?.get(code)?.label ?? '';
};

/** "Involved: Medications" */
export const proposalLabel = (taxonomy: Taxonomy, one: Pick<Proposal, 'field' | 'code'>): string =>
  [fieldLabel(one.field), codeLabel(taxonomy, one)].filter((words) => words !== '').join(': ');
