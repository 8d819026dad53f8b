// One version of the questions, as data: fields, code lists, rules, pages and wording. Nothing here knows a code.

import type { Audience, Path } from './answers.ts';
import type { Condition } from './condition.ts';
import type { ProblemName } from './problems.ts';

/** `age`: a number of days, months or years, with its unit. */
export type FieldType = 'code' | 'text' | 'date' | 'month' | 'time' | 'integer' | 'age' | 'boolean' | 'organisation';

export type Field = {
  readonly name: string;
  /** The extension of the official profile that holds it. */
  readonly group: string;
  readonly type: FieldType;
  readonly list?: string;
  readonly maxLength?: number;
  /** Cardinality of the official profile; above 1, the answer is a list. */
  readonly min: number;
  readonly max: number;
  readonly setBy: 'asked' | 'derived';
  /** Asked once for each person affected. */
  readonly perPatient?: boolean;
  /** Never shown to those who read records. */
  readonly sealed?: boolean;
  /** False where "I don't know" is not offered. */
  readonly unknown?: boolean;
  /** The official definition. */
  readonly meaning: string;
};

export type Code = {
  readonly code: string;
  /** The official label. */
  readonly label: string;
  /** `unknown` and `none` stand alone; `other` may be told more of. */
  readonly means?: 'unknown' | 'none' | 'other';
};

type CodeList = { readonly name: string; readonly codes: readonly Code[] };

export type Rule = {
  readonly fields: readonly string[];
  /** Only then may these be asked and answered. */
  readonly when: Condition;
  readonly says: string;
  /** Found for LFPSE, evident from its profile and labels, or our reading of what the questions mean. */
  readonly source: 'lfpse' | 'profile' | 'reading';
};

type Rules = {
  readonly required: readonly string[];
  /** Official 1..1 questions: staff who are asked answer, if only "I don't know". */
  readonly requiredWhenAsked: readonly string[];
  readonly shapes: readonly {
    readonly field: string;
    readonly when: Condition;
    readonly type: 'month';
    readonly source: Rule['source'];
  }[];
  readonly rules: readonly Rule[];
};

export type AskedField = {
  readonly field: string;
  /** Only these codes, in this order. */
  readonly options?: readonly string[];
  /** Asked inside the option whose choice its rule demands. */
  readonly reveals?: readonly string[];
  /** Narrower than the rule: here it is asked only then. */
  readonly when?: Condition;
};

export type PageKind = 'questions' | 'place' | 'another-patient';

export type PagePlan = {
  readonly id: string;
  readonly kind?: PageKind;
  readonly for: readonly `${Audience}-${Path}`[];
  readonly fields: readonly (string | AskedField)[];
  readonly repeats?: boolean;
  readonly when?: Condition;
  readonly signedIn?: boolean;
  /** Asked once the story is sent: it holds nobody up. */
  readonly afterwards?: boolean;
};

export type Text = { readonly [part in 'label' | 'title' | 'hint' | 'hintOfMonth' | 'missing' | 'unknown']?: string };
/** By name of the voice that says it. */
export type Voiced<T> = { readonly [voice: string]: T };

type Voice = {
  readonly name: string;
  readonly audience?: Audience;
  readonly path?: Path;
  readonly when?: Condition;
  /** Speaks to the teller as the patient: not used about a second person. */
  readonly firstPersonOnly?: boolean;
};

export type Wording = {
  /** As its file is named: `wording.en.json`. */
  readonly language: string;
  /** Its way of writing dates. */
  readonly locale: string;
  readonly words: { readonly unknown: string; readonly true: string; readonly false: string; readonly person: string };
  readonly messages: Readonly<Record<ProblemName, string>>;
  readonly pages: { readonly [page: string]: Voiced<Text> };
  readonly fields: { readonly [field: string]: Voiced<Text> };
  readonly options: { readonly [list: string]: Voiced<{ readonly [code: string]: Text }> };
};

/** The files of one version, as they stand in `data/taxonomy/<version>/`. */
export type TaxonomyData = {
  readonly fields: readonly Field[];
  readonly lists: { readonly [list: string]: CodeList };
  readonly rules: Rules;
  readonly pages: readonly PagePlan[];
  /** First match speaks; what it leaves unsaid, the next ones say. */
  readonly voices: readonly Voice[];
  readonly wording: Wording;
};

/** The same, with what is looked up often made ready. */
export type Taxonomy = TaxonomyData & {
  readonly version: string;
  readonly field: ReadonlyMap<string, Field>;
  readonly rulesOf: ReadonlyMap<string, readonly Rule[]>;
  readonly codesOf: ReadonlyMap<string, ReadonlyMap<string, Code>>;
  /** Every field that some page of this audience asks. */
  readonly askedOf: Readonly<Record<Audience, ReadonlySet<string>>>;
};

export const prepare = (version: string, data: TaxonomyData): Taxonomy => ({
  ...data,
  version,
  field: new Map(data.fields.map((field) => [field.name, field])),
  rulesOf: new Map(
    data.fields.map(({ name }) => [name, data.rules.rules.filter((rule) => rule.fields.includes(name))]),
  ),
  codesOf: new Map(
    Object.entries(data.lists).map(([name, list]) => [name, new Map(list.codes.map((code) => [code.code, code]))]),
  ),
  askedOf: { public: fieldsAsked(data.pages, 'public'), staff: fieldsAsked(data.pages, 'staff') },
});

const fieldsAsked = (pages: readonly PagePlan[], audience: Audience): ReadonlySet<string> =>
  new Set(
    pages
      .filter((page) => page.for.some((whom) => whom.startsWith(audience)))
      .flatMap((page) => page.fields.map(askedField))
      .flatMap(({ field, reveals = [] }) => [field, ...reveals]),
  );

export const askedField = (asked: string | AskedField): AskedField =>
  typeof asked === 'string' ? { field: asked } : asked;

export const isMany = (field: Field): boolean => field.max > 1;

const booleanCodes: ReadonlyMap<string, Code> = new Map(['true', 'false'].map((code) => [code, { code, label: code }]));

/** The codes of a question; for yes and no, `true` and `false`. */
export const codesOf = (taxonomy: Taxonomy, field: Field): ReadonlyMap<string, Code> =>
  field.type === 'boolean' ? booleanCodes : (taxonomy.codesOf.get(field.list ?? '') ?? new Map());

/** Whether our own "I don't know" is an answer to it: a question with choices, whose list has no such code. */
export const offersUnknown = (taxonomy: Taxonomy, field: Field): boolean =>
  (field.type === 'code' || field.type === 'boolean') &&
  field.unknown !== false &&
  ![...codesOf(taxonomy, field).values()].some(({ means }) => means === 'unknown');
