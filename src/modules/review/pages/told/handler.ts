// The page of whoever told us: what became of it, and what they can do. The same by receipt and by own account.

import { Type } from 'typebox';
import { unplaced } from '../../../../platform/actor.ts';
import { type Failure, failure } from '../../../../platform/errors.ts';
import { type Answer, type Page, type Route, route, type Visit } from '../../../../platform/module.ts';
import type { Claim } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { stepTextMax } from '../../step-text.ts';
import { takeStep } from '../../take-step.ts';
import type { Transition } from '../../transitions.ts';
import type { Door } from './doors.ts';
import { type FoundTold, findTold } from './find-told.ts';

const noQuery = Type.Object({}, { additionalProperties: false });
const actionName = Type.Union([Type.Literal('answer'), Type.Literal('add'), Type.Literal('withdraw')]);

const thanks: Readonly<Record<string, string>> = {
  answer: 'Thank you. We have your answer.',
  add: 'Thank you. We have added it.',
  withdraw: 'We have taken your record back.',
};

const notFound: Answer = { kind: 'failed', failure: failure('not-found') };

const recordPage = (door: Door, address: string, found: FoundTold, done: string | undefined): Page => {
  const { one, view, story, organisationName } = found;
  return {
    kind: 'page',
    view: 'modules/review/pages/told/view.njk',
    title: view.heading,
    data: {
      ...(door.path === '/my-records' && { back: { href: '/my-records', text: 'My records' } }),
      address,
      done: done && thanks[done],
      reference: one.reference,
      recordedOn: one.recordedOn,
      placeName: one.organisationCode === unplaced ? null : organisationName,
      stage: one.stage,
      story,
      view: { ...view, messages: view.conversation.map(messageOf) },
      main: view.steps.find(({ leads }) => leads) ?? null,
      others: view.steps.filter(({ leads }) => !leads),
      isByReceipt: door.path === '/receipt',
    },
  };
};

const withoutWords = (found: FoundTold): FoundTold => ({
  ...found,
  story: null,
  view: { ...found.view, question: null, outcome: null, conversation: [] },
});

const messageOf = ({ by, kind, words, on }: FoundTold['view']['conversation'][number]) => ({
  kind,
  body: words,
  by: by === 'you' ? 'You' : 'The reviewer',
  date: on,
  isMine: by === 'you',
});

const stepPage = (address: string, found: FoundTold, row: Transition, text: string, failed?: Failure): Page => ({
  kind: 'page',
  view: 'modules/review/pages/told/step.njk',
  title: row.action === 'answer' && found.view.question ? 'Answer our question' : row.title,
  data: {
    back: { href: address },
    address,
    action: row.action,
    need: row.needs,
    question: found.view.question,
    text,
    maxLength: stepTextMax,
  },
  ...(failed && { errors: failed.fields }),
});

export const toldRoutes = (deps: ReviewDeps, door: Door): readonly Route[] => {
  const params = Type.Object({ key: door.key });
  const stepParams = Type.Object({ key: door.key, action: actionName });

  type Found = { readonly claim: Claim; readonly found: FoundTold };
  const find = async (key: string, { actor }: Visit, use: 'page' | 'form'): Promise<Found | Answer> => {
    const claim = door.claim(key, actor, use);
    if (!claim) return { kind: 'see-other', to: door.closedAt };
    const found = await findTold(deps, claim, actor);
    return found ? { claim, found } : notFound;
  };

  return [
    route({
      method: 'GET',
      path: `${door.path}/:key`,
      permission: door.permission,
      schema: {
        params,
        querystring: Type.Object({ done: Type.Optional(actionName) }, { additionalProperties: false }),
      },
      handle: async ({ params: { key }, query: { done } }, visit) => {
        const known = await find(key, visit, 'page');
        if ('kind' in known) return known;
        return recordPage(door, door.address(known.claim), known.found, done);
      },
    }),
    route({
      method: 'GET',
      path: `${door.path}/:key/:action`,
      permission: door.permission,
      schema: { params: stepParams, querystring: noQuery },
      handle: async ({ params: { key, action } }, visit) => {
        const known = await find(key, visit, 'page');
        if ('kind' in known) return known;
        const address = door.address(known.claim);
        const row = known.found.view.steps.find((one) => one.action === action);
        return row ? stepPage(address, known.found, row, '') : { kind: 'see-other', to: address };
      },
    }),
    route({
      method: 'POST',
      path: `${door.path}/:key/:action`,
      permission: door.permission,
      limitPerMinute: 30,
      schema: {
        params: stepParams,
        body: Type.Object({ text: Type.Optional(Type.String()) }, { additionalProperties: false }),
      },
      handle: async ({ params: { key, action }, body: { text } }, visit) => {
        const known = await find(key, visit, action === 'withdraw' ? 'page' : 'form');
        if ('kind' in known) return known;
        const { claim } = known;
        // A page that has closed opens no further by its form: no new address, and none of the record's words.
        const isOpen = door.claim(key, visit.actor, 'page') !== null;
        const found = isOpen ? known.found : withoutWords(known.found);
        const address = isOpen ? door.address(claim) : `${door.path}/${key}`;
        const taken = await takeStep(deps, claim, { action, ...(text !== undefined && { text }) });
        if (taken.ok) return { kind: 'see-other', to: isOpen ? `${address}?done=${action}` : door.sentAt };
        const row = found.view.steps.find((one) => one.action === action);
        if (row && taken.failure.fields.length > 0) return stepPage(address, found, row, text ?? '', taken.failure);
        // The record moved on while they wrote: what they wrote can still be added.
        const add = found.view.steps.find((one) => one.action === 'add');
        return add && text ? stepPage(address, found, add, text, movedOn) : { kind: 'failed', failure: taken.failure };
      },
    }),
  ];
};

const movedOn = failure('not-possible-now', [
  { field: 'text', message: 'We moved on while you were writing. Nothing is lost: send it to us as something to add.' },
]);
