// Coming back with the sixteen digits. A wrong receipt and one that never was get the same answer.

import { Type } from 'typebox';
import { errorRegistry, type FieldError } from '../../../../platform/errors.ts';
import { type Page, type Route, route } from '../../../../platform/module.ts';
import type { ReviewDeps } from '../../deps.ts';
import type { Visits } from '../../visits.ts';

const triesPerMinute = 10;

const digitsWanted = 16;

/** What is wrong is said only where it can be seen without looking for a record. */
const messageFor = (typed: string): string => {
  const plain = typed.trim();
  const digits = plain.replace(/[\s.\-\u2010-\u2015]/g, '');
  if (plain === '') return 'Type the 16 digits of your receipt.';
  if (/^[0-9a-z]{5}[\s-][0-9a-z]{5}$/i.test(plain) || (/^[0-9a-z]{10}$/i.test(plain) && /[a-z]/i.test(plain)))
    return 'That is the reference. Your receipt is the 16 digits.';
  if (/^[0-9]+$/.test(digits) && digits.length < digitsWanted) return `You typed ${digits.length} of 16 digits.`;
  if (/^[0-9]+$/.test(digits) && digits.length > digitsWanted)
    return `You typed ${digits.length} digits. Your receipt has 16.`;
  return `${errorRegistry['receipt-unknown'].text} Check each of the 16 digits, then try again.`;
};

const page = (shown: {
  readonly typed: string;
  /** How the page of the record ended, for whoever comes from there. */
  readonly over?: 'yes' | 'sent' | undefined;
  readonly errors?: readonly FieldError[];
}): Page => ({
  kind: 'page',
  view: 'modules/review/pages/receipt/view.njk',
  title: 'Come back with your receipt',
  data: { back: { href: '/' }, typed: shown.typed, over: shown.over },
  ...(shown.errors && { errors: shown.errors }),
});

export const receiptRoutes = (deps: Pick<ReviewDeps, 'recording'>, visits: Visits): readonly Route[] => [
  route({
    method: 'GET',
    path: '/receipt',
    permission: 'public',
    schema: {
      querystring: Type.Object(
        { over: Type.Optional(Type.Union([Type.Literal('yes'), Type.Literal('sent')])) },
        { additionalProperties: false },
      ),
    },
    handle: async ({ query }) => page({ typed: '', over: query.over }),
  }),
  route({
    method: 'POST',
    path: '/receipt',
    permission: 'public',
    limitPerMinute: triesPerMinute,
    isCostly: true,
    schema: { body: Type.Object({ receipt: Type.String({ maxLength: 100 }) }, { additionalProperties: false }) },
    handle: async ({ body }) => {
      const id = await deps.recording.openReceipt(body.receipt);
      if (id) return { kind: 'see-other', to: `/receipt/${visits.begin(id)}` };
      const errors = [{ field: 'receipt', message: messageFor(body.receipt) }];
      return page({ typed: body.receipt, errors });
    },
  }),
];
