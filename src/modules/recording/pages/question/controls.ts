// Questions of the taxonomy as form controls: what the design system's macros are given, ready to draw.

import type { FieldError } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import type { FieldView, OptionView } from '../../../../taxonomy/index.ts';
import { fieldError, fieldId } from '../../../../ui/form-helpers.ts';
import type { Standing } from '../../../proposals/index.ts';
import type { Posted } from '../../flow.ts';
import type { Marks } from '../../proposing.ts';

type Text = { readonly text: string };
/** The name of the drawing before the words; null where there is none. */
type Pictured = Text & { readonly picture: string | null };

type Choice = Pictured & {
  readonly value: string;
  readonly hint?: Text;
  readonly checked: boolean;
  readonly exclusive?: boolean;
  /** Cairn proposes it, and it stands chosen; or it is marked as likely. */
  readonly proposed?: Standing;
  /** Asked inside this choice, once it is chosen. */
  readonly inside: readonly Control[];
};

export type Control = {
  readonly kind: 'radios' | 'checkboxes' | 'select' | 'date' | 'textarea' | 'input';
  readonly id: string;
  readonly name: string;
  readonly label: Pictured & { readonly size: 's' | 'l'; readonly isPageHeading: boolean };
  readonly hint?: Text;
  readonly error?: Text;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** A list too long to show all at once. */
  readonly isLong: boolean;
  /** Day, month and year of a date; month and year where the day is not known. */
  readonly parts: readonly {
    readonly name: string;
    readonly label: string;
    readonly width: number;
    readonly value: string;
  }[];
  readonly isNarrow: boolean;
  /** The tag of the language of its words, where that is not the page's. */
  readonly language?: string;
  readonly words: {
    /** Stands in a list that drops down until something is chosen. */
    readonly choose: string;
    /** Stands with an answer that was chosen from the story, and with one that is likely. */
    readonly chosen: string;
    readonly perhaps: string;
    /** Stands before the answer that excludes all others. */
    readonly or: string;
    /** What the browser says while a long list is shortened. */
    readonly shorten: string;
    readonly nothing: string;
    readonly shown: string;
  };
};

export type ControlContext = {
  readonly language: Language;
  readonly values: Posted;
  readonly errors: readonly FieldError[];
  /** What is proposed. */
  readonly marks?: Marks;
  /** The only question of its page: its label is the heading. */
  readonly isHeading: boolean;
  /** What the page says, where its question says nothing, and the drawing before its heading. */
  readonly pageHint?: string;
  readonly picture?: string | null;
};

export const controlOf = (field: FieldView, context: ControlContext): Control => {
  const { language, values, errors, marks, isHeading, pageHint, picture = null } = context;
  const given = listOf(values[field.inputName]);
  const hint = field.hint ?? pageHint;
  const error = fieldError(errors, field.inputName, language.say('frame.error'));
  return {
    kind: kindOf(field),
    id: fieldId(field.inputName),
    name: field.inputName,
    label: { text: field.label, picture, size: isHeading ? 'l' : 's', isPageHeading: isHeading },
    ...(hint !== undefined && { hint: { text: hint } }),
    ...(error && { error }),
    value: given.join('\n'),
    choices: field.options.map((option) =>
      choiceOf(field, option, given, { language, values, errors, ...(marks && { marks }), isHeading: false }),
    ),
    isLong: field.isLong,
    parts: partsOf(field, context),
    words: wordsOf(language),
    isNarrow: ['time', 'age', 'integer'].includes(field.type),
    ...(field.language !== undefined && { language: field.language }),
  };
};

const wordsOf = ({ say }: Language): Control['words'] => ({
  choose: say('question.choose'),
  chosen: say('proposed.chosen'),
  perhaps: say('proposed.perhaps'),
  or: say('question.or'),
  shorten: say('question.shorten'),
  nothing: say('question.shorten-nothing'),
  shown: say('question.shorten-shown', { left: '{left}', all: '{all}' }),
});

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value ?? '']).map(String);

const kindOf = ({ options, isLong, many, type }: FieldView): Control['kind'] => {
  if (options.length > 0) return many ? 'checkboxes' : isLong ? 'select' : 'radios';
  if (type === 'date' || type === 'month') return 'date';
  return type === 'text' && (isLong || many) ? 'textarea' : 'input';
};

const choiceOf = (
  { list, type, inputName }: FieldView,
  option: OptionView,
  given: readonly string[],
  context: ControlContext,
): Choice => ({
  value: option.code,
  text: option.label,
  picture: context.language.picture(`option.${list ?? type}.${option.code}`),
  ...(option.hint !== undefined && { hint: { text: option.hint } }),
  checked: given.includes(option.code),
  ...proposedOf(context.marks?.get(inputName)?.get(option.code), given.includes(option.code)),
  ...(option.exclusive && { exclusive: true }),
  inside: option.reveals.map((field) => controlOf(field, context)),
});

/** What somebody has taken away again is still likely. */
const proposedOf = (standing: Standing | undefined, isChecked: boolean): Pick<Choice, 'proposed'> => {
  if (standing === undefined) return {};
  return { proposed: isChecked && standing === 'chosen' ? 'chosen' : 'perhaps' };
};

const partsOf = ({ inputName, type }: FieldView, { values, language }: ControlContext): Control['parts'] => {
  if (type !== 'date' && type !== 'month') return [];
  const part = (name: 'day' | 'month' | 'year', width: number) => ({
    name,
    label: language.say(`question.${name}`),
    width,
    value: String(values[`${inputName}-${name}`] ?? ''),
  });
  return [...(type === 'date' ? [part('day', 2)] : []), part('month', 2), part('year', 4)];
};
