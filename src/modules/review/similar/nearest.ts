// The records whose stories lie nearest to a vector, among what an account's role reaches: cells, then sketches, then the vectors.

import { likest, sketchOf } from '../../../methods/text/index.ts';
import { systemScope } from '../../../platform/access/scope.ts';
import type { Account } from '../../../platform/actor.ts';
import type { Database, Queryable } from '../../../platform/database/database.ts';
import type { CaseId } from '../case.ts';
import { findNear } from '../sql/similar.ts';
import { createCells } from './cells.ts';

/** How many of the nearest by sketch are compared exactly. */
const bySketch = 400;

type To = { readonly recordId: string; readonly vector: Int8Array; readonly atMost: number };

/** `q` asks under the account's scope. Likest first; never the record itself. */
export type NearestTo = (
  q: Queryable,
  account: Account,
  to: To,
) => Promise<readonly (CaseId & { readonly likeness: number })[]>;

export const createNearest = (db: Database): NearestTo => {
  const cellsToOpen = createCells(db.as(systemScope));
  return async (q, account, { recordId, vector, atMost }) => {
    const cells = await cellsToOpen(account, vector);
    const near = await findNear(q, account, { recordId, cells, sketch: sketchOf(vector), atMost: bySketch });
    return likest(vector, near, atMost);
  };
};
