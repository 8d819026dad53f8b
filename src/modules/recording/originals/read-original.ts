// Reading a record as it was typed: only while an opening of this very account is in force, and written down each time.

import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import { ok, type Result } from '../../../platform/result.ts';
import type { AnswerValue } from '../../../taxonomy/index.ts';
import { nullIfDestroyed } from '../contact.ts';
import type { RecordView } from '../record.ts';
import { readRecords } from '../store.ts';
import { findAskable } from './ask.ts';
import type { OriginalsDeps, TypedStep } from './deps.ts';
import { type Opening, stateOf } from './opening.ts';
import { readOpened, readOwnOpening } from './store.ts';

export type ReadOriginal =
  | { readonly kind: 'closed'; readonly reference: string; readonly last: Opening | null }
  | {
      readonly kind: 'open';
      readonly opening: Opening;
      readonly record: RecordView;
      /** By field, as it was typed; null where its time is over and nobody can read it any more. */
      readonly typed: Readonly<Record<string, AnswerValue>> | null;
      readonly steps: readonly TypedStep[];
    };

export const readOriginal = async (
  deps: OriginalsDeps,
  actor: Account,
  recordId: string,
): Promise<Result<ReadOriginal>> => {
  const found = await findAskable(deps, actor, recordId);
  if (!found.ok) return found;
  const now = deps.clock.now();
  const { reference } = found.value;
  const q = deps.db.as(scopeOf(actor));
  const last = await readOwnOpening(q, actor.accountId, recordId);
  const closed = ok({ kind: 'closed' as const, reference, last });
  if (!last || stateOf(last, now) !== 'open') return closed;

  const [[record], envelopes] = await Promise.all([
    readRecords(q, [found.value]),
    readOpened(q, { accountId: actor.accountId, key: found.value, now }),
  ]);
  if (!record) return closed;
  const { organisationCode } = found.value;
  // Before anything is opened.
  await deps.audit.write(deps.db, [
    { actor, action: 'original.read', organisationCode, recordId, detail: { opening: last.openingId } },
  ]);
  const texts = await Promise.all(
    envelopes.map((one) => deps.vault.open(one, `${recordId}/${one.revision}`).catch(nullIfDestroyed)),
  );
  const typed = texts.flatMap((text) => (text === null ? [] : [JSON.parse(text)]));
  return ok({
    kind: 'open',
    opening: last,
    record,
    // Whatever was added later stands beside what was told first.
    typed: typed.length > 0 ? Object.assign({}, ...typed) : null,
    steps: await deps.typedSteps(actor, found.value),
  });
};
