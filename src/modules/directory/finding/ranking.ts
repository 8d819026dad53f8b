// What counts for how much when several organisations answer a question.

import type { ListedOrganisation } from '../organisation.ts';

/** How much a word counts by where it stands. */
export const fieldWeights = { name: 1, otherName: 0.95, town: 0.85, address: 0.6, kind: 0.5, served: 0.5 } as const;

/** How much the words count that only ask for a kind, beside those that say which one. */
export const kindWordShare = 0.25;

/** What an organisation keeps of its score that is of another kind than was asked for. */
export const otherKindShare = 0.5;

/** What people call each kind. */
export const kindWords: Readonly<Record<string, string>> = {
  trust: 'hospital',
  ambulance: 'ambulance 999 111 paramedic',
  'gp-practice': 'gp dr surgery practice',
  'gp-hub': 'gp dr',
  pharmacy: 'pharmacy',
  dentist: 'dentist',
  optician: 'optician',
  'urgent-care': 'urgent care walk in out hours',
  'hospital-service': 'clinic',
  'care-home': 'care home',
  hospice: 'hospice',
  'secure-setting': 'hmp',
  pcn: 'primary care network',
};

/** Where two answer alike, the one that more people mean comes first. */
const kindPriority: Readonly<Record<string, number>> = {
  trust: 1.12,
  ambulance: 1.1,
  'health-board': 1.1,
  'gp-practice': 1.06,
  pharmacy: 1.04,
  dentist: 1.03,
  icb: 1.02,
  optician: 1.02,
  hospice: 1.02,
  independent: 1,
  'urgent-care': 0.98,
  'secure-setting': 0.98,
  'hospital-service': 0.94,
  'community-service': 0.94,
  'gp-hub': 0.92,
  pcn: 0.92,
};
const otherPriority = 0.9;
const closedPriority = 0.8;

export const priorityOf = ({ kind, isOpen }: ListedOrganisation): number =>
  (kindPriority[kind] ?? otherPriority) * (isOpen ? 1 : closedPriority);
