// For the tests of originals: a world with records in it, and break-glass on top, once as it runs and once with row-level
// security passed by.

import type { Account } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/database.ts';
import { createReview } from '../../review/index.ts';
import { account, northmoor, testWorld } from '../../review/testing.ts';
import type { OriginalsDeps } from './deps.ts';

/** An invented name, which Cairn hides. */
export const typedStory = 'Nurse Sarah Jenkins gave him two tablets.\n\nHe slept all day.';

export const testOriginals = async () => {
  const world = await testWorld();
  // The database has a clock of its own, and both must agree on what is open.
  world.setNow(new Date().toISOString());
  const depsOn = (db: OriginalsDeps['db']): OriginalsDeps => {
    const deps = { ...world.deps, db };
    const { reach, typedSteps, reportsToDecide, decideReport } = createReview(deps);
    return { ...deps, reach, typedSteps, reportsToDecide, decideReport };
  };
  return {
    world,
    deps: depsOn(world.deps.db),
    /** The checks in code alone: the owner of the tables passes by their policies. */
    unwalled: depsOn(world.owner),
    people: {
      reviewer: account('reviewer', northmoor),
      colleague: account('reviewer', northmoor, 'Asha Someone'),
      national: account('national-reviewer', 'X24', 'Nia National'),
      administrator: account('national-administrator', 'X24', 'Ade Second'),
      other: account('national-administrator', 'X24', 'Otto Other'),
    },
  };
};

/** As an administrator who gave somebody a role leaves it in the database. */
export const giveRole = async (owner: Database, { giver, to }: { giver: Account; to: Account }): Promise<void> => {
  for (const { accountId } of [giver, to])
    await owner.query(
      `insert into account (account_id, username, display_name, organisation_code, issuer, subject, created_on)
       values ($1, $2, 'Somebody', 'X24', 'https://nobody.example', $2, '2026-11-01')
       on conflict do nothing`,
      [accountId, accountId],
    );
  await owner.query(
    `insert into assignment (assignment_id, account_id, role, organisation_code, reason, granted_by, granted_on)
     values ($1, $2, $3, 'X24', 'Reviews', $4, '2026-11-01')`,
    [to.assignmentId, to.accountId, to.role, giver.accountId],
  );
};

export const asking = {
  ground: 'not-understood',
  reason: 'It does not say which of the two nurses is meant, and both were there.',
};
