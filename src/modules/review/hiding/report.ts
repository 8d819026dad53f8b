// What reviewers report about the hiding of names. Pure rules: what a miss may consist of, and what a mark is called.

import { isNumber, keysAsWritten, keysOf } from '../../../methods/deidentify/index.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import type { CaseId } from '../case.ts';

export type Decision = 'shown' | 'stays-hidden' | 'taken-back';

export type Report = CaseId & {
  readonly reportId: string;
  /** A word that was not hidden, or a mark that hides nothing it should. */
  readonly kind: 'miss' | 'false-hiding';
  /** What kind of words: those of the mark. */
  readonly type: string;
  /** Of a false hiding: which text, and which mark in it. */
  readonly part: string | null;
  readonly mark: string | null;
  /** The how-manyth of its like in the part; null where nobody can tell. */
  readonly nth: number | null;
  /** Other records of the organisation that may hold the words of a miss. */
  readonly elsewhere: readonly string[];
  readonly reportedOn: string;
  readonly decision: Decision | null;
  readonly decidedOn: string | null;
};

export type NewReport = Omit<Report, 'decision' | 'decidedOn'>;

/** So few that nobody hides a whole text with one report. */
export const mostWords = 6;
export const mostLetters = 100;

export type Missed = { readonly words: string; readonly keys: readonly string[]; readonly type: 'name' | 'number' };

/** The field in which somebody says that everyday words are meant. */
export const everydayField = 'everyday';

/** `areMeant`: though they be words that everybody says. They are hidden exactly as they are written, and not otherwise. */
export const readMissed = (typed: string | undefined, areMeant: boolean): Result<Missed> => {
  const words = (typed ?? '').replaceAll(/\s+/gu, ' ').trim();
  const refuse = (message: string, field = 'words') => fail(failure('invalid-answers', [{ field, message }]));
  if (words === '') return refuse('Select or write the name or number that is still there');
  if (!words.isWellFormed() || words.includes('\0')) return refuse('Write the name or number as it stands in the text');
  if ([...words].length > mostLetters || words.split(' ').length > mostWords)
    return refuse(`Hide up to ${mostWords} words at a time: only the name or number itself`);
  const ofName = keysOf(words);
  const keys = ofName.length > 0 ? ofName : keysAsWritten(words);
  if (keys.length === 0) return refuse('Write the name or number as it stands in the text');
  if (ofName.length === 0 && !areMeant)
    return refuse(
      `${words.includes(' ') ? 'These are everyday words too. If they are' : 'This is an everyday word too. If it is'} a name here, tick the box: wherever it stands in this record it is hidden`,
      everydayField,
    );
  return ok({ words, keys, type: isNumber(keys) ? 'number' : 'name' });
};

/** What is sealed of a miss: its words, and by place what each text that they were hidden in had said, to be taken back by. */
export type KeptMiss = { readonly words: string; readonly before: Readonly<Record<string, readonly string[]>> };

/** `[name 2]` and `[nurse's name]` are names, `[date: 3 days earlier]` is a date. */
export const typeOfMark = (mark: string): string =>
  /^(?:.*'s )?name(?: \d+)?$/.test(mark) ? 'name' : mark.replace(/: .*$|(?<!^age over) \d+$/, '');
