// How far a role looks from where it is given: an organisation, the area that it is, everything.

import type { Span } from '../../platform/access/roles.ts';
import type { Reach } from '../../platform/actor.ts';
import type { Organisation } from './organisation.ts';

const nowhere: Reach = { isNation: false, organisations: [], areas: [] };

export const reachFrom = (byCode: ReadonlyMap<string, Organisation>, span: Span, code: string): Reach => {
  switch (span) {
    case 'own':
      return nowhere;
    case 'organisation':
      return { ...nowhere, organisations: [code] };
    case 'area':
      return areaReach(byCode, code);
    case 'nation':
      return { ...nowhere, isNation: true };
  }
};

/** A region is its boards, a network its surgeries; anything else with a board's reach is itself alone. */
const areaReach = (byCode: ReadonlyMap<string, Organisation>, code: string): Reach => {
  const those = (belongs: (one: Organisation) => boolean): readonly string[] =>
    [...byCode.values()].filter(belongs).map((one) => one.code);
  switch (byCode.get(code)?.kind) {
    case 'region':
      return { ...nowhere, areas: those(({ kind, regionCode }) => kind === 'icb' && regionCode === code) };
    case 'icb':
    case 'health-board':
      return { ...nowhere, areas: [code] };
    case 'pcn':
      return { ...nowhere, organisations: [code, ...those(({ pcnCode }) => pcnCode === code)] };
    default:
      return { ...nowhere, organisations: [code] };
  }
};
