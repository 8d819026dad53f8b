// Words of a record are hidden or shown: each mark that is doubted there is counted anew, so that the doubt stays with it.

import type { Queryable } from '../../../platform/database/database.ts';
import type { CaseId } from '../case.ts';
import type { ReviewDeps } from '../deps.ts';
import { readOpenDoubts, saveCounts } from '../sql/hiding.ts';
import { readSteps } from '../sql/steps.ts';
import { followMark } from './marked-place.ts';
import { type Parts, partsOf } from './parts.ts';

type Deps = Pick<ReviewDeps, 'recording' | 'taxonomy'>;

/** In the transaction that changes them, while nobody else writes to the record. */
export const followingDoubts = async <T>(
  { recording, taxonomy }: Deps,
  tx: Queryable,
  one: CaseId,
  change: () => Promise<T>,
): Promise<T> => {
  const doubts = await readOpenDoubts(tx, one.recordId);
  if (doubts.length === 0) return change();
  const read = async (): Promise<Parts> => {
    const record = await recording.words.read(tx, one);
    return record ? partsOf(taxonomy, record, await readSteps(tx, one)) : new Map();
  };
  const before = await read();
  const changed = await change();
  const after = await read();
  await saveCounts(
    tx,
    doubts.flatMap(({ reportId, ...place }) => {
      const nth = followMark(before.get(place.part) ?? [], after.get(place.part) ?? [], place);
      return nth === place.nth ? [] : [{ reportId, nth }];
    }),
  );
  return changed;
};
