// The face of the review module: cases, the conversation with whoever told us, and what is similar.

import { systemScope } from '../../platform/access/scope.ts';
import type { Account } from '../../platform/actor.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { Module } from '../../platform/module.ts';
import type { Result } from '../../platform/result.ts';
import type { Reached, RecordKey, ReportToDecide, Typed, TypedStep } from '../recording/index.ts';
import { findCase } from './claim.ts';
import { type ComeBack, createComeBack } from './come-back.ts';
import { type OpenedWords, openWords } from './copy.ts';
import { reviewData } from './data.ts';
import type { ReviewDeps } from './deps.ts';
import { type Deciding, decideReport } from './hiding/decide-report.ts';
import { readOpenReports } from './hiding/open-reports.ts';
import { reviewJobs } from './jobs.ts';
import { openMany, type RecordToOpen } from './open-cases.ts';
import { type OwnRecord, type OwnTold, readOwnRecords, readOwnTold } from './own-records.ts';
import { completeRoutes } from './pages/complete/handler.ts';
import { contactRoutes } from './pages/contact/handler.ts';
import { doubtRoutes } from './pages/doubt/handler.ts';
import { dropRoutes } from './pages/drop-draft/handler.ts';
import { hideRoutes } from './pages/hide/handler.ts';
import { homeRoutes } from './pages/home/handler.ts';
import { myRecordsRoutes } from './pages/my-records/handler.ts';
import { ownPhotoRoute, photoRoute } from './pages/photo/handler.ts';
import { qualityRoutes } from './pages/quality/handler.ts';
import { receiptRoutes } from './pages/receipt/handler.ts';
import { recordRoutes } from './pages/record/handler.ts';
import { reminderRoute } from './pages/remind/handler.ts';
import { stepRoutes } from './pages/step/handler.ts';
import { myRecordsDoor, receiptDoor } from './pages/told/doors.ts';
import { toldRoutes } from './pages/told/handler.ts';
import { translateRoutes } from './pages/translate/handler.ts';
import { worklistRoutes } from './pages/worklist/handler.ts';
import { findRecordOf, readReferences } from './store.ts';
import { readTypedSteps } from './typed-steps.ts';
import { createVisits } from './visits.ts';

export type { ReviewDeps } from './deps.ts';
export type { PastStep } from './history.ts';
export { findSimilarJob } from './jobs.ts';
export { noteCompletionJob } from './note-completion.ts';
export { caseOpenedTopic, openCasesJob } from './open-cases.ts';
export type { OwnRecord, OwnTold } from './own-records.ts';
export { proposeCodesJob } from './propose-codes.ts';

export type Review = {
  readonly module: Module;
  /** What an account wrote with names in it, opened for them. */
  readonly copyFor: (account: Account) => Promise<readonly OpenedWords[]>;
  /** Opens cases for records that are kept in the same transaction, each as it stands after its past. */
  readonly openMany: (tx: Queryable, records: readonly RecordToOpen[]) => Promise<void>;
  /** A record with where it stands; null where the account's role does not reach it. */
  readonly reach: (account: Account, recordId: string) => Promise<Reached | null>;
  /** The record of a short number, and the short numbers of records: for whoever may see no more of them. */
  readonly findRecord: (reference: string) => Promise<string | null>;
  readonly referencesOf: (recordIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Whoever comes back to what they told, by the address of a visit or signed in; null once it was taken back. */
  readonly comeBack: ComeBack;
  /** What somebody sent while signed in, newest first, and one of them with its words and what came of it. */
  readonly ownRecords: (account: Account) => Promise<readonly OwnRecord[]>;
  readonly ownTold: (account: Account, recordId: string) => Promise<OwnTold | null>;
  /** What was said about the hiding of names in a record, for whoever has it open as typed, and what they decide. */
  readonly reportsToDecide: (account: Account, recordId: string, typed: Typed) => Promise<readonly ReportToDecide[]>;
  readonly decideReport: (account: Account, recordId: string, decided: Deciding) => Promise<Result<number>>;
  /** What was said about a record, as typed, for whoever has opened it. */
  readonly typedSteps: (account: Account, key: RecordKey) => Promise<readonly TypedStep[]>;
};

export const createReview = (deps: ReviewDeps): Review => {
  const visits = createVisits(deps.vault, deps.clock);
  return {
    module: {
      name: 'review',
      routes: [
        ...homeRoutes(deps),
        ...worklistRoutes(deps),
        ...recordRoutes(deps),
        photoRoute(deps),
        ...contactRoutes(deps),
        ...translateRoutes(deps),
        ...hideRoutes(deps),
        ...doubtRoutes(deps),
        ...qualityRoutes(deps),
        ...stepRoutes(deps),
        ...receiptRoutes(deps, visits),
        ...completeRoutes(deps, receiptDoor(visits)),
        ...toldRoutes(deps, receiptDoor(visits)),
        reminderRoute(deps, receiptDoor(visits)),
        ownPhotoRoute(deps, receiptDoor(visits)),
        ...myRecordsRoutes(deps),
        ...dropRoutes(deps),
        ...completeRoutes(deps, myRecordsDoor),
        ...toldRoutes(deps, myRecordsDoor),
        reminderRoute(deps, myRecordsDoor),
        ownPhotoRoute(deps, myRecordsDoor),
      ],
      jobs: reviewJobs(deps),
      data: reviewData,
      links: [
        { text: 'Home', path: '/home', place: 'menu' },
        { text: 'Worklist', path: '/worklist', place: 'menu' },
        { text: 'Hiding of names', path: '/hiding-quality', place: 'menu' },
        { text: 'My records', key: 'my-records.title', path: '/my-records', place: 'menu' },
        { text: 'Come back with your receipt', key: 'sent.come-back', path: '/receipt', place: 'phone' },
      ],
    },
    copyFor: (account) => openWords(deps, account),
    openMany: (tx, records) => openMany(deps, tx, records),
    reach: (account, recordId) => findCase(deps.db, { ground: 'reach', account, recordId }),
    findRecord: (reference) => findRecordOf(deps.db.as(systemScope), reference),
    referencesOf: (recordIds) => readReferences(deps.db.as(systemScope), recordIds),
    comeBack: createComeBack(deps.db, { receipt: receiptDoor(visits), 'my-records': myRecordsDoor }),
    ownRecords: (account) => readOwnRecords(deps, account),
    ownTold: (account, recordId) => readOwnTold(deps, account, recordId),
    reportsToDecide: (account, recordId, typed) => readOpenReports(deps, account, recordId, typed),
    decideReport: (account, recordId, decided) => decideReport(deps, account, recordId, decided),
    typedSteps: (account, key) => readTypedSteps(deps, account, key),
  };
};
