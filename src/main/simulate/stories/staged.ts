// What whoever signs in to a demonstration should find, whatever the dice say: severe harm that is being looked at now.

import type { Harm } from './endings.ts';
import type { Fate } from './past.ts';
import { isDemonstration, type Place } from './places.ts';

type Staged = {
  /** Counted back from the last record. */
  readonly fromLast: number;
  readonly harm: Harm;
  readonly fate: Fate;
};

/** Where the people of the demonstration work. */
export const stagedAt: Place = { kind: 'acute-trust', rank: 0 };

const staged: readonly Staged[] = [
  { fromLast: 3, harm: 'severe', fate: 'new' },
  { fromLast: 21, harm: 'severe', fate: 'in-review' },
  { fromLast: 47, harm: 'fatal', fate: 'in-review' },
];

const leastRecords = 1_000;

export const stagedFor = (records: number, number: number): Staged | undefined =>
  records >= leastRecords && isDemonstration(records)
    ? staged.find(({ fromLast }) => number === records - fromLast)
    : undefined;
