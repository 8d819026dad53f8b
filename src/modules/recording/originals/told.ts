// Who is told of openings: an administrator of those at their organisations, whoever looks at the nation of all.

import { roleOf } from '../../../platform/access/roles.ts';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import type { OriginalsDeps } from './deps.ts';
import type { Opening } from './opening.ts';
import { countNew, noteLook, readTold, type Told } from './store.ts';

const openingsPageSize = 25;

export type ToldOpenings = {
  readonly openings: readonly Opening[];
  readonly isMore: boolean;
  readonly fresh: { readonly count: number; readonly since: Date | null };
};

const toldOf = ({ role, reach, accountId }: Account): Told => {
  if (!roleOf(role).grants.includes('people')) return { codes: [], accountId };
  return { codes: reach.isNation ? null : reach.organisations, accountId };
};

/** Looking at the first page is being told. */
export const readToldOpenings = async (
  { db, clock, audit }: Pick<OriginalsDeps, 'db' | 'clock' | 'audit'>,
  actor: Account,
  page: number,
): Promise<ToldOpenings> =>
  db.as(scopeOf(actor)).transaction(async (tx) => {
    const told = toldOf(actor);
    const fresh = await countNew(tx, told);
    const read = await readTold(tx, told, { atMost: openingsPageSize + 1, from: (page - 1) * openingsPageSize });
    if (page === 1) {
      await noteLook(tx, actor.accountId, clock.now());
      await audit.write(tx, [
        {
          actor,
          action: 'opening.list',
          ...(!actor.reach.isNation && { organisationCode: actor.organisationCode }),
          detail: { fresh: fresh.count },
        },
      ]);
    }
    return { openings: read.slice(0, openingsPageSize), isMore: read.length > openingsPageSize, fresh };
  });
