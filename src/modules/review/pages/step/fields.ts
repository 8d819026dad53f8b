// What a reviewer brings to a step, as it is posted.

import { type Static, Type } from 'typebox';
import { actions } from '../../transitions.ts';

export const stepParams = Type.Object({
  recordId: Type.String({ format: 'uuid' }),
  action: Type.Union(actions.map((action) => Type.Literal(action))),
});

export const stepQuery = Type.Object(
  {
    /** The organisation looked for, while moving a record. */
    words: Type.Optional(Type.String({ maxLength: 200 })),
    /** Asks whether to pass it to the team that finds the right place. */
    pass: Type.Optional(Type.Literal('yes')),
    /** The reference of the record that may tell of the same event. */
    original: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);

export const stepBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    text: Type.Optional(Type.String()),
    original: Type.Optional(Type.String({ maxLength: 40 })),
    /** The reference typed where none of the records shown is the original. */
    reference: Type.Optional(Type.String({ maxLength: 40 })),
    /** Which proposal: a field, a space, a code. */
    proposed: Type.Optional(Type.String({ maxLength: 200, pattern: '^[A-Za-z-]+ [A-Za-z0-9-]+$' })),
    organisationCode: Type.Optional(Type.String({ maxLength: 20 })),
    words: Type.Optional(Type.String({ maxLength: 200 })),
    /** Words for the person who told us are shown as they will read them before they are sent. */
    go: Type.Optional(
      Type.Union([Type.Literal('check'), Type.Literal('change'), Type.Literal('translate'), Type.Literal('send')]),
    ),
    /** What a machine made of the text, as we sealed it. */
    translation: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]*$' })),
  },
  { additionalProperties: false },
);

export type StepBody = Static<typeof stepBody>;

export const anotherOriginal = 'another';
