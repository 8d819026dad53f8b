// How old somebody is, as far as it was said: of children, and of the old, some things are not asked.

import type { Answers, Patient } from '../../../taxonomy/index.ts';

/** From which age to which, in whole years; null where nothing says that they are not older. */
type Years = { readonly from: number; readonly to: number | null };

/** The age groups of the taxonomy. */
const groups: Readonly<Record<string, Years>> = {
  '1': { from: 0, to: 0 },
  '2': { from: 0, to: 0 },
  '3': { from: 0, to: 0 },
  '4': { from: 1, to: 4 },
  '5': { from: 5, to: 9 },
  '6': { from: 10, to: 15 },
  '7': { from: 16, to: 17 },
  '8': { from: 18, to: 25 },
  '9': { from: 26, to: 45 },
  '10': { from: 46, to: 65 },
  '11': { from: 66, to: 85 },
  '12': { from: 85, to: null },
};

const anyAge: Years = { from: 0, to: null };

export const yearsOf = (said: Patient | Answers): Years => {
  const { AgeBracket: group, AgeAtTimeOfIncidentDays: age } = said;
  if (typeof age === 'string') {
    const [count = '', unit = ''] = age.split(' ');
    const years = unit.startsWith('year') ? Number(count) : 0;
    return { from: years, to: years };
  }
  return (typeof group === 'string' && groups[group]) || anyAge;
};
