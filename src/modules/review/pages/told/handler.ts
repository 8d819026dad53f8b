// The page of whoever told us: what became of it, and what they can do. The same by receipt and by own account.

import { Type } from 'typebox';
import { type Failure, failure } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { type Answer, type Route, route, type Visit } from '../../../../platform/module.ts';
import { type Claim, scopeOfClaim } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { noteReplyRead } from '../../note-read.ts';
import { takeStep } from '../../take-step.ts';
import { verdicts } from '../../transitions.ts';
import type { Door } from './doors.ts';
import { type FoundTold, findTold } from './find-told.ts';
import { notReadyPage, recordPage, type Shown, stepPage, tellerActions } from './show-page.ts';

const noQuery = Type.Object({}, { additionalProperties: false });
const actionName = Type.Union(tellerActions.map((action) => Type.Literal(action)));

const withoutWords = (found: FoundTold): FoundTold => ({
  ...found,
  story: null,
  photos: [],
  sent: [],
  view: { ...found.view, question: null, outcome: null, conversation: [] },
});

const movedOn = ({ say }: Language): Failure =>
  failure('not-possible-now', [{ field: 'text', message: say('told.moved-on') }]);

export const toldRoutes = (deps: ReviewDeps, door: Door): readonly Route[] => {
  const params = Type.Object({ key: door.key });
  const stepParams = Type.Object({ key: door.key, action: actionName });

  const notThere = async (claim: Claim, language: Language): Promise<Answer> => {
    const isKept =
      claim.ground === 'receipt' && (await deps.recording.read(scopeOfClaim(claim), [claim.id])).length > 0;
    return isKept ? notReadyPage(door.address(claim), language) : { kind: 'failed', failure: failure('not-found') };
  };

  type Found = { readonly claim: Claim; readonly found: FoundTold };
  const find = async (key: string, visit: Visit, use: 'page' | 'form'): Promise<Found | Answer> => {
    const claim = door.claim(key, visit.actor, use);
    if (!claim) return { kind: 'see-other', to: door.closedAt };
    const found = await findTold(deps, claim, visit);
    return found ? { claim, found } : notThere(claim, visit.language);
  };

  return [
    route({
      method: 'GET',
      path: `${door.path}/:key`,
      permission: door.permission,
      inEveryLanguage: true,
      schema: {
        params,
        querystring: Type.Object({ done: Type.Optional(actionName) }, { additionalProperties: false }),
      },
      handle: async ({ params: { key }, query: { done } }, visit) => {
        const known = await find(key, visit, 'page');
        if ('kind' in known) return known;
        const { claim, found } = known;
        await noteReplyRead(deps, found.one);
        const { language } = visit;
        return recordPage({ door, address: door.address(claim), found, language }, { done, today: deps.clock.today() });
      },
    }),
    route({
      method: 'GET',
      path: `${door.path}/:key/:action`,
      permission: door.permission,
      inEveryLanguage: true,
      schema: { params: stepParams, querystring: noQuery },
      handle: async ({ params: { key, action } }, visit) => {
        const known = await find(key, visit, 'page');
        if ('kind' in known) return known;
        const shown: Shown = { door, address: door.address(known.claim), found: known.found, language: visit.language };
        const row = known.found.view.steps.find((one) => one.action === action);
        return row ? stepPage(shown, row, {}) : { kind: 'see-other', to: shown.address };
      },
    }),
    route({
      method: 'POST',
      path: `${door.path}/:key/:action`,
      permission: door.permission,
      inEveryLanguage: true,
      limitPerMinute: 30,
      schema: {
        params: stepParams,
        body: Type.Object(
          {
            text: Type.Optional(Type.String()),
            verdict: Type.Optional(Type.Union(verdicts.map((verdict) => Type.Literal(verdict)))),
          },
          { additionalProperties: false },
        ),
      },
      handle: async ({ params: { key, action }, body }, visit) => {
        const known = await find(key, visit, action === 'withdraw' ? 'page' : 'form');
        if ('kind' in known) return known;
        const { claim } = known;
        const { language } = visit;
        // A page that has closed opens no further by its form: no new address, and none of the record's words.
        const isOpen = door.claim(key, visit.actor, 'page') !== null;
        const found = isOpen ? known.found : withoutWords(known.found);
        const shown: Shown = { door, address: isOpen ? door.address(claim) : `${door.path}/${key}`, found, language };
        const taken = await takeStep(deps, claim, { action, ...body, language });
        if (taken.ok) return { kind: 'see-other', to: isOpen ? `${shown.address}?done=${action}` : door.sentAt };
        const row = found.view.steps.find((one) => one.action === action);
        if (row && taken.failure.fields.length > 0) return stepPage(shown, row, body, taken.failure);
        // The record moved on while they wrote: what they wrote can still be added.
        const add = found.view.steps.find((one) => one.action === 'add');
        return add && body.text
          ? stepPage(shown, add, body, movedOn(language))
          : { kind: 'failed', failure: taken.failure };
      },
    }),
  ];
};
