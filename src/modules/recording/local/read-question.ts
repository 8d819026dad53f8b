// A question as an administrator typed it, put in order; or what to put right.

import type { FieldError } from '../../../platform/errors.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import {
  hasOptions,
  hintLength,
  type LocalQuestion,
  labelLength,
  mostOptions,
  optionLength,
  type QuestionType,
  type QuestionWords,
} from './question.ts';

export type TypedWords = { readonly label: string; readonly hint: string /** One a line. */; readonly options: string };

export type TypedQuestion = TypedWords & {
  readonly type: QuestionType | null;
  readonly asks: LocalQuestion['asks'];
  readonly eventTypes: readonly string[];
};

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n?|\n/)
    .map(plain)
    .filter(Boolean);

const readWords = (typed: TypedWords, type: QuestionType): { words: QuestionWords; faults: readonly FieldError[] } => {
  const words = {
    label: plain(typed.label),
    hint: plain(typed.hint),
    options: hasOptions(type) ? linesOf(typed.options) : [],
  };
  const tooLong = words.options.find((option) => option.length > optionLength);
  const faults: FieldError[] = [];
  if (words.label === '') faults.push({ field: 'label', message: 'Write the question.' });
  if (words.label.length > labelLength)
    faults.push({ field: 'label', message: `Make the question shorter: at most ${labelLength} letters.` });
  if (words.hint.length > hintLength)
    faults.push({ field: 'hint', message: `Make the help shorter: at most ${hintLength} letters.` });
  if (tooLong !== undefined)
    faults.push({ field: 'options', message: `Make the choice "${tooLong.slice(0, 30)}…" shorter.` });
  return { words, faults };
};

const optionFaults = (options: readonly string[]): readonly FieldError[] => {
  if (options.length < 2)
    return [{ field: 'options', message: 'Write at least two choices, each on a line of its own.' }];
  if (options.length > mostOptions)
    return [{ field: 'options', message: `Write at most ${mostOptions} choices. Nobody reads more.` }];
  return new Set(options.map((option) => option.toLowerCase())).size < options.length
    ? [{ field: 'options', message: 'Two choices are the same.' }]
    : [];
};

/** `before` is the question that is changed: its words in other languages stay, as long as they fit. */
export const readQuestion = (typed: TypedQuestion, before: LocalQuestion | null): Result<Omit<LocalQuestion, 'id'>> => {
  const { type, asks, eventTypes } = typed;
  const { words, faults } = readWords(typed, type ?? 'text');
  if (type === null)
    return fail(
      failure('invalid-answers', [...faults, { field: 'type', message: 'Choose what kind of answer it takes.' }]),
    );
  const all = [...faults, ...(hasOptions(type) ? optionFaults(words.options) : [])];
  if (all.length > 0) return fail(failure('invalid-answers', all));
  return ok({ type, asks, eventTypes, words: { ...stillFitting(before, words), en: words } });
};

/** Words that say something else, or other choices, than the English ones now do are no translation of them any more. */
const stillFitting = (before: LocalQuestion | null, words: QuestionWords): LocalQuestion['words'] => {
  const isSame = before !== null && JSON.stringify(before.words.en) === JSON.stringify(words);
  return isSame ? before.words : { en: words };
};

/** The question with its words in one more language; without them where nothing was written. */
export const withTranslation = (
  question: LocalQuestion,
  language: string,
  typed: TypedWords,
): Result<Omit<LocalQuestion, 'id'>> => {
  const { id: _, ...kept } = question;
  const { [language]: __, ...others } = question.words;
  if (plain(typed.label) === '' && plain(typed.hint) === '' && linesOf(typed.options).length === 0)
    return ok({ ...kept, words: { ...others, en: question.words.en } });
  const { words, faults } = readWords(typed, question.type);
  const wanted = question.words.en.options.length;
  const all = [
    ...faults,
    ...(words.options.length === wanted
      ? []
      : [{ field: 'options', message: `Write ${wanted} choices, in the order of the English ones.` }]),
  ];
  if (all.length > 0) return fail(failure('invalid-answers', all));
  return ok({ ...kept, words: { ...question.words, [language]: words } });
};
