// Jobs: what is like what is worked out for new records at once, for old ones bit by bit; and each place's themes every night.

import { narrowerThemes, vectorVersion } from '../../../methods/text/index.ts';
import { systemScope } from '../../../platform/access/scope.ts';
import { addDays } from '../../../platform/days.ts';
import type { Job } from '../../../platform/module.ts';
import type { ReviewDeps } from '../deps.ts';
import { eachAlone } from '../each-alone.ts';
import { readReaders } from '../sql/readers.ts';
import { readUnread } from '../sql/similar.ts';
import { insertNarrower, readFacets, readNarrower, regroup } from '../sql/themes.ts';
import { keepLikeness } from './keep.ts';

type Deps = Pick<ReviewDeps, 'db' | 'clock' | 'recording'>;

const firstRecord = '00000000-0000-0000-0000-000000000000';
const recordsATime = 500;
/** Then it lets other jobs have their turn, and goes on at its next hour. */
const mostInARun = 100_000;

/** What was read says so: a run that is broken off, or has had its share, goes on where the last one ended. */
const readOldRecords = async ({ db, recording }: Deps): Promise<void> => {
  const q = db.as(systemScope);
  const failed: unknown[] = [];
  let after = firstRecord;
  for (let done = 0; done < mostInARun; done += recordsATime) {
    const ids = await readUnread(q, vectorVersion(), after, recordsATime);
    const last = ids.at(-1);
    if (last === undefined) break;
    // What cannot be read holds up nothing behind it.
    await keepLikeness({ db, recording }, ids).catch((reason) => failed.push(reason));
    after = last.recordId;
  }
  if (failed.length > 0) throw new AggregateError(failed, 'Some old records could not be read');
};

/** Over so many days a place has enough of what it often sees. */
const themeDays = 365;

export const makeThemes = async ({ db, clock }: Deps): Promise<void> => {
  const q = db.as(systemScope);
  const today = clock.today();
  await eachAlone(await readReaders(q), async (reader) => {
    const before = (await readNarrower(q, [reader])).get(reader) ?? [];
    const narrower = narrowerThemes(await readFacets(q, reader, addDays(today, -themeDays)), before);
    await insertNarrower(q, reader, [...narrower], today);
    await regroup(q, reader);
  });
};

export const similarJobs = (deps: Deps): readonly Job[] => [
  { name: 'review.read-old-records', schedule: '20 * * * *', run: () => readOldRecords(deps) },
  { name: 'review.make-themes', schedule: '40 2 * * *', run: () => makeThemes(deps) },
];
