// How a proposal stands on the page of whoever tells: chosen for them, marked, or not there.

import type { Proposal } from './proposal.ts';

export type Standing = 'chosen' | 'perhaps';

/** Right 19 times in 20. */
export const surePerMille = 950;

/** How badly somebody was hurt is for people to say: of harm nothing stands on their page. That they hurt themselves is never chosen for them. */
export const harmFields: ReadonlySet<string> = new Set(['PhysicalHarm', 'PsychologicalHarm']);
const selfHarm = { field: 'SafetyChallenges', code: '3' };

export const standingOf = ({ field, code, perMille }: Omit<Proposal, 'because'>): Standing | null => {
  if (harmFields.has(field)) return null;
  const isSelfHarm = field === selfHarm.field && code === selfHarm.code;
  return (perMille ?? 0) >= surePerMille && !isSelfHarm ? 'chosen' : 'perhaps';
};
