// Something of everything in each of some organisations, for tests of who reaches what: people, a machine, and two records
// that are similar, with a step taken.

import { systemScope } from '../../platform/access/scope.ts';
import type { testCairn } from './cairn.ts';

type Cairn = Awaited<ReturnType<typeof testCairn>>;

const by = { kind: 'system', job: 'test' } as const;

/** Accounts by organisation: somebody who reviews there, of whom nothing else is wanted. */
export const peopleEverywhere = async (
  { parts }: Cairn,
  places: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { identity } = parts.services;
  const made = new Map<string, string>();
  for (const organisationCode of places) {
    const account = await identity.accounts.create(by, {
      username: `reviewer-at-${organisationCode}`.toLowerCase(),
      displayName: 'Somebody Invented',
      role: 'reviewer',
      organisationCode,
      credential: { issuer: 'https://nobody.example', subject: `reviewer-at-${organisationCode}` },
    });
    if (!account.ok) throw new Error(account.failure.message);
    made.set(organisationCode, account.value.accountId);
    await identity.machineClients.create(by, { clientId: `lrms-${organisationCode}`.toLowerCase(), organisationCode });
  }
  return made;
};

const stories = [
  'The humidifier of the incubator broke and leaked onto the warming mattress during the transfer.',
  'During a transfer the incubator humidifier broke and leaked, and the warming mattress was wet.',
];

/** The first record by organisation. */
export const tellEverywhere = async (
  { db, owner, parts }: Cairn,
  places: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { recording, review } = parts.services;
  const told = new Map<string, string>();
  for (const place of places) {
    const records = stories.map((story) => ({
      reporterKind: 'public' as const,
      authorAccountId: null,
      recordedOn: '2026-11-20',
      answers: {
        EventType: 'incident',
        Description: story,
        ...(place === 'UNPLACED' ? {} : { LocationKnown: 'y', Organisation: [place] }),
      },
    }));
    const views = await db.as(systemScope).transaction(async (tx) => {
      const kept = await recording.keepMany(tx, by, records);
      await review.openMany(
        tx,
        kept.map((record) => ({
          record,
          past: [{ action: 'start-review' as const, party: 'reviewer' as const, takenOn: '2026-11-20' }],
        })),
      );
      return kept;
    });
    const [first] = views;
    if (!first) throw new Error('Nothing was kept');
    told.set(place, first.recordId);
    const keys = views.map(({ organisationCode, recordId }) => ({ organisationCode, recordId }));
    for (const job of ['review.find-similar', 'review.propose-codes'])
      await parts.jobs.find(({ name }) => name === job)?.run({ records: keys });
  }
  await owner.query('analyze');
  return told;
};
