// What was told lately, by theme, for whoever reads the records of one place: how many, and how many more than before.

import { compareCounts } from '../../../../methods/counts/compare-counts.ts';
import { themeName } from '../../../../methods/text/index.ts';
import { roleOf } from '../../../../platform/access/roles.ts';
import type { Account } from '../../../../platform/actor.ts';
import type { Queryable } from '../../../../platform/database/database.ts';
import { addDays } from '../../../../platform/days.ts';
import { readThemeCounts, type ThemeCount } from '../../sql/themes.ts';

const days = 28;
const shown = 8;
/** Fewer than this in both spans say little. */
const fewest = 2;

/** A difference that chance makes less often than this is said to be one. */
const unlikely = 0.01;

const changeWords = (now: number, before: number): string => {
  if (before === 0) return 'none in the four weeks before';
  if (now === before) return 'as many as in the four weeks before';
  const change = `${Math.abs(now - before)} ${now > before ? 'more' : 'fewer'} than in the four weeks before`;
  return compareCounts(now, before) < unlikely ? `${change}, beyond what chance makes` : change;
};

type Line = Pick<ThemeCount, 'theme' | 'now' | 'before'>;

const lineOf = ({ theme, now, before }: Line) => ({
  theme,
  name: themeName(theme) ?? '',
  now,
  change: changeWords(now, before),
  href: `/worklist?stage=all&theme=${theme}`,
});

const total = (counts: readonly ThemeCount[], of: 'now' | 'before'): number =>
  counts.reduce((sum, count) => sum + count[of], 0);

/** A broad theme with all that is in it, then its narrower ones. Those with most first. */
const themeLines = (counts: readonly ThemeCount[]) =>
  [...Map.groupBy(counts, ({ base }) => base)]
    .map(([base, of]) => ({
      ...lineOf({ theme: base, now: total(of, 'now'), before: total(of, 'before') }),
      narrower: of
        .filter(({ theme, now }) => theme !== base && now > 0)
        .toSorted((one, other) => other.now - one.now)
        .map(lineOf),
    }))
    .filter(({ name, now }) => name !== '' && now >= fewest)
    .toSorted((one, other) => other.now - one.now || one.name.localeCompare(other.name, 'en'))
    .slice(0, shown);

/** Nothing for whoever reads more than one place: what a place often sees is its own. */
export const themesOfPlace = async (q: Queryable, account: Account, today: string) => {
  if (roleOf(account.role).span !== 'organisation') return null;
  const counts = await readThemeCounts(q, account, {
    since: addDays(today, 1 - days),
    before: addDays(today, 1 - 2 * days),
  });
  return { lines: themeLines(counts), known: [...new Set(counts.flatMap(({ base, theme }) => [base, theme]))] };
};
