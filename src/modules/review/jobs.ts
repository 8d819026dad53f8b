// What the worker does for review: opens cases for saved records, and finds what each is similar to.

import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { systemScope } from '../../platform/access/scope.ts';
import type { Job } from '../../platform/module.ts';
import type { ReviewDeps } from './deps.ts';
import { eachAlone } from './each-alone.ts';
import { noteCompletion, noteCompletionJob } from './note-completion.ts';
import { openCases, openCasesJob, wordsOf } from './open-cases.ts';
import { giveToReaders, giveToReadersJob } from './readers.ts';
import { keepSimilar } from './sql/similar.ts';

export const findSimilarJob = 'review.find-similar';

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
      const records = await deps.recording.read(systemScope, Value.Parse(recordsPayload, payload).records);
      await eachAlone(records, (record) =>
        keepSimilar(deps.db.as(systemScope), record, wordsOf(record, deps.taxonomy)),
      );
    },
  },
];
