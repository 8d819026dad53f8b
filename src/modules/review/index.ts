// The face of the review module: cases, the conversation with whoever told us, and what is similar.

import type { Queryable } from '../../platform/database/database.ts';
import type { Module } from '../../platform/module.ts';
import { reviewData } from './data.ts';
import type { ReviewDeps } from './deps.ts';
import { reviewJobs } from './jobs.ts';
import { openMany, type RecordToOpen } from './open-cases.ts';
import { contactRoutes } from './pages/contact/handler.ts';
import { homeRoutes } from './pages/home/handler.ts';
import { myRecordsRoutes } from './pages/my-records/handler.ts';
import { receiptRoutes } from './pages/receipt/handler.ts';
import { recordRoutes } from './pages/record/handler.ts';
import { stepRoutes } from './pages/step/handler.ts';
import { myRecordsDoor, receiptDoor } from './pages/told/doors.ts';
import { toldRoutes } from './pages/told/handler.ts';
import { worklistRoutes } from './pages/worklist/handler.ts';
import { createVisits } from './visits.ts';

export type { ReviewDeps } from './deps.ts';
export type { PastStep } from './history.ts';
export { findSimilarJob } from './jobs.ts';
export { caseOpenedTopic, openCasesJob } from './open-cases.ts';

export type Review = {
  readonly module: Module;
  /** Opens cases for records that are kept in the same transaction, each as it stands after its past. */
  readonly openMany: (tx: Queryable, records: readonly RecordToOpen[]) => Promise<void>;
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
        ...contactRoutes(deps),
        ...stepRoutes(deps),
        ...receiptRoutes(deps, visits),
        ...toldRoutes(deps, receiptDoor(visits)),
        ...myRecordsRoutes(deps),
        ...toldRoutes(deps, myRecordsDoor),
      ],
      jobs: reviewJobs(deps),
      data: reviewData,
      links: [
        { text: 'Home', path: '/home', place: 'menu' },
        { text: 'Worklist', path: '/worklist', place: 'menu' },
        { text: 'My records', path: '/my-records', place: 'menu' },
      ],
    },
    openMany: (tx, records) => openMany(deps, tx, records),
  };
};
