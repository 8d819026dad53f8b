// How well names are hidden, as far as reviewers report it: for administrators, and whoever reads for the nation.

import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { describe, type Taxonomy } from '../../../../taxonomy/index.ts';
import { filters } from '../../../../ui/filters.ts';
import type { ReviewDeps } from '../../deps.ts';
import {
  inTens,
  leastForRate,
  lineInTens,
  linesBy,
  linesByType,
  perThousand,
  type QualityLine,
  whole,
} from '../../hiding/quality.ts';
import { countRecordsHidden, countReports } from '../../sql/quality.ts';

const monthsShown = 12;

/** The first day of the month so many before. */
const monthsBefore = (today: string, months: number): string => {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months);
  return first.toISOString().slice(0, 10);
};

const settingName = (taxonomy: Taxonomy, code: string): string => {
  if (code === '') return 'Nobody said';
  return (
    describe(taxonomy, { EventType: 'incident', ServiceArea: [code] }, 'staff').find(
      ({ field }) => field === 'ServiceArea',
    )?.values[0] ?? code
  );
};

/** Fewer are not counted out to somebody who reads no records. */
const leastCounted = 10;

/** `few`: under so many, no count is given and no rate that it could be worked out from, and all others are in tens. 0 where all may be given. */
const rowOf = (few: number) => (counted: QualityLine, name: string) => {
  const line = few === 0 ? counted : lineInTens(counted);
  const rateOf = (count: number) => (count > 0 && count < few ? null : perThousand(count, line.records));
  const isTold = line.records >= leastForRate && (line.reported === 0 || line.reported >= few);
  return {
    ...line,
    name,
    missRate: rateOf(line.misses),
    doubtRate: rateOf(line.doubted),
    share: isTold ? `${((100 * line.reported) / line.records).toFixed(1)}%` : null,
  };
};

export const qualityRoutes = (deps: ReviewDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/hiding-quality',
    permission: 'quality.read',
    schema: {},
    handle: async (_request, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const scope = scopeOf(actor);
      const q = deps.db.as(scope);
      const few = scope.grants.includes('read') ? 0 : leastCounted;
      const row = rowOf(few);
      const from = monthsBefore(deps.clock.today(), monthsShown - 1);
      const [records, reports] = await Promise.all([countRecordsHidden(q, from), countReports(q, from)]);
      const place = actor.reach.isNation ? null : await deps.directory.get(actor.organisationCode);
      const settings = linesBy('setting', records, reports).toSorted((a, b) => b.records - a.records);
      return {
        kind: 'page',
        view: 'modules/review/pages/quality/view.njk',
        title: 'How well names are hidden',
        data: {
          wide: true,
          place: actor.reach.isNation ? 'All organisations' : (place?.name ?? actor.organisationCode),
          from,
          leastForRate,
          few,
          all: row(whole(records, reports), ''),
          groups: [
            {
              title: 'Month by month',
              head: 'Month told',
              lines: linesBy('month', records, reports)
                .toReversed()
                .map((line) => row(line, filters.month(line.name))),
            },
            {
              title: 'By the kind of care',
              head: 'Kind of care',
              lines: settings.map((line) => row(line, settingName(deps.taxonomy, line.name))),
            },
            {
              title: 'By the edition of our rules',
              head: 'Edition',
              lines: linesBy('engine', records, reports).map((line) => row(line, `Edition ${line.name}`)),
            },
          ],
          types: linesByType(reports).map((line) => (few === 0 ? line : inTens(line))),
        },
      };
    },
  }),
];
