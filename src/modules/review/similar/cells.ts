// How many of the fixed cells a search opens, so that it never looks at more vectors than it has time for, however crowded the cells
// around a story are.

import { cellsNear } from '../../../methods/text/index.ts';
import { roleOf } from '../../../platform/access/roles.ts';
import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { countCells, countOfReader } from '../sql/similar.ts';

/** About so many vectors are looked at. */
const lookedAt = 50_000;
/** A place with no more than these is looked through as a whole. */
const wholeOfPlace = 20_000;
/** Of a larger place's vectors, those in a quarter of all cells. */
const cellsOfPlace = 256;
const countsKeptMs = 600_000;

/** Null: all of them. `q` sees everything: how full the cells are is a guide to how many to open, and nothing that anybody is told. */
export const createCells = (q: Queryable) => {
  let kept: { readonly counts: Promise<ReadonlyMap<number, number>>; readonly at: number } | undefined;
  const counts = (): Promise<ReadonlyMap<number, number>> => {
    if (kept === undefined || performance.now() - kept.at > countsKeptMs) {
      kept = { counts: countCells(q), at: performance.now() };
      kept.counts.catch(() => {
        kept = undefined;
      });
    }
    return kept.counts;
  };
  return async ({ role, reach }: Account, vector: Int8Array): Promise<readonly number[] | null> => {
    if (roleOf(role).span === 'organisation') {
      const count = await countOfReader(q, reach.organisations[0] ?? '', wholeOfPlace + 1);
      return count > wholeOfPlace ? cellsNear(vector, cellsOfPlace) : null;
    }
    const inCell = await counts();
    let seen = 0;
    const cells = cellsNear(vector, Number.POSITIVE_INFINITY);
    const last = cells.findIndex((cell) => {
      seen += inCell.get(cell) ?? 0;
      return seen > lookedAt;
    });
    return last === -1 ? null : cells.slice(0, last + 1);
  };
};
