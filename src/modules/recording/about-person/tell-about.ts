// Telling about the person it happened to: what was chosen is kept in place of what was said before.

import type { Scope } from '../../../platform/access/scope.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Audit } from '../../../platform/audit/audit.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { type FieldError, failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import type { FieldView } from '../../../taxonomy/index.ts';
import { holdTold, tells } from '../store.ts';
import { type DeprivationTable, type Fifth, outwardOf } from './deprivation.ts';
import { keepAbout, type PersonAnswers, type ToldAbout } from './store.ts';

export type Posted = Readonly<Record<string, string | readonly string[]>>;

export const postcodeName = 'postcode';
export const forgetName = 'forgetPostcode';

type PostcodeProblem = 'not-a-postcode' | 'postcode-unknown';
export type Problem = 'not-a-choice' | 'contradiction' | PostcodeProblem;
/** What is wrong, in the words of the page. */
export type Words = (problem: Problem, option?: string) => string;

type Read = {
  readonly asked: readonly string[];
  readonly answers: PersonAnswers;
  readonly fifth: Fifth | null | 'keep';
};

/** What was chosen on a page with these questions. Left empty is not answered. */
export const readPosted = (
  fields: readonly FieldView[],
  posted: Posted,
  /** Null where the page asks for no postcode. */
  table: DeprivationTable | null,
  words: Words,
): Result<Read> => {
  const faults: FieldError[] = [];
  const answers: Record<string, string | readonly string[]> = {};
  for (const { name, options, many } of fields) {
    const chosen = [posted[name] ?? []].flat().filter((value) => value !== '');
    const alone = options.find(({ code, exclusive }) => exclusive && chosen.includes(code));
    if (chosen.some((value) => !options.some(({ code }) => code === value)) || (!many && chosen.length > 1))
      faults.push({ field: name, message: words('not-a-choice') });
    else if (alone && chosen.length > 1) faults.push({ field: name, message: words('contradiction', alone.label) });
    else if (many && chosen.length > 0) answers[name] = chosen;
    else if (chosen[0] !== undefined) answers[name] = chosen[0];
  }
  const fifth = readFifth(posted, table);
  if (fifth === 'not-a-postcode' || fifth === 'postcode-unknown')
    faults.push({ field: postcodeName, message: words(fifth) });
  else if (faults.length === 0) return ok({ asked: fields.map(({ name }) => name), answers, fifth });
  return fail(failure('invalid-answers', faults));
};

const readFifth = (posted: Posted, table: DeprivationTable | null): Fifth | null | 'keep' | PostcodeProblem => {
  const typed = String(posted[postcodeName] ?? '').trim();
  if (table === null) return 'keep';
  if (posted[forgetName] === 'yes') return null;
  if (typed === '') return 'keep';
  const outward = outwardOf(typed);
  return outward === null ? 'not-a-postcode' : (table.get(outward) ?? 'postcode-unknown');
};

export type TellAboutDeps = { readonly db: Database; readonly clock: Clock; readonly audit: Audit };

/** False where it has just been taken back. What was said stays out of the audit. */
export const tellAbout = (
  { db, clock, audit }: TellAboutDeps,
  scope: Scope,
  actor: Actor,
  told: Omit<ToldAbout, 'on'>,
): Promise<boolean> =>
  db.as(scope).transaction(async (tx) => {
    const { organisationCode, recordId } = told;
    await holdTold(tx, recordId);
    if (!(await tells(tx, told))) return false;
    await keepAbout(tx, { ...told, on: clock.today() });
    await audit.write(tx, [{ actor, action: 'record.tell-about-person', organisationCode, recordId }]);
    return true;
  });
