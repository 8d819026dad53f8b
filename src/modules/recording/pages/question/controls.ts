// Questions of the taxonomy as form controls: what the design system's macros are given, ready to draw.

import type { FieldError } from '../../../../platform/errors.ts';
import type { FieldView, OptionView } from '../../../../taxonomy/index.ts';
import { fieldError, fieldId } from '../../../../ui/form-helpers.ts';
import type { Posted } from '../../flow.ts';

type Text = { readonly text: string };

type Choice = {
  readonly value: string;
  readonly text: string;
  readonly hint?: Text;
  readonly checked: boolean;
  readonly exclusive?: boolean;
  /** Asked inside this choice, once it is chosen. */
  readonly inside: readonly Control[];
};

export type Control = {
  readonly kind: 'radios' | 'checkboxes' | 'select' | 'date' | 'textarea' | 'input';
  readonly id: string;
  readonly name: string;
  readonly label: Text & { readonly size: 's' | 'l'; readonly isPageHeading: boolean };
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
};

export type ControlContext = {
  readonly values: Posted;
  readonly errors: readonly FieldError[];
  /** The only question of its page: its label is the heading. */
  readonly isHeading: boolean;
  /** What the page says, where its question says nothing. */
  readonly pageHint?: string;
};

export const controlOf = (field: FieldView, context: ControlContext): Control => {
  const { values, errors, isHeading, pageHint } = context;
  const given = listOf(values[field.inputName]);
  const hint = field.hint ?? pageHint;
  const error = fieldError(errors, field.inputName);
  return {
    kind: kindOf(field),
    id: fieldId(field.inputName),
    name: field.inputName,
    label: { text: field.label, size: isHeading ? 'l' : 's', isPageHeading: isHeading },
    ...(hint !== undefined && { hint: { text: hint } }),
    ...(error && { error }),
    value: given.join('\n'),
    choices: field.options.map((option) => choiceOf(option, given, { values, errors, isHeading: false })),
    isLong: field.isLong,
    parts: partsOf(field, values),
    isNarrow: ['time', 'age', 'integer'].includes(field.type),
  };
};

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value ?? '']).map(String);

const kindOf = ({ options, isLong, many, type }: FieldView): Control['kind'] => {
  if (options.length > 0) return many ? 'checkboxes' : isLong ? 'select' : 'radios';
  if (type === 'date' || type === 'month') return 'date';
  return type === 'text' && (isLong || many) ? 'textarea' : 'input';
};

const choiceOf = (option: OptionView, given: readonly string[], context: ControlContext): Choice => ({
  value: option.code,
  text: option.label,
  ...(option.hint !== undefined && { hint: { text: option.hint } }),
  checked: given.includes(option.code),
  ...(option.exclusive && { exclusive: true }),
  inside: option.reveals.map((field) => controlOf(field, context)),
});

const partsOf = ({ inputName, type }: FieldView, values: Posted): Control['parts'] => {
  if (type !== 'date' && type !== 'month') return [];
  const part = (name: 'day' | 'month' | 'year', label: string, width: number) => ({
    name,
    label,
    width,
    value: String(values[`${inputName}-${name}`] ?? ''),
  });
  return [...(type === 'date' ? [part('day', 'Day', 2)] : []), part('month', 'Month', 2), part('year', 'Year', 4)];
};
