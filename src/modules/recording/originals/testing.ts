// For the tests of originals: a world with records in it, and break-glass on top, once as it runs and once with row-level
// security passed by.

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
    const { reach, typedSteps } = createReview(deps);
    return { ...deps, reach, typedSteps };
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

export const asking = {
  ground: 'not-understood',
  reason: 'It does not say which of the two nurses is meant, and both were there.',
};
