// A reviewer says that a mark hides no name or number. Nothing is shown by that: it waits for somebody who may read what
// stands under it, so that nobody unmasks names by doubting one after the other.

import { randomUUID } from 'node:crypto';
import type { Account } from '../../../platform/actor.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import { stepScope } from '../bring.ts';
import { type Claim, findCase, partyOf } from '../claim.ts';
import type { ReviewDeps } from '../deps.ts';
import { insertReport, lockDoubt, readReports, saveDecision } from '../sql/hiding.ts';
import { readSteps } from '../sql/steps.ts';
import { stepsReadAt } from '../step.ts';
import { findMark, type MarkedPlace } from './marked-place.ts';
import { partsOf } from './parts.ts';
import { typeOfMark } from './report.ts';

type Deps = Pick<ReviewDeps, 'db' | 'clock' | 'audit' | 'recording' | 'taxonomy'>;

/** So many marks of one record may be doubted at a time: whoever doubts all of them has read none. */
const mostDoubts = 20;

/** Pressed twice, it is doubted once. */
export const doubtMark = async (
  deps: Deps,
  account: Account,
  recordId: string,
  { part, mark, nth }: MarkedPlace,
): Promise<Result<null>> => {
  const claim: Claim = { ground: 'reach', account, recordId };
  const one = await findCase(deps.db, claim);
  if (!one || !partyOf(claim)) return fail(failure('not-found'));
  if (one.stage === 'withdrawn') return fail(failure('not-possible-now'));
  const { organisationCode } = one;
  return deps.db.as(stepScope(one, null)).transaction(async (tx) => {
    // While nobody else changes the words that it is counted in.
    await deps.recording.words.hold(tx, recordId);
    const record = await deps.recording.words.read(tx, one);
    if (!record) return fail(failure('not-possible-now'));
    const parts = partsOf(deps.taxonomy, record, stepsReadAt(await readSteps(tx, one), account.organisationCode));
    if (!findMark(parts.get(part) ?? [], { mark, nth })) return fail(failure('changed-meanwhile'));
    const reports = await readReports(tx, recordId);
    const open = reports.filter(({ kind, decision }) => kind === 'false-hiding' && decision === null);
    if (open.length >= mostDoubts) return fail(failure('not-possible-now', [], tooMany));
    const reportId = randomUUID();
    const type = typeOfMark(mark.slice(1, -1));
    const isNew = await insertReport(tx, {
      reportId,
      organisationCode,
      recordId,
      kind: 'false-hiding',
      type,
      part,
      mark,
      nth,
      elsewhere: [],
      reportedOn: deps.clock.today(),
    });
    if (!isNew) return ok(null);
    await deps.audit.write(tx, [
      {
        actor: account,
        action: 'record.doubt-mark',
        organisationCode,
        recordId,
        detail: { report: reportId, kind: type },
      },
    ]);
    return ok(null);
  });
};

const tooMany = `${mostDoubts} marks of this record wait to be looked at. Somebody who may read the words as typed looks at those first.`;

/** It does hide a name or number after all. */
export const trustMark = async (
  deps: Deps,
  account: Account,
  recordId: string,
  doubt: MarkedPlace,
): Promise<Result<null>> => {
  const claim: Claim = { ground: 'reach', account, recordId };
  const one = await findCase(deps.db, claim);
  if (!one || !partyOf(claim)) return fail(failure('not-found'));
  const { organisationCode } = one;
  await deps.db.as(stepScope(one, null)).transaction(async (tx) => {
    const reportId = await lockDoubt(tx, recordId, doubt);
    if (reportId === null) return;
    await saveDecision(tx, reportId, 'taken-back', deps.clock.today());
    await deps.audit.write(tx, [
      { actor: account, action: 'record.trust-mark', organisationCode, recordId, detail: { report: reportId } },
    ]);
  });
  return ok(null);
};
