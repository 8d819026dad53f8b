// Keeps invented records as if they had come in over the years: through the faces of recording and review, in their order.

import type { RecordKey, RecordView } from '../../modules/recording/index.ts';
import type { PastStep } from '../../modules/review/index.ts';
import { type Actor, unplaced } from '../../platform/actor.ts';
import type { Scoped } from '../../platform/database/database.ts';
import { demoPeople } from '../demo-people.ts';
import type { Services } from '../parts.ts';
import type { Progress } from '../teller.ts';
import { type CodeOf, organisationsFor } from './organisations.ts';
import { type SimulatedRecord, type SimulateOptions, simulate } from './stories/simulate.ts';

export type StoreDeps = {
  readonly db: Scoped;
  readonly services: Pick<Services, 'directory' | 'recording' | 'review' | 'identity'>;
};

/** A demonstration is one transaction: all of it is there, or nothing. */
const recordsATransaction = 5_000;
/** More than a demonstration: spread over the nation. */
const recordsOfNation = 10_000;
/** Of what staff tell while signed in at an organisation, how much its demonstration account has told. */
const ownShare = 15;

const by: Actor = { kind: 'system', job: 'cairn simulate' };

export const storeSimulated = async (
  { db, services }: StoreDeps,
  options: SimulateOptions,
  progress: Progress = () => {},
): Promise<number> => {
  const { directory, recording, review, identity } = services;
  const codeOf = await organisationsFor(directory, options.events > recordsOfNation);
  const authors = new Map(
    (await identity.accounts.list()).flatMap(({ accountId, roles }) =>
      roles.flatMap(({ role, organisationCode }) =>
        role === 'recorder' ? [[organisationCode, accountId] as const] : [],
      ),
    ),
  );
  const readers = await inventedReaders(identity);
  const kept = new Map<number, Kept>();

  const keep = async (batch: readonly SimulatedRecord[]): Promise<void> => {
    await readers(batch.flatMap(({ place }) => (place === null ? [] : (codeOf(place) ?? []))));
    await db.transaction(async (tx) => {
      const views = await recording.keepMany(
        tx,
        by,
        batch.map((record) => pastRecord(record, codeOf, authors)),
      );
      views.forEach((view, index) => {
        const record = batch[index];
        if (record) kept.set(record.number, keptOf(view));
      });
      await review.openMany(
        tx,
        views.map((view, index) => ({ record: view, past: pastSteps(batch[index], view, kept) })),
      );
    });
  };

  let batch: SimulatedRecord[] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    await keep(batch);
    done += batch.length;
    batch = [];
  };
  for (const record of simulate(options)) {
    batch.push(record);
    progress(done + batch.length / 2, options.events);
    if (batch.length === recordsATransaction) await flush();
  }
  if (batch.length > 0) await flush();
  progress(done, options.events);
  return done;
};

/** Sees to it that somebody reviews where records go. These have no password: nobody signs in as them. */
const inventedReaders = async ({ accounts }: StoreDeps['services']['identity']) => {
  const known = new Set(
    (await accounts.list())
      .filter(({ isActive }) => isActive)
      .flatMap(({ roles }) =>
        roles.flatMap(({ role, organisationCode }) => (role === 'reviewer' ? organisationCode : [])),
      ),
  );
  return async (codes: readonly string[]): Promise<void> => {
    const wanted = [...new Set(codes)].filter((code) => !known.has(code));
    await Promise.all(
      wanted.map((organisationCode) => {
        known.add(organisationCode);
        const subject = `reviewer-at-${organisationCode.toLowerCase()}`;
        return accounts.create(by, {
          username: subject,
          displayName: 'An invented reviewer',
          role: 'reviewer',
          organisationCode,
          credential: { issuer: 'urn:cairn:invented', subject },
        });
      }),
    );
  };
};

type Kept = RecordKey & { readonly reference: string };

const keptOf = ({ organisationCode, recordId, reference }: RecordView): Kept => ({
  organisationCode,
  recordId,
  reference,
});

const pastRecord = (record: SimulatedRecord, codeOf: CodeOf, authors: ReadonlyMap<string, string>) => {
  const code = record.place === null ? null : codeOf(record.place);
  const author = record.isSignedIn && record.number % ownShare === 0 ? authors.get(code ?? '') : undefined;
  return {
    reporterKind: record.audience,
    answers: code === null ? record.answers : { ...record.answers, Organisation: [code] },
    authorAccountId: author ?? null,
    recordedOn: record.recordedOn,
  };
};

/** What reviewers write who know of the other record and do not hold it. */
const toldElsewhere =
  'Thank you for telling us. Somebody else had told of the same, and it was looked into together with what they said.';

/** A record can be the duplicate only of one that the same reviewers hold. */
const pastSteps = (
  record: SimulatedRecord | undefined,
  view: RecordView,
  kept: ReadonlyMap<number, Kept>,
): readonly PastStep[] => {
  const { organisationCode } = view;
  return (record?.past ?? []).flatMap(({ originalNumber, ...step }): readonly PastStep[] => {
    const named = step.party === 'reviewer' ? { ...step, ...reviewerAt(organisationCode, step.actorName) } : step;
    if (originalNumber === undefined) return [named];
    const original = kept.get(originalNumber);
    return original?.organisationCode === organisationCode
      ? [{ ...named, original }]
      : [{ ...named, action: 'close', text: toldElsewhere }];
  });
};

const reviewerAt = (organisationCode: string, otherwise = 'A reviewer'): Pick<PastStep, 'party' | 'actorName'> => ({
  party: organisationCode === unplaced ? 'triage' : 'reviewer',
  actorName:
    demoPeople.find(
      (person) =>
        person.organisationCode === organisationCode && (person.role === 'reviewer' || person.role === 'triage'),
    )?.displayName ?? otherwise,
});
