// The titles of the charts: what each shows, and nothing that so few entries could not show.

import { compareCounts } from '../../methods/counts/compare-counts.ts';
import { filters } from '../../ui/filters.ts';
import type { Count, Figures, Totals } from './figures.ts';
import { enoughEntries } from './patterns.ts';

/** A first place that chance would give rarely enough to be worth a word. */
const standsOut = 0.1;
const unusual = 0.05;
/** Of both months together, for a comparison. */
const enoughToCompare = 8;

/** `among` is what is counted over: "stage", "kind of slip". */
export const leadingFinding = (counts: readonly Count[], among: string): string => {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const entries = filters.plural(total, 'entry', 'entries');
  if (total === 0) return `By ${among}: no entries`;
  if (total < enoughEntries) return `By ${among}: ${entries}, too few to say which stands out`;
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  if (!first) return '';
  const runnerUp = second?.count ?? 0;
  if (first.count === runnerUp) return `No ${among} stands out among ${entries}`;
  const said = `${first.text}: ${filters.number(first.count)} of ${entries}`;
  return compareCounts(first.count, runnerUp) < standsOut ? said : `${said}. That it comes first may be chance`;
};

/** How the month stands beside the one before, as one sentence. */
export const comparedWords = ({ total, before }: Pick<Figures, 'total' | 'before'>, monthBefore: string): string => {
  const entries = filters.plural(total, 'entry', 'entries');
  if (!before) return `${entries}. There is no month before it to compare with.`;
  const said = `${entries}, and ${filters.number(before.total)} in ${filters.month(monthBefore)}`;
  if (total + before.total < enoughToCompare) return `${said}: too few to compare.`;
  if (compareCounts(total, before.total) >= unusual) return `${said}. Chance alone often makes such a difference.`;
  return total > before.total
    ? `${said}. That is more than chance often makes: more slips, or more of them written down.`
    : `${said}. That is fewer than chance often makes: fewer slips, or fewer of them written down.`;
};

/** How many were caught, and how many reached a patient. */
export const caughtWords = ({ nearMisses, incidents }: Totals): string => {
  if (nearMisses + incidents === 0) return '';
  if (incidents === 0) return 'None of them reached a patient.';
  const reached = filters.plural(incidents, 'incident');
  return `${filters.plural(nearMisses, 'near miss was', 'near misses were')} caught, and ${reached} reached a patient.`;
};
