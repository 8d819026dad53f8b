// Coming back with the sixteen digits. A wrong receipt and one that never was get the same answer.

import { Type } from 'typebox';
import { errorRegistry, type FieldError } from '../../../../platform/errors.ts';
import { type Page, type Route, route } from '../../../../platform/module.ts';
import type { ReviewDeps } from '../../deps.ts';
import type { Visits } from '../../visits.ts';

const triesPerMinute = 10;

const page = (shown: {
  readonly typed: string;
  readonly isOver: boolean;
  readonly errors?: readonly FieldError[];
}): Page => ({
  kind: 'page',
  view: 'modules/review/pages/receipt/view.njk',
  title: 'Come back with your receipt',
  data: { back: { href: '/' }, typed: shown.typed, isOver: shown.isOver },
  ...(shown.errors && { errors: shown.errors }),
});

export const receiptRoutes = (deps: Pick<ReviewDeps, 'recording'>, visits: Visits): readonly Route[] => [
  route({
    method: 'GET',
    path: '/receipt',
    permission: 'public',
    schema: {
      querystring: Type.Object({ over: Type.Optional(Type.Literal('yes')) }, { additionalProperties: false }),
    },
    handle: async ({ query }) => page({ typed: '', isOver: query.over === 'yes' }),
  }),
  route({
    method: 'POST',
    path: '/receipt',
    permission: 'public',
    limitPerMinute: triesPerMinute,
    schema: { body: Type.Object({ receipt: Type.String({ maxLength: 100 }) }, { additionalProperties: false }) },
    handle: async ({ body }) => {
      const id = await deps.recording.openReceipt(body.receipt);
      if (id) return { kind: 'see-other', to: `/receipt/${visits.begin(id)}` };
      const message = `${errorRegistry['receipt-unknown'].text} Check each of the 16 digits, then try again.`;
      return page({ typed: body.receipt, isOver: false, errors: [{ field: 'receipt', message }] });
    },
  }),
];
