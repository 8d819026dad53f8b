// What the worker does for review: opens cases for saved records, and works out what each is like.

import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Job } from '../../platform/module.ts';
import type { ReviewDeps } from './deps.ts';
import { noteCompletion, noteCompletionJob } from './note-completion.ts';
import { openCases, openCasesJob } from './open-cases.ts';
import { proposeCodes, proposeCodesJob } from './propose-codes.ts';
import { giveToReaders, giveToReadersJob } from './readers.ts';
import { makeThemes, similarJobs } from './similar/jobs.ts';
import { keepLikeness } from './similar/keep.ts';

export const findSimilarJob = 'review.find-similar';

const manyAtOnce = 500;

const recordsPayload = Type.Object({
  records: Type.Array(Type.Object({ organisationCode: Type.String(), recordId: Type.String({ format: 'uuid' }) })),
});

const completedPayload = Type.Object({
  completed: Type.Object({
    organisationCode: Type.String(),
    recordId: Type.String({ format: 'uuid' }),
    revision: Type.Integer(),
    answers: Type.Integer(),
  }),
});

export const reviewJobs = (deps: ReviewDeps): readonly Job[] => [
  {
    name: giveToReadersJob,
    schedule: '*/10 * * * *',
    run: () => giveToReaders(deps),
  },
  {
    name: openCasesJob,
    run: async (payload) => openCases(deps, Value.Parse(recordsPayload, payload).records),
  },
  {
    name: noteCompletionJob,
    run: async (payload) => noteCompletion(deps, Value.Parse(completedPayload, payload).completed),
  },
  {
    name: findSimilarJob,
    run: async (payload) => {
      const { records } = Value.Parse(recordsPayload, payload);
      await keepLikeness(deps, records);
      // As by an import: nobody should wait for the night to see what they are about.
      if (records.length > manyAtOnce) await makeThemes(deps);
    },
  },
  {
    name: proposeCodesJob,
    run: async (payload) => proposeCodes(deps, Value.Parse(recordsPayload, payload).records),
  },
  ...similarJobs(deps),
];
