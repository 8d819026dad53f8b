// Asking to read a record as it was typed: why, and what will happen.

import { Type } from 'typebox';
import { errorRegistry, type Failure, failure } from '../../../../../platform/errors.ts';
import { type Answer, type Page, type Route, route } from '../../../../../platform/module.ts';
import { askForOriginal, findAskable, needsSecondPerson } from '../../../originals/ask.ts';
import { type AskingBody, dutyMax, reasonMax } from '../../../originals/asking.ts';
import type { OriginalsDeps, Reached } from '../../../originals/deps.ts';
import { grounds, groundWords, openMinutes, waitsHours } from '../../../originals/opening.ts';

const path = '/records/:recordId/original/ask';
const params = Type.Object({ recordId: Type.String({ format: 'uuid' }) });

const page = (one: Reached, isNational: boolean, body: AskingBody, failed?: Failure): Page => ({
  kind: 'page',
  view: 'modules/recording/pages/original/ask/view.njk',
  title: 'Read the words as typed',
  data: {
    back: { href: `/records/${one.recordId}`, text: `Record ${one.reference}` },
    one,
    isNational,
    openMinutes,
    waitsHours,
    dutyMax,
    reasonMax,
    grounds: grounds.map((value) => ({ value, text: groundWords[value] })),
    body,
  },
  ...(failed && { errors: failed.fields, status: errorRegistry[failed.code].status }),
});

export const askRoutes = (deps: OriginalsDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    permission: 'originals.ask',
    // Before anything is written, so that nothing that was written is lost.
    freshProof: true,
    schema: { params },
    handle: async ({ params: { recordId } }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const found = await findAskable(deps, actor, recordId);
      return found.ok ? page(found.value, needsSecondPerson(actor), {}) : { kind: 'failed', failure: found.failure };
    },
  }),
  route({
    method: 'POST',
    path,
    permission: 'originals.ask',
    freshProof: true,
    schema: {
      params,
      body: Type.Object(
        {
          ground: Type.Optional(Type.String({ maxLength: 40 })),
          duty: Type.Optional(Type.String({ maxLength: 2_000 })),
          reason: Type.Optional(Type.String({ maxLength: 10_000 })),
        },
        { additionalProperties: false },
      ),
    },
    handle: async ({ params: { recordId }, body }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const asked = await askForOriginal(deps, actor, recordId, body);
      if (asked.ok) return { kind: 'see-other', to: `/records/${recordId}/original` };
      const found = asked.failure.code === 'invalid-answers' ? await findAskable(deps, actor, recordId) : asked;
      return found.ok && 'reference' in found.value
        ? page(found.value, needsSecondPerson(actor), body, asked.failure)
        : { kind: 'failed', failure: asked.failure };
    },
  }),
];
