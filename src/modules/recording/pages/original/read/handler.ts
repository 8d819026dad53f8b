// A record as it was typed, for whoever has it open; or where their asking stands.

import { Type } from 'typebox';
import type { Account } from '../../../../../platform/actor.ts';
import { failure } from '../../../../../platform/errors.ts';
import { type Answer, type Page, type Route, route } from '../../../../../platform/module.ts';
import { filters } from '../../../../../ui/filters.ts';
import { saidOf } from '../../../../../ui/said.ts';
import type { OriginalsDeps } from '../../../originals/deps.ts';
import { endOriginal } from '../../../originals/end.ts';
import { groundWords, openMinutes, stateOf, waitsHours } from '../../../originals/opening.ts';
import { type ReadOriginal, readOriginal } from '../../../originals/read-original.ts';
import { answersBeside, stepBeside } from './fields.ts';

const path = '/records/:recordId/original';
const decidedWords: Readonly<Record<string, string>> = {
  shown: 'Everybody who reads this record reads these words again',
  'stays-hidden': 'It stays as it is',
};

const params = Type.Object({ recordId: Type.String({ format: 'uuid' }) });

type Open = Extract<ReadOriginal, { readonly kind: 'open' }>;

const openPage = async (deps: OriginalsDeps, actor: Account, read: Open, done: string | null): Promise<Page> => {
  const { taxonomy, clock } = deps;
  const { opening, record, typed, steps } = read;
  return {
    kind: 'page',
    view: 'modules/recording/pages/original/read/view.njk',
    title: `Record ${record.reference} as typed`,
    data: {
      wide: true,
      back: { href: `/records/${record.recordId}`, text: `Record ${record.reference}` },
      recordId: record.recordId,
      openedBy: `Opened by ${actor.displayName}, ${filters.moment(clock.now())}, record ${record.reference}`,
      opening: { ...opening, groundWords: groundWords[opening.ground] },
      answers: typed ? await answersBeside(taxonomy, record, typed) : null,
      steps: steps.map(stepBeside),
      reports: await deps.reportsToDecide(actor, record.recordId, typed ?? {}),
      done,
    },
  };
};

const closedPage = (
  { clock }: OriginalsDeps,
  recordId: string,
  { reference, last }: Extract<ReadOriginal, { readonly kind: 'closed' }>,
): Answer => {
  if (!last) return { kind: 'see-other', to: `${path.replace(':recordId', recordId)}/ask` };
  return {
    kind: 'page',
    view: 'modules/recording/pages/original/read/closed.njk',
    title: 'The words as typed',
    data: {
      back: { href: `/records/${recordId}`, text: `Record ${reference}` },
      recordId,
      reference,
      last,
      state: stateOf(last, clock.now()),
      groundWords: groundWords[last.ground],
      openMinutes,
      waitsHours,
    },
  };
};

export const readRoutes = (deps: OriginalsDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    permission: 'originals.ask',
    schema: {
      params,
      querystring: Type.Object(
        { done: Type.Optional(Type.String({ maxLength: 40 })) },
        { additionalProperties: false },
      ),
    },
    handle: async ({ params: { recordId }, query }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const read = await readOriginal(deps, actor, recordId);
      if (!read.ok) return { kind: 'failed', failure: read.failure };
      if (read.value.kind === 'closed') return closedPage(deps, recordId, read.value);
      return openPage(deps, actor, read.value, saidOf(decidedWords, query.done) ?? null);
    },
  }),
  route({
    method: 'POST',
    path: `${path}/report`,
    permission: 'originals.ask',
    schema: {
      params,
      body: Type.Object(
        {
          report: Type.String({ format: 'uuid' }),
          decision: Type.Union([Type.Literal('shown'), Type.Literal('stays-hidden')]),
        },
        { additionalProperties: false },
      ),
    },
    handle: async ({ params: { recordId }, body: { report, decision } }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const read = await readOriginal(deps, actor, recordId);
      if (!read.ok) return { kind: 'failed', failure: read.failure };
      if (read.value.kind === 'closed') return closedPage(deps, recordId, read.value);
      const typed = read.value.typed ?? {};
      const decided = await deps.decideReport(actor, recordId, { reportId: report, decision, typed });
      if (!decided.ok) return { kind: 'failed', failure: decided.failure };
      return { kind: 'see-other', to: `${path.replace(':recordId', recordId)}?done=${decision}` };
    },
  }),
  route({
    method: 'POST',
    path: `${path}/end`,
    permission: 'originals.ask',
    schema: { params, body: Type.Object({}, { additionalProperties: false }) },
    handle: async ({ params: { recordId } }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      if (!(await deps.reach(actor, recordId))) return { kind: 'failed', failure: failure('not-found') };
      await endOriginal(deps, actor, recordId);
      return { kind: 'see-other', to: `/records/${recordId}` };
    },
  }),
];
