// The face of the recording module: telling it, keeping it, and coming back to it.

import { noScope, type Scope, systemScope } from '../../platform/access/scope.ts';
import type { Account, Actor } from '../../platform/actor.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { Pictures } from '../../platform/files/pictures.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Job, Module } from '../../platform/module.ts';
import { apiRoutes } from './api.ts';
import { blankDraft, type Known } from './blank-draft.ts';
import { type Completion, createCompletion } from './complete/completion.ts';
import { readContact } from './contact.ts';
import { type OpenedCopy, openCopy } from './copy.ts';
import { recordingData } from './data.ts';
import { createDrafts, type DraftOfMine } from './drafts.ts';
import { keepMany, type PastRecord } from './keep-many.ts';
import { findLocalSet } from './local/find-set.ts';
import { withLocalSet } from './local/in-draft.ts';
import { createOpenSent, type OpenSent } from './open-sent.ts';
import { offlinePath } from './pages/offline/handler.ts';
import { draftAddress } from './pages/open-draft.ts';
import { tellRoutes } from './pages/tell-routes.ts';
import type { PhotoOfRecord, PhotoSize } from './photos/photo.ts';
import { type OpenedPhoto, openPhoto } from './photos/read-photos.ts';
import { createPhotoRoom } from './photos/room.ts';
import { readPhotosOf } from './photos/store.ts';
import { createReceipts, readReceipt } from './receipts.ts';
import type { RecordKey, RecordView, ReporterKind } from './record.ts';
import { sealedRoutes } from './sealed/api.ts';
import { createSender, type SendDeps } from './send.ts';
import { eraseExpired, findByReceipt, hasRecords, moveRecord, readRecords } from './store.ts';
import type { Way } from './ways.ts';
import { type SentPart, whatWasSent } from './what-was-sent.ts';
import { createWords, type Words } from './words/words.ts';

export { readDeprivationFile } from './about-person/deprivation.ts';
export { createAboutPerson } from './about-person/index.ts';
export { asksAboutPerson } from './about-person/questions.ts';
export { completedTopic } from './complete/complete-record.ts';
export type { DraftOfMine } from './drafts.ts';
export type { PastRecord } from './keep-many.ts';
export { savedTopic } from './keep-sends.ts';
export { createLocalQuestions } from './local/index.ts';
export { describeLocal } from './local/kept.ts';
export type { Reached, ReportToDecide, TypedStep } from './originals/deps.ts';
export { createOriginals } from './originals/index.ts';
export { type PhotoOfRecord, photoSizes } from './photos/photo.ts';
export { addressOf, longestWard } from './quick-link.ts';
export { closeUp } from './receipts.ts';
export type { RecordKey, RecordView, ReporterKind } from './record.ts';
export type { Way } from './ways.ts';
export type { SentPart } from './what-was-sent.ts';
export type { Conceal } from './words/conceal.ts';
export { placeOf, type ShowText, showTexts, showUnder, type Typed } from './words/show-again.ts';
export { takeBack } from './words/take-back.ts';
export type { Words } from './words/words.ts';

export type RecordingDeps = Omit<SendDeps, 'receipts'> & {
  readonly pictures: Pictures;
  /** Of the photos of all stories that nobody has signed in to tell and that are not sent yet. */
  readonly mostDraftPhotoBytes: number;
  /** How many receipts stand ready in quiet times. */
  readonly receiptsReady: number;
};

/** What this audience is never asked is left out of its answers. */
type Beginning = Known & { readonly audience: ReporterKind; readonly way: Way };

export type Recording = {
  readonly module: Module;
  /** The latest revision of each, with the names hidden; without those that do not exist or that the scope does not show. */
  readonly read: (scope: Scope, keys: readonly RecordKey[]) => Promise<readonly RecordView[]>;
  /** The record of a receipt, however its digits were typed. Wrong and unknown cost the same time and give the same null. */
  readonly openReceipt: (typed: string) => Promise<RecordKey | null>;
  /** Moves a record to the organisation where it happened; false when it is not where it was said to be. */
  readonly place: (
    tx: Queryable,
    key: RecordKey,
    to: { organisationCode: string; areaCode: string },
  ) => Promise<boolean>;
  /** All that was sent, in words, part by part, as whoever sent it reads it again; with the names hidden. */
  readonly whatWasSent: (scope: Scope, record: RecordView, language: Language) => Promise<readonly SentPart[]>;
  /** How to reach the reporter, where they asked to be reached; null otherwise. Writes to the audit that it was read. */
  readonly contact: (actor: Account, key: RecordKey) => Promise<string | null>;
  /** The photos that came with a record, in their order; none where the scope does not show it, or it was taken back. */
  readonly photos: (scope: Scope, key: RecordKey) => Promise<readonly PhotoOfRecord[]>;
  /** One of them, as a JPEG; null where it is not there. */
  readonly photo: (scope: Scope, key: RecordKey, photoId: string, size: PhotoSize) => Promise<OpenedPhoto | null>;
  readonly drafts: (account: Account) => Promise<readonly DraftOfMine[]>;
  /** Throws away one of their drafts, by the secret that opens it; false where it is not theirs. */
  readonly dropDraft: (account: Account, token: string) => Promise<boolean>;
  /** Begins a record with what is known already; gives back the address of its story. */
  readonly beginDraft: (actor: Actor, beginning: Beginning) => Promise<string>;
  /** Adding later what was left open. */
  readonly completion: Completion;
  readonly openSent: OpenSent;
  /** What is locked of what they told, opened for whoever told it. */
  readonly copyFor: (account: Account) => Promise<OpenedCopy>;
  /** Keeps records of earlier days in one transaction: the same hiding and sealing, no receipts. */
  readonly keepMany: (tx: Queryable, actor: Actor, records: readonly PastRecord[]) => Promise<readonly RecordView[]>;
  /** What a record is shown with, hidden further or shown again. */
  readonly words: Words;
  readonly isEmpty: () => Promise<boolean>;
  /** Makes receipts until `wanted` stand ready. */
  readonly fillReceipts: (wanted: number) => Promise<void>;
  readonly stop: () => void;
};

/** Hashed when what was typed is no receipt, so that its answer takes as long as any other. */
const nobodysReceipt = '0'.repeat(16);

export const createRecording = ({ receiptsReady, mostDraftPhotoBytes, ...deps }: RecordingDeps): Recording => {
  const { db, clock, vault } = deps;
  const receipts = createReceipts(vault.keyFor('receipt'), receiptsReady);
  const drafts = createDrafts(deps);
  const sender = createSender({ ...deps, receipts });
  const openSent = createOpenSent({ db, sender });
  const completion = createCompletion({ ...deps, drafts });
  const photoRoom = createPhotoRoom(deps, mostDraftPhotoBytes);

  const localSetFor = findLocalSet({ db, directory: deps.directory });

  const noteRead = async (actor: Actor, { organisationCode, recordId }: RecordKey): Promise<void> => {
    if (actor.kind === 'anonymous') return;
    await deps.audit.write(db, [{ actor, action: 'record.read', organisationCode, recordId }]);
  };

  const removeExpired: Job = {
    name: 'recording.remove-expired',
    schedule: '15 * * * *',
    run: () => eraseExpired(db, clock.today()),
  };

  return {
    module: {
      name: 'recording',
      routes: [
        ...tellRoutes({ ...deps, drafts, photoRoom, sender, completion, openSent, noteRead, localSetFor }),
        ...apiRoutes(sender),
        ...sealedRoutes({ ...deps, sender }),
      ],
      jobs: [removeExpired],
      links: [
        { text: 'Tell us what happened', key: 'start.title', path: '/record', place: 'phone' },
        { text: 'Tell us without a signal', key: 'offline.link', path: offlinePath, place: 'foot' },
      ],
      data: recordingData,
    },
    read: (scope, keys) => readRecords(db.as(scope), keys),
    openReceipt: async (typed) => {
      const digits = readReceipt(typed);
      const hash = await receipts.hash(digits ?? nobodysReceipt);
      const key = await findByReceipt(db.as({ ...noScope, receipt: hash.toString('hex') }), hash);
      return digits === null ? null : key;
    },
    place: moveRecord,
    whatWasSent: (scope, record, language) => whatWasSent(deps, scope, record, language),
    contact: (actor, key) => readContact(deps, actor, key),
    photos: (scope, key) => readPhotosOf(db.as(scope), key),
    photo: (scope, key, photoId, size) => openPhoto(db.as(scope), vault, key, photoId, size),
    drafts: drafts.mine,
    dropDraft: drafts.drop,
    beginDraft: async (actor, { audience, way, ...known }) => {
      const blank = blankDraft(deps.taxonomy, audience, way, actor, known);
      const token = await drafts.begin(await withLocalSet(localSetFor, blank));
      return draftAddress(token, 'story');
    },
    completion,
    openSent,
    copyFor: (account) => openCopy({ ...deps, drafts }, account),
    keepMany: (tx, actor, records) => keepMany(deps, tx, actor, records),
    words: createWords(deps),
    isEmpty: async () => !(await hasRecords(db.as(systemScope))),
    fillReceipts: receipts.fill,
    stop: receipts.stop,
  };
};
