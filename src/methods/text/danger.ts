// What in a story calls for a person: reasons to read it within a day, and which of them tell of somebody who may still be helped.
// Who mourns reads no "call 999" first: where somebody died, danger is now only in what is told of now.

import type { Clue } from './clues.ts';
import { isSomebodyDead, withoutNearDeaths, withoutNoDeaths } from './deaths.ts';
import { despairIn, everydaySoundsIn } from './despair.ts';
import { everydayLeapsIn, leapsIn, livesTakenIn } from './lives.ts';
import { type Found, isAmong } from './phrases.ts';
import type { Reading } from './reading.ts';
import { toldOfNow } from './told-of-now.ts';
import { type Reason, reasonsIn, type UrgentReason } from './urgent.ts';
import { violenceIn } from './violence.ts';

export type Danger = {
  readonly reasons: readonly Reason[];
  /** Why somebody may still be in danger, and can be helped. */
  readonly now: ReadonlySet<UrgentReason>;
  readonly isLifeTaken: boolean;
  /** Somebody took their life, threw it away, or says that they do not want to live. */
  readonly isLifeAtStake: boolean;
  /** Somebody was struck, strangled or touched against their will. */
  readonly isViolence: boolean;
  /** Somebody nearly died, and nothing else speaks of a death. */
  readonly isNearDeathOnly: boolean;
};

/** `found`: the things that a reading names; `said`: reasons besides those that they give. */
export const dangerIn = (reading: Reading, found: readonly Found[], said: readonly Reason[] = []): Danger => {
  const taken = livesTakenIn(reading);
  const despair = despairIn(reading);
  const leaps = leapsIn(reading);
  const violence = violenceIn(reading);
  const meant = withoutEveryday(withoutNoDeaths(found, reading), reading);
  const deaths = meant.filter(isDeath);
  const others = [...leaps, ...violence, ...said, ...reasonsIn(meant, reading.isNegated)];
  const isMourned = taken.length > 0 || isSomebodyDead(deaths, reading);
  const now = isMourned ? toldOfNow(reading, meant, [...leaps, ...said], [...taken, ...deaths]) : others;
  return {
    reasons: [...taken, ...despair, ...others],
    now: new Set([...despair, ...now].map(({ reason }) => reason)),
    isLifeTaken: taken.length > 0,
    isLifeAtStake: taken.length + leaps.length + despair.length > 0,
    isViolence: violence.length > 0,
    isNearDeathOnly: found.some(isDeath) && !withoutNearDeaths(found, reading).some(isDeath),
  };
};

const isDeath = ({ name }: Found): boolean => name === 'death';

const ofSelfHarm: ReadonlySet<string> = new Set<Clue>(['suicide', 'suicideAct']);

const withoutEveryday = (found: readonly Found[], reading: Reading): readonly Found[] => {
  const isEveryday = isAmong([...everydayLeapsIn(reading), ...everydaySoundsIn(reading)]);
  return found.filter((one) => !(ofSelfHarm.has(one.name) && isEveryday(one)));
};
