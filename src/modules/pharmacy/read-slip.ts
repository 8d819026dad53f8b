// What was typed about a slip, checked: every answer in the words that the log knows, the day one that has come.

import { addDays, isDay } from '../../platform/days.ts';
import { type FieldError, failure } from '../../platform/errors.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import type { Slip } from './entry.ts';
import {
  codesOf,
  errorTypeWords,
  factorWords,
  isCodeOf,
  noticedByWords,
  reachedWords,
  stageWords,
  timeBandWords,
} from './words.ts';

/** As a form posts it. */
export type TypedSlip = {
  readonly reached?: string;
  readonly happenedOn?: string;
  readonly timeBand?: string;
  readonly stage?: string;
  readonly errorType?: string;
  readonly intended?: string;
  readonly selected?: string;
  readonly noticedBy?: string;
  readonly factors?: string | readonly string[];
  readonly happened?: string;
  readonly done?: string;
};

export const longestMedicine = 120;
export const longestText = 1_000;
/** An entry is about now, or about something found in old papers. */
const oldestDays = 730;

const plain = (text = ''): string => text.trim().replace(/\s+/g, ' ');

const listOf = (typed: string | readonly string[] = []): readonly string[] =>
  typeof typed === 'string' ? [typed] : typed;

export const readSlip = (typed: TypedSlip, today: string): Result<Slip> => {
  const faults: FieldError[] = [];
  const choice = <Code extends string>(
    field: keyof TypedSlip,
    words: Readonly<Record<Code, string>>,
    message: string,
  ): Code => {
    const given = typed[field];
    if (isCodeOf(words, given)) return given;
    faults.push({ field, message });
    const [first] = codesOf(words);
    return first as Code;
  };
  const text = (field: 'intended' | 'selected' | 'happened' | 'done', longest: number): string => {
    const given = longest === longestMedicine ? plain(typed[field]) : (typed[field] ?? '').trim();
    if (given.length > longest)
      faults.push({ field, message: `Say it in at most ${longest.toLocaleString('en-GB')} letters.` });
    return given;
  };
  const day = (): string => {
    const given = (typed.happenedOn ?? '').trim();
    if (!isDay(given)) faults.push({ field: 'happenedOn', message: 'Give the day, for example 3 March 2026.' });
    else if (given > today)
      faults.push({ field: 'happenedOn', message: 'This day is still to come. Give today, or a day before.' });
    else if (given < addDays(today, -oldestDays))
      faults.push({ field: 'happenedOn', message: 'This is more than two years ago. Check the year.' });
    return given;
  };

  const slip: Slip = {
    reached: choice('reached', reachedWords, 'Say whether it reached the patient.'),
    stage: choice('stage', stageWords, 'Choose where in the work it was made.'),
    errorType: choice('errorType', errorTypeWords, 'Choose what kind of slip it was.'),
    intended: text('intended', longestMedicine),
    selected: text('selected', longestMedicine),
    noticedBy: choice('noticedBy', noticedByWords, 'Choose who noticed it. A role is enough.'),
    happenedOn: day(),
    timeBand: choice('timeBand', timeBandWords, 'Choose about when it was.'),
    factors: listOf(typed.factors).filter((one) => isCodeOf(factorWords, one)),
    happened: text('happened', longestText),
    done: text('done', longestText),
  };
  return faults.length > 0 ? fail(failure('invalid-answers', faults)) : ok(slip);
};
