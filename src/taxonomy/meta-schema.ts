// What the files of a version must look like. Adding a version is adding a folder that passes this.

import { type Static, Type } from 'typebox';
import { type ProblemName, problemNames } from './problems.ts';
import type { TaxonomyData } from './taxonomy.ts';

const closed = { additionalProperties: false } as const;
const Words = Type.String({ minLength: 1, pattern: '^\\S(.*\\S)?$' });
const Name = Type.String({ pattern: '^[A-Z][A-Za-z]*$' });
const Id = Type.String({ pattern: '^[a-z][a-z0-9-]*$' });
const Names = Type.Array(Name, { minItems: 1, uniqueItems: true });
const Codes = Type.Array(Type.String({ minLength: 1 }), { minItems: 1, uniqueItems: true });
const Audience = Type.Union([Type.Literal('public'), Type.Literal('staff')]);
const Path = Type.Union([Type.Literal('full'), Type.Literal('quick')]);

const Condition = Type.Cyclic(
  {
    Condition: Type.Union([
      Type.Object({ field: Name, in: Codes }, closed),
      Type.Object({ answered: Name }, closed),
      Type.Object({ all: Type.Array(Type.Ref('Condition'), { minItems: 1 }) }, closed),
      Type.Object({ any: Type.Array(Type.Ref('Condition'), { minItems: 1 }) }, closed),
      Type.Object({ not: Type.Ref('Condition') }, closed),
    ]),
  },
  'Condition',
);

const Field = Type.Object(
  {
    name: Name,
    group: Name,
    type: Type.Union([
      Type.Literal('code'),
      Type.Literal('text'),
      Type.Literal('date'),
      Type.Literal('time'),
      Type.Literal('integer'),
      Type.Literal('age'),
      Type.Literal('boolean'),
      Type.Literal('organisation'),
    ]),
    list: Type.Optional(Id),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 50_000 })),
    min: Type.Integer({ minimum: 0, maximum: 1 }),
    max: Type.Integer({ minimum: 1, maximum: 100 }),
    setBy: Type.Union([Type.Literal('asked'), Type.Literal('derived')]),
    perPatient: Type.Optional(Type.Boolean()),
    sealed: Type.Optional(Type.Boolean()),
    unknown: Type.Optional(Type.Boolean()),
    meaning: Words,
  },
  closed,
);

const Code = Type.Object(
  {
    code: Type.String({ pattern: '^[a-z0-9-]+$' }),
    label: Words,
    means: Type.Optional(Type.Union([Type.Literal('unknown'), Type.Literal('none'), Type.Literal('other')])),
  },
  closed,
);

const Source = Type.Union([Type.Literal('lfpse'), Type.Literal('profile'), Type.Literal('reading')]);

const Rules = Type.Object(
  {
    required: Names,
    requiredWhenAsked: Names,
    shapes: Type.Array(
      Type.Object({ field: Name, when: Condition, type: Type.Literal('month'), source: Source }, closed),
    ),
    rules: Type.Array(Type.Object({ fields: Names, when: Condition, says: Words, source: Source }, closed)),
  },
  closed,
);

const AskedField = Type.Object(
  { field: Name, options: Type.Optional(Codes), reveals: Type.Optional(Names), when: Type.Optional(Condition) },
  closed,
);

const PagePlan = Type.Object(
  {
    id: Id,
    kind: Type.Optional(
      Type.Union([Type.Literal('questions'), Type.Literal('place'), Type.Literal('another-patient')]),
    ),
    for: Type.Array(Type.TemplateLiteral([Audience, Type.Literal('-'), Path]), { minItems: 1, uniqueItems: true }),
    fields: Type.Array(Type.Union([Name, AskedField])),
    repeats: Type.Optional(Type.Boolean()),
    when: Type.Optional(Condition),
    signedIn: Type.Optional(Type.Boolean()),
    afterwards: Type.Optional(Type.Boolean()),
  },
  closed,
);

const Text = Type.Object(
  {
    label: Type.Optional(Words),
    title: Type.Optional(Words),
    hint: Type.Optional(Words),
    hintOfMonth: Type.Optional(Words),
    missing: Type.Optional(Words),
    unknown: Type.Optional(Words),
  },
  { ...closed, minProperties: 1 },
);
const Voiced = Type.Record(Type.String(), Text, { minProperties: 1 });
const VoicedOptions = Type.Record(Type.String(), Voiced, { minProperties: 1 });

const Voice = Type.Object(
  {
    name: Id,
    audience: Type.Optional(Audience),
    path: Type.Optional(Path),
    when: Type.Optional(Condition),
    firstPersonOnly: Type.Optional(Type.Boolean()),
  },
  closed,
);

const messages = Object.fromEntries(problemNames.map((name) => [name, Words])) as Record<ProblemName, typeof Words>;

const Wording = Type.Object(
  {
    language: Type.String({ pattern: '^[a-z]{2,8}$' }),
    locale: Type.String({ pattern: '^[a-z]{2,3}-[A-Za-z0-9-]+$' }),
    words: Type.Object({ unknown: Words, true: Words, false: Words, person: Words }, closed),
    messages: Type.Object(messages, closed),
    pages: Type.Record(Type.String(), Voiced),
    fields: Type.Record(Type.String(), Voiced),
    options: Type.Record(Type.String(), VoicedOptions),
  },
  closed,
);

/** One version, its files put together. */
export const metaSchema = Type.Object(
  {
    fields: Type.Array(Field),
    lists: Type.Record(Type.String(), Type.Object({ name: Words, codes: Type.Array(Code, { minItems: 1 }) }, closed)),
    rules: Rules,
    pages: Type.Array(PagePlan),
    voices: Type.Array(Voice, { minItems: 1 }),
    wording: Wording,
  },
  closed,
);

/** Does not compile where the schema and the types of the engine disagree. */
export const asTaxonomyData = (data: Static<typeof metaSchema>): TaxonomyData => data;
