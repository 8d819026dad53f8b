// Somebody who has the record open as typed decides: what a mistaken report had hidden is shown again everywhere, what stands
// under a doubted mark in that one place; or it stays hidden. Nobody else can: the database asks for an opening in force as well.

import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import { type ShowText, showTexts, type Typed, takeBack } from '../../recording/index.ts';
import type { ReviewCase } from '../case.ts';
import { type Claim, findCase, partyOf } from '../claim.ts';
import type { ReviewDeps } from '../deps.ts';
import { caseOpenedTopic } from '../open-cases.ts';
import { lockReport, readStepWords, saveDecision, saveStepWords } from '../sql/hiding.ts';
import { readSteps } from '../sql/steps.ts';
import { stepsReadAt } from '../step.ts';
import { lockCases } from '../store.ts';
import { findDoubted, showDoubted } from './doubted.ts';
import { followingDoubts } from './follow-doubts.ts';
import { showAgain } from './hide-in-case.ts';
import { openReported, openSteps } from './open-reports.ts';
import { partsOf, stepPart } from './parts.ts';
import type { KeptMiss, Report } from './report.ts';

type Deps = Pick<ReviewDeps, 'db' | 'clock' | 'audit' | 'vault' | 'outbox' | 'recording' | 'taxonomy'>;

export type Deciding = {
  readonly reportId: string;
  readonly decision: 'shown' | 'stays-hidden';
  /** The answers of the record as they were typed: whoever calls has made sure that the account has it open. */
  readonly typed: Typed;
};

const nothingToShow = failure(
  'not-possible-now',
  [],
  'Nothing can be shown: the words as typed are not known any more, nobody can tell which words stand under this mark, or another report says that they tell who somebody is. They stay hidden.',
);

const decidedOtherwise = failure(
  'changed-meanwhile',
  [],
  'Somebody else has decided this meanwhile, and not as you did. Theirs stands: read the record to see what is shown.',
);

/** Thrown to leave no trace of a decision that shows nothing. */
class NothingShown extends Error {}

/** How many texts are different now. */
export const decideReport = async (
  deps: Deps,
  account: Account,
  recordId: string,
  { reportId, decision, typed }: Deciding,
): Promise<Result<number>> => {
  const claim: Claim = { ground: 'reach', account, recordId };
  const found = await findCase(deps.db, claim);
  if (!found || !partyOf(claim)) return fail(failure('not-found'));
  const [steps, reported] = await Promise.all([openSteps(deps, account, found), openReported(deps, account, recordId)]);
  const own = scopeOf(account);
  const scope = { ...own, organisations: [...own.organisations, found.organisationCode] };
  const decide = async (tx: Queryable): Promise<Result<number>> => {
    await deps.recording.words.hold(tx, recordId);
    const one = (await lockCases(tx, found, [recordId])).find((locked) => locked.recordId === recordId);
    const report = await lockReport(tx, reportId);
    if (!one || report?.recordId !== recordId) return fail(failure('not-found'));
    if (report.decision !== null) return report.decision === decision ? ok(0) : fail(decidedOtherwise);
    await saveDecision(tx, reportId, decision, deps.clock.today());
    const texts = decision === 'shown' ? await show(deps, tx, { account, one, report, typed, steps, reported }) : 0;
    const { organisationCode } = one;
    await deps.audit.write(tx, [
      {
        actor: account,
        action: decision === 'shown' ? 'record.show-words' : 'record.keep-hidden',
        organisationCode,
        recordId,
        detail: { report: reportId, kind: report.type, texts },
      },
    ]);
    return ok(texts);
  };
  return deps.db
    .as(scope)
    .transaction(decide)
    .catch((error) => {
      if (error instanceof NothingShown) return fail(nothingToShow);
      throw error;
    });
};

type Known = {
  readonly account: Account;
  readonly one: ReviewCase;
  readonly report: Report;
  readonly typed: Typed;
  readonly steps: ReadonlyMap<number, string>;
  readonly reported: ReadonlyMap<string, KeptMiss>;
};

/** What a mistaken report alone had hidden; what any other names stays hidden. */
const takenBack = async ({ recording }: Deps, tx: Queryable, { one, report, reported }: Known): Promise<ShowText> => {
  const before = reported.get(report.reportId)?.before ?? {};
  await recording.words.forget(tx, report.reportId);
  const conceal = await recording.words.hold(tx, one.recordId);
  return (shown, typed, place) => takeBack(shown, typed, { before: before[place] ?? [], conceal });
};

/** The words under a doubted mark, in that place. */
const undoubted = async ({ recording, taxonomy }: Deps, tx: Queryable, known: Known): Promise<ShowText> => {
  const { account, one, report, typed, steps } = known;
  const record = await recording.words.read(tx, one);
  const parts = record && partsOf(taxonomy, record, stepsReadAt(await readSteps(tx, one), account.organisationCode));
  const doubted = parts && findDoubted(report, parts, typed, steps);
  if (!doubted) throw new NothingShown();
  return showDoubted(doubted, await recording.words.known(tx, one.recordId));
};

const show = async (deps: Deps, tx: Queryable, known: Known): Promise<number> => {
  const { one, report } = known;
  const showText = await (report.kind === 'miss' ? takenBack : undoubted)(deps, tx, known);
  const changed = await followingDoubts(deps, tx, one, () => showAll(deps, tx, known, showText));
  if (changed === 0) throw new NothingShown();
  await showAgain(deps, tx, one);
  const { organisationCode, recordId } = one;
  await deps.outbox.tell(tx, caseOpenedTopic, { records: [{ organisationCode, recordId }] });
  return changed;
};

const showAll = async (
  { recording }: Deps,
  tx: Queryable,
  { one, typed, steps }: Known,
  showText: ShowText,
): Promise<number> => {
  let changed = await recording.words.change(tx, one, showTexts(typed, showText));
  for (const step of await readStepWords(tx, one)) {
    const original = steps.get(step.sequence);
    if (original === undefined || step.body === null) continue;
    const body = showText(step.body, original, stepPart(step.sequence));
    if (body === step.body) continue;
    await saveStepWords(tx, one, { ...step, body });
    changed += 1;
  }
  return changed;
};
