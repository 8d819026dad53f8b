// A reviewer says that a mark hides no name or number. Nothing is shown by that: it waits for somebody who may read what
// stands under it, so that nobody unmasks names by doubting one after the other.

import { randomUUID } from 'node:crypto';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import { stepScope } from '../bring.ts';
import { type Claim, findCase, partyOf } from '../claim.ts';
import type { ReviewDeps } from '../deps.ts';
import { insertReport, lockDoubt, readReports, saveDecision } from '../sql/hiding.ts';
import { readSteps } from '../sql/steps.ts';
import { stepsReadAt } from '../step.ts';
import { holdsMark, partsOf } from './parts.ts';
import { typeOfMark } from './report.ts';

type Deps = Pick<ReviewDeps, 'db' | 'clock' | 'audit' | 'recording' | 'taxonomy'>;

export type Doubt = { readonly part: string; readonly mark: string };

/** So many marks of one record may be doubted at a time: whoever doubts all of them has read none. */
const mostDoubts = 20;

/** Pressed twice, it is doubted once. */
export const doubtMark = async (
  deps: Deps,
  account: Account,
  recordId: string,
  { part, mark }: Doubt,
): Promise<Result<null>> => {
  const claim: Claim = { ground: 'reach', account, recordId };
  const one = await findCase(deps.db, claim);
  if (!one || !partyOf(claim)) return fail(failure('not-found'));
  const scope = scopeOf(account);
  const [record] = one.stage === 'withdrawn' ? [] : await deps.recording.read(scope, [one]);
  if (!record) return fail(failure('not-possible-now'));
  const q = deps.db.as(scope);
  const [steps, reports] = await Promise.all([readSteps(q, one), readReports(q, recordId)]);
  const text = partsOf(deps.taxonomy, record, stepsReadAt(steps, account.organisationCode)).get(part);
  if (text === undefined || !holdsMark(text, mark)) return fail(failure('changed-meanwhile'));
  const open = reports.filter(({ kind, decision }) => kind === 'false-hiding' && decision === null);
  if (open.length >= mostDoubts) return fail(failure('not-possible-now', [], tooMany));
  const { organisationCode } = one;
  await deps.db.as(stepScope(one, null)).transaction(async (tx) => {
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
      elsewhere: [],
      reportedOn: deps.clock.today(),
    });
    if (!isNew) return;
    await deps.audit.write(tx, [
      {
        actor: account,
        action: 'record.doubt-mark',
        organisationCode,
        recordId,
        detail: { report: reportId, kind: type },
      },
    ]);
  });
  return ok(null);
};

const tooMany = `${mostDoubts} marks of this record wait to be looked at. Somebody who may read the words as typed looks at those first.`;

/** It does hide a name or number after all. */
export const trustMark = async (
  deps: Deps,
  account: Account,
  recordId: string,
  doubt: Doubt,
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
