// Coming back with the sixteen digits. A wrong receipt and one that never was get the same answer.

import { Type } from 'typebox';
import type { FieldError } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { type Page, type Route, route } from '../../../../platform/module.ts';
import { closeUp } from '../../../recording/index.ts';
import type { ReviewDeps } from '../../deps.ts';
import type { Visits } from '../../visits.ts';

const triesPerMinute = 10;

const digitsWanted = 16;

/** What is wrong is said only where it can be seen without looking for a record. */
const messageFor = (typed: string, { say }: Language): string => {
  const plain = typed.trim();
  const digits = closeUp(plain);
  if (/^[0-9a-z]{5}[\s-][0-9a-z]{5}$/i.test(plain) || (/^[0-9a-z]{10}$/i.test(plain) && /[a-z]/i.test(plain)))
    return say('receipt.is-reference');
  if (!/^[0-9]+$/.test(digits)) return say('receipt.missing');
  const count = digits.length;
  if (count < digitsWanted) return say('receipt.too-few', { count });
  if (count > digitsWanted) return say('receipt.too-many', { count });
  return [say('error.receipt-unknown'), say('receipt.check')].join(' ');
};

type Shown = {
  readonly typed: string;
  /** How the page of the record ended, for whoever comes from there. */
  readonly over?: 'yes' | 'sent' | undefined;
  readonly errors?: readonly FieldError[];
};

const page = ({ typed, over, errors }: Shown, { say }: Language): Page => ({
  kind: 'page',
  view: 'modules/review/pages/receipt/view.njk',
  title: say('receipt.title'),
  data: { back: { href: '/' }, typed, over, quickExit: true },
  ...(errors && { errors }),
});

export const receiptRoutes = (deps: Pick<ReviewDeps, 'recording'>, visits: Visits): readonly Route[] => [
  route({
    method: 'GET',
    path: '/receipt',
    permission: 'public',
    inEveryLanguage: true,
    schema: {
      querystring: Type.Object(
        { over: Type.Optional(Type.Union([Type.Literal('yes'), Type.Literal('sent')])) },
        { additionalProperties: false },
      ),
    },
    handle: async ({ query }, { language }) => page({ typed: '', over: query.over }, language),
  }),
  route({
    method: 'POST',
    path: '/receipt',
    permission: 'public',
    inEveryLanguage: true,
    limitPerMinute: triesPerMinute,
    isCostly: true,
    schema: { body: Type.Object({ receipt: Type.String({ maxLength: 100 }) }, { additionalProperties: false }) },
    handle: async ({ body }, { language }) => {
      const id = await deps.recording.openReceipt(body.receipt);
      if (id) return { kind: 'see-other', to: `/receipt/${visits.begin(id)}` };
      const errors = [{ field: 'receipt', message: messageFor(body.receipt, language) }];
      return page({ typed: body.receipt, errors }, language);
    },
  }),
];
