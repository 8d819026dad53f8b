// How old somebody is at most, as far as it was said: of children, some things are not asked.

import type { Answers, Patient } from '../../../taxonomy/index.ts';

/** The end of each age group of the taxonomy, in years. */
const oldestInGroup: Readonly<Record<string, number>> = { '1': 0, '2': 0, '3': 0, '4': 4, '5': 9, '6': 15, '7': 17 };

/** Null where nothing says that they are not old enough for anything. */
export const oldestYears = (said: Patient | Answers): number | null => {
  const { AgeBracket: group, AgeAtTimeOfIncidentDays: age } = said;
  if (typeof age === 'string') {
    const [count = '', unit = ''] = age.split(' ');
    return unit.startsWith('year') ? Number(count) : 0;
  }
  return typeof group === 'string' ? (oldestInGroup[group] ?? null) : null;
};
