// How a proposal stands on the page of whoever tells: chosen for them, marked, or not there.

import type { Proposal } from './proposal.ts';

export type Standing = 'chosen' | 'perhaps';

/** Right 19 times in 20. */
const surePerMille = 950;

/**
 * Nobody is told how badly they were hurt, or that they hurt themselves: of these nothing is ever chosen for anybody. That
 * somebody died, or was not hurt at all, is not even marked.
 */
const neverChosen: Readonly<Record<string, readonly string[] | 'all'>> = {
  PhysicalHarm: 'all',
  PsychologicalHarm: 'all',
  SafetyChallenges: ['3'],
};
const neverMarked: Readonly<Record<string, readonly string[]>> = { PhysicalHarm: ['1', '5'], PsychologicalHarm: ['4'] };

const isIn = (codes: readonly string[] | 'all' | undefined, code: string): boolean =>
  codes === 'all' || (codes?.includes(code) ?? false);

export const standingOf = ({ field, code, perMille }: Omit<Proposal, 'because'>): Standing | null => {
  if (isIn(neverMarked[field], code)) return null;
  return (perMille ?? 0) >= surePerMille && !isIn(neverChosen[field], code) ? 'chosen' : 'perhaps';
};
