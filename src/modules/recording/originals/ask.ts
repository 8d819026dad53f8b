// Asking to read a record as it was typed. Whoever reviews it where it is read has it open at once; for national use a
// second person has to agree. A record that was taken back opens to nobody: its teller was told that it would not be read,
// and whoever reviewed it until then could act on it.

import { randomUUID } from 'node:crypto';
import { roleOf } from '../../../platform/access/roles.ts';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import { holdWords } from '../words/conceal.ts';
import { type AskingBody, readAsking } from './asking.ts';
import type { OriginalsDeps, Reached } from './deps.ts';
import { type Opening, openUntil, stateOf } from './opening.ts';
import { insertOpening, readOwnOpening } from './store.ts';

export const needsSecondPerson = ({ role }: Account): boolean => roleOf(role).span === 'nation';

const takenBack = failure(
  'not-possible-now',
  [],
  'The person who told us took this record back. Its words stay closed to everybody.',
);

type FindDeps = Pick<OriginalsDeps, 'reach'>;

/** The record, where this account may ask for its words at all. */
export const findAskable = async ({ reach }: FindDeps, actor: Account, recordId: string): Promise<Result<Reached>> => {
  const one = await reach(actor, recordId);
  if (!one) return fail(failure('not-found'));
  return one.stage === 'withdrawn' ? fail(takenBack) : ok(one);
};

type AskDeps = FindDeps & Pick<OriginalsDeps, 'db' | 'clock' | 'audit' | 'vault'>;

/** Asked twice, what was asked first stands while it waits or is open. */
export const askForOriginal = async (
  deps: AskDeps,
  actor: Account,
  recordId: string,
  body: AskingBody,
): Promise<Result<Opening>> => {
  const found = await findAskable(deps, actor, recordId);
  if (!found.ok) return found;
  const asking = readAsking(body);
  if (!asking.ok) return asking;
  const now = deps.clock.now();
  const { organisationCode, reference } = found.value;
  const isNational = needsSecondPerson(actor);
  return deps.db.as(scopeOf(actor)).transaction(async (tx) => {
    const conceal = await holdWords(tx, deps.vault, recordId);
    const before = await readOwnOpening(tx, actor.accountId, recordId);
    if (before && ['waiting', 'open'].includes(stateOf(before, now))) return ok(before);
    const opening: Opening = {
      openingId: randomUUID(),
      organisationCode,
      recordId,
      reference,
      toldCode: organisationCode,
      accountId: actor.accountId,
      accountName: actor.displayName,
      role: actor.role,
      isNational,
      ...asking.value,
      duty: asking.value.duty && conceal(asking.value.duty).text,
      reason: conceal(asking.value.reason).text,
      askedAt: now,
      decision: null,
      decidedName: null,
      decidedAt: null,
      openFrom: isNational ? null : now,
      openUntil: isNational ? null : openUntil(now),
    };
    await insertOpening(tx, opening);
    await deps.audit.write(tx, [
      {
        actor,
        action: isNational ? 'original.ask' : 'original.open',
        organisationCode,
        recordId,
        detail: { opening: opening.openingId, ground: opening.ground },
      },
    ]);
    return ok(opening);
  });
};
