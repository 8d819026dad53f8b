// A page as it is shown: its questions in the words for this person, each choice with its official label beside it.

import { unknown } from './answers.ts';
import { typeNow } from './applicability.ts';
import { leavesOf } from './condition.ts';
import {
  type AskedField,
  codesOf,
  type Field,
  type FieldType,
  isMany,
  offersUnknown,
  type PageKind,
  type PagePlan,
  type Taxonomy,
} from './taxonomy.ts';
import {
  hintOfCode,
  type Listener,
  labelOfCode,
  officialLabel,
  questionOf,
  sayOfField,
  sayOfPage,
  type Voices,
  voicesFor,
} from './wording.ts';

export type OptionView = {
  readonly code: string;
  readonly label: string;
  /** The official label, for those who work with the codes. */
  readonly official: string;
  readonly hint?: string;
  /** Among checkboxes, stands alone: "none of these", "I don't know". */
  readonly exclusive: boolean;
  /** Asked inside this option, once it is chosen. */
  readonly reveals: readonly FieldView[];
};

export type FieldView = {
  readonly name: string;
  /** As posted, and as errors name it: `patients.0.PhysicalHarm` for a person affected. */
  readonly inputName: string;
  readonly type: FieldType;
  readonly many: boolean;
  /** The list that its answers come from. */
  readonly list?: string;
  readonly label: string;
  readonly hint?: string;
  /** Empty unless it is a question with choices. */
  readonly options: readonly OptionView[];
  readonly optional: boolean;
  /** Characters. */
  readonly maxLength?: number;
  /** A text of more than a line, or a list too long to show all at once. */
  readonly isLong: boolean;
  /** Readers of the record never see the answer. */
  readonly sealed: boolean;
  /** The tag of the language that it is asked in, where that is not the language of its page. */
  readonly language?: string;
};

export type Page = {
  readonly id: string;
  readonly kind: PageKind;
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly FieldView[];
  /** About which person affected, counted from 0. */
  readonly repeats?: number;
};

const lineLength = 300;
const listLength = 20;

type PageContent = {
  readonly plan: PagePlan;
  readonly fields: readonly AskedField[];
  readonly patientIndex?: number;
};

export const pageView = (taxonomy: Taxonomy, listener: Listener, content: PageContent): Page => {
  const { plan, patientIndex } = content;
  const who = patientIndex === undefined ? listener : { ...listener, patientIndex };
  const voices = voicesFor(taxonomy, who);
  const fields = content.fields.flatMap((asked) => fieldView(taxonomy, who, voices, asked));
  const hint = sayOfPage(taxonomy, voices, plan.id, 'hint');
  return {
    id: plan.id,
    kind: plan.kind ?? 'questions',
    title: sayOfPage(taxonomy, voices, plan.id, 'title') ?? fields[0]?.label ?? plan.id,
    ...(hint !== undefined && { hint }),
    fields,
    ...(patientIndex !== undefined && { repeats: patientIndex }),
  };
};

const fieldView = (taxonomy: Taxonomy, listener: Listener, voices: Voices, asked: AskedField): readonly FieldView[] => {
  const field = taxonomy.field.get(asked.field);
  if (!field) return [];
  const type = typeNow(taxonomy, field, listener.answers);
  const hint = sayOfField(taxonomy, voices, field.name, type === 'month' ? 'hintOfMonth' : 'hint');
  const options = optionsOf(taxonomy, listener, voices, field, asked);
  return [
    {
      name: field.name,
      inputName: field.perPatient ? `patients.${listener.patientIndex ?? 0}.${field.name}` : field.name,
      type,
      many: isMany(field),
      ...(field.list !== undefined && { list: field.list }),
      label: questionOf(taxonomy, voices, field),
      ...(hint !== undefined && { hint }),
      options,
      optional: !isRequired(taxonomy, listener, field),
      ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
      isLong: (field.maxLength ?? 0) > lineLength || options.length > listLength,
      sealed: field.sealed ?? false,
    },
  ];
};

/** Somebody outside the service may leave what only the profile demands: it then counts as not asked. */
const isRequired = ({ rules }: Taxonomy, { audience }: Listener, { name }: Field): boolean =>
  rules.required.includes(name) || (audience === 'staff' && rules.requiredWhenAsked.includes(name));

const optionsOf = (
  taxonomy: Taxonomy,
  listener: Listener,
  voices: Voices,
  field: Field,
  asked: AskedField,
): readonly OptionView[] => {
  const codes = codesOf(taxonomy, field);
  const shown = asked.options ?? [...codes.keys()];
  const offered = offersUnknown(taxonomy, field) ? [...shown, unknown] : shown;
  return offered.map((code) => {
    const hint = hintOfCode(taxonomy, voices, field, code);
    const means = codes.get(code)?.means;
    const label = labelOfCode(taxonomy, voices, field, code);
    return {
      code,
      label,
      official: code === unknown || field.type === 'boolean' ? label : officialLabel(taxonomy, field, code),
      ...(hint !== undefined && { hint }),
      exclusive: isMany(field) && (code === unknown || means === 'unknown' || means === 'none'),
      reveals: (asked.reveals ?? [])
        .filter((revealed) => opens(taxonomy, field.name, code, revealed))
        .flatMap((revealed) => fieldView(taxonomy, listener, voices, { field: revealed })),
    };
  });
};

/** The rule that checks the revealed question also says which choice opens it. */
const opens = (taxonomy: Taxonomy, parent: string, code: string, revealed: string): boolean =>
  (taxonomy.rulesOf.get(revealed) ?? []).some(({ when }) =>
    leavesOf(when).some((leaf) => leaf.field === parent && leaf.in.includes(code)),
  );

/** "Person 2", for a page about the second person affected. */
export const personLabel = (taxonomy: Taxonomy, patientIndex: number): string =>
  taxonomy.wording.words.person.replace('{number}', String(patientIndex + 1));
