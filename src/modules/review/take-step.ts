// The one way in which a case changes: a step of the table, taken in one transaction with its history and its audit.

import type { Actor } from '../../platform/actor.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { failure } from '../../platform/errors.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import { type Became, judgeProposal, type ProposalId } from '../proposals/index.ts';
import type { Conceal } from '../recording/index.ts';
import { type Brought, bring, canBeOriginal, type StepDeps, type StepInput, stepScope } from './bring.ts';
import { afterStep, type CaseId, mayJudge, type ReviewCase } from './case.ts';
import { actorOf, type Claim, findCase, partyOf } from './claim.ts';
import { caseOpenedTopic } from './open-cases.ts';
import { forgetSimilar } from './sql/similar.ts';
import { insertSteps, readLastStep } from './sql/steps.ts';
import type { NewStep } from './step.ts';
import { lockCases, lockDuplicates, moveCase, saveCase } from './store.ts';
import { type Action, findStep, needOf, type Party, type Transition } from './transitions.ts';

export const takeStep = async (deps: StepDeps, claim: Claim, input: StepInput): Promise<Result<ReviewCase>> => {
  const attempt = () => attemptStep(deps, claim, input);
  const taken = await attempt().catch((error) => {
    if (isDeadlock(error)) return attempt();
    throw error;
  });
  // Whoever told us sees no versions: to them nothing has changed but the organisation that holds the case now.
  const hasMoved = !taken.ok && taken.failure.code === 'changed-meanwhile' && claim.ground !== 'reach';
  return hasMoved ? attempt() : taken;
};

/** Two that wait for each other: PostgreSQL ends one of them, which can try again. */
const isDeadlock = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '40P01';

const attemptStep = async (deps: StepDeps, claim: Claim, input: StepInput): Promise<Result<ReviewCase>> => {
  const party = partyOf(claim);
  const found = await findCase(deps.db, claim);
  const need = party && needOf(party, input.action);
  if (!party || !found) return fail(failure('not-found'));
  if (!need) return fail(failure('not-possible-now'));

  const brought = await bring(deps, found, { need, party }, input);
  if (!brought.ok) return brought;
  const { original } = brought.value;

  return deps.db.as(stepScope(found, brought.value.destination)).transaction(async (tx) => {
    const conceal = await deps.recording.words.hold(tx, found.recordId);
    const said = await concealed(deps, found, brought.value, conceal);
    const { body, verdict } = said;
    const ids = original ? [found.recordId, original.recordId] : [found.recordId];
    const locked = await lockCases(tx, found, ids);
    const before = locked.find(({ recordId }) => recordId === found.recordId);
    const isHeld = claim.ground !== 'reach' || before?.readerCode === found.readerCode;
    if (!before || !isHeld) return fail(failure('changed-meanwhile'));
    if (party === 'reporter' && (body !== null || verdict !== null)) {
      // Sent twice: pressed again, or repeated after a lost connection.
      const last = await readLastStep(tx, before);
      if (last?.party === 'reporter' && last.action === input.action && last.body === body && last.verdict === verdict)
        return ok(before);
    }
    if (input.version !== undefined && input.version !== before.version) return fail(failure('changed-meanwhile'));
    const row = findStep(party, before, input.action);
    if (!row || (verdict !== null && !mayJudge(before, deps.clock.today()))) return fail(failure('not-possible-now'));
    if (original && !canBeOriginal(locked.find(({ recordId }) => recordId === original.recordId)))
      return fail(failure('changed-meanwhile'));
    if (row.action === 'mark-duplicate' && (await lockDuplicates(tx, before)).length > 0) return fail(hasDuplicates);
    return ok(await write(deps, tx, { actor: actorOf(claim), party, before, row, brought: said }));
  });
};

/** What was reported to tell who somebody is stays hidden in what is written now. */
const concealed = async (
  { vault }: Pick<StepDeps, 'vault'>,
  { recordId }: CaseId,
  brought: Brought,
  conceal: Conceal,
): Promise<Brought> => {
  if (brought.body === null) return brought;
  const body = conceal(brought.body).text;
  const translation = brought.translation && { ...brought.translation, text: conceal(brought.translation.text).text };
  const sealed =
    body === brought.body || brought.sealed ? brought.sealed : await vault.seal(brought.body, `${recordId}/step`);
  return { ...brought, body, sealed, ...(translation && { translation }) };
};

const hasDuplicates = failure(
  'not-possible-now',
  [],
  'Other records are marked as duplicates of this one, so it cannot be a duplicate itself.',
);

type Taken = {
  readonly actor: Actor;
  readonly party: Party;
  readonly before: ReviewCase;
  readonly row: Transition;
  readonly brought: Brought;
};

const write = async (deps: StepDeps, tx: Queryable, taken: Taken): Promise<ReviewCase> => {
  const { actor, party, before, row, brought } = taken;
  const { destination } = brought;
  const today = deps.clock.today();
  const stepped = afterStep(before, {
    row,
    party,
    today,
    original: brought.original?.recordId ?? null,
    verdict: brought.verdict,
  });
  const after = { ...stepped, readToday: readTodayAfter(stepped, row.action, brought.proposal) };
  const isNamed = party !== 'reporter' && actor.kind === 'account';
  const step: NewStep = {
    sequence: after.version,
    action: row.action,
    fromStage: before.stage,
    toStage: after.stage,
    party,
    actorAccountId: isNamed ? actor.accountId : null,
    actorName: isNamed ? actor.displayName : null,
    writtenAt: before.readerCode,
    about: brought.about,
    body: brought.body,
    verdict: brought.verdict,
    writtenIn: brought.writtenIn ?? null,
    translation: brought.translation ?? null,
    original: brought.sealed,
    takenOn: today,
  };
  await saveCase(tx, after);
  await insertSteps(tx, [{ id: before, step }]);
  if (brought.proposal) await judgeProposal(tx, before, brought.proposal, becameBy(row.action));
  if (after.stage === 'withdrawn') await deps.recording.completion.end(tx, before);
  if (after.stage === 'withdrawn' || destination) {
    await releaseDuplicates(deps, tx, before);
    await forgetSimilar(tx, before);
  }
  await deps.audit.write(tx, [
    {
      actor,
      action: `case.${row.action}`,
      organisationCode: before.organisationCode,
      recordId: before.recordId,
      detail: {
        from: before.stage,
        to: after.stage,
        ...(brought.verdict && { verdict: brought.verdict }),
        ...(brought.proposal && { proposal: brought.proposal }),
        ...(destination && { movedTo: destination.organisationCode }),
      },
    },
  ]);
  // Whether danger goes on is read out of the story anew.
  if (after.readToday && !before.readToday) await deps.outbox.tell(tx, caseOpenedTopic, { records: [idOf(after)] });
  if (!destination) return after;
  if (!(await deps.recording.place(tx, before, destination)))
    throw new Error(`The record of case ${before.recordId} is not where its case is`);
  await moveCase(tx, before, destination);
  const moved = { ...after, ...destination };
  await deps.outbox.tell(tx, caseOpenedTopic, { records: [idOf(moved)] });
  return moved;
};

/** It can wait, somebody says; or that it cannot after all. */
const readTodayAfter = ({ stage, readToday }: ReviewCase, action: Action, proposal: ProposalId | null): boolean => {
  if (proposal?.field !== 'urgent' || action === 'accept-proposal') return readToday;
  return action === 'reconsider-proposal' && stage === 'new';
};

const becameBy = (action: Action): Became | null => {
  if (action === 'reconsider-proposal') return null;
  return action === 'accept-proposal' ? 'accepted' : 'changed';
};

/** An original that leaves, or is taken back, leaves its duplicates as records of their own. */
const releaseDuplicates = async ({ clock, audit }: StepDeps, tx: Queryable, original: ReviewCase): Promise<void> => {
  const today = clock.today();
  for (const duplicate of await lockDuplicates(tx, original)) {
    const row = findStep('reviewer', duplicate, 'unmark-duplicate');
    if (!row) throw new Error(`A duplicate at stage ${duplicate.stage} cannot be released`);
    const after = afterStep(duplicate, { row, party: 'system', today });
    await saveCase(tx, after);
    await insertSteps(tx, [
      {
        id: duplicate,
        step: {
          sequence: after.version,
          action: row.action,
          fromStage: duplicate.stage,
          toStage: after.stage,
          party: 'system',
          actorAccountId: null,
          actorName: null,
          writtenAt: duplicate.readerCode,
          about: original.reference,
          body: null,
          verdict: null,
          original: null,
          takenOn: today,
        },
      },
    ]);
    await audit.write(tx, [
      {
        actor: { kind: 'system', job: 'review.release-duplicates' },
        action: `case.${row.action}`,
        ...idOf(duplicate),
        detail: { from: duplicate.stage, to: after.stage },
      },
    ]);
  }
};

const idOf = ({ organisationCode, recordId }: CaseId): CaseId => ({ organisationCode, recordId });
