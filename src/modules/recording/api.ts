// Telling it without a browser: the same checks, the same hiding, the same reply to a send that is repeated.

import { Type } from 'typebox';
import { failure } from '../../platform/errors.ts';
import { languages } from '../../platform/language/languages.ts';
import { type Route, route } from '../../platform/module.ts';
import { taxonomyVersionInUse } from '../../taxonomy/index.ts';
import type { Sender } from './send.ts';

const sendHeaders = Type.Object({
  'idempotency-key': Type.String({
    pattern: '^[A-Za-z0-9_-]{22,64}$',
    description:
      'Chosen by the sender at random, at least 128 bits, and kept secret: whoever repeats it hears the same reply.',
  }),
});

const sendBody = Type.Object(
  {
    taxonomy: Type.String({
      maxLength: 40,
      description: `The version of the questions answered: ${taxonomyVersionInUse}`,
    }),
    reporter: Type.Union([Type.Literal('public'), Type.Literal('staff')]),
    answers: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()),
    language: Type.Optional(
      Type.Union(
        languages.map(({ tag }) => Type.Literal(tag)),
        { description: 'In which the questions were asked, and answers should be read: English unless told.' },
      ),
    ),
    keep: Type.Optional(
      Type.Array(Type.String({ maxLength: 100 }), {
        maxItems: 100,
        description: 'Words that look like names but identify nobody.',
      }),
    ),
  },
  { additionalProperties: false },
);

const sentBody = Type.Object({
  reference: Type.String(),
  receipt: Type.Union([Type.String(), Type.Null()], {
    description: 'Sixteen digits for coming back without an account; null for a sender who is signed in.',
  }),
});

export const apiRoutes = (sender: Sender): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/records',
    permission: 'public',
    schema: { headers: sendHeaders, body: sendBody, response: { 201: sentBody } },
    limitPerMinute: 60,
    handle: async ({ headers, body }, { actor }) => {
      if (body.taxonomy !== taxonomyVersionInUse) return { kind: 'failed', failure: failure('wrong-taxonomy-version') };
      const sent = await sender.send(actor, {
        reporterKind: body.reporter,
        answers: body.answers,
        keep: body.keep ?? [],
        key: headers['idempotency-key'],
        toldIn: body.language,
      });
      return sent.ok
        ? { kind: 'json', status: 201, body: { reference: sent.value.reference, receipt: sent.value.receipt } }
        : { kind: 'failed', failure: sent.failure };
    },
  }),
];
