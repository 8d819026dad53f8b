// Saving what completes a record: checked, names hidden, sealed, as a further revision; exactly once, however often it is sent.

import { type Actor, anonymous } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import { secretHash } from '../../../platform/vault/secret-address.ts';
import { check } from '../../../taxonomy/index.ts';
import { sealContact } from '../contact.ts';
import type { Draft } from '../drafts.ts';
import { hideNames } from '../hide-names.ts';
import { type KeepDeps, keepReply, readReply, type Sent } from '../keep-sends.ts';
import type { NewRecordDeps } from '../new-record.ts';
import type { RecordKey } from '../record.ts';
import { eraseDrafts } from '../sql/drafts.ts';
import { findRecord, holdTold, readRecords, tells } from '../store.ts';
import { scopeOfTeller } from '../told.ts';
import { hashesOf, holdWords } from '../words/conceal.ts';
import { mapTexts } from '../words/map-texts.ts';
import { insertHiddenWords } from '../words/store.ts';
import { addedTo, countOf, withAdded } from './open-questions.ts';
import { insertRevision } from './store.ts';

export const completedTopic = 'record.completed';

export type CompleteDeps = NewRecordDeps & KeepDeps;

export type Completed = {
  /** The address of the draft: whoever sends it again hears the same. */
  readonly key: string;
  readonly draft: Draft & { readonly completes: NonNullable<Draft['completes']> };
};

const mostTries = 3;

export const completeRecord = async (deps: CompleteDeps, actor: Actor, given: Completed): Promise<Result<Sent>> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(deps, actor, given);
    } catch (error) {
      if (!mayGoBetter(error) || tries === mostTries) throw error;
    }
  }
};

/** Somebody else saved a revision at the same moment, and the next one is free; or two waited for each other. */
const mayGoBetter = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '23505' || error.code === '40P01');

const attempt = async (deps: CompleteDeps, actor: Actor, { key, draft }: Completed): Promise<Result<Sent>> => {
  const { db, clock, taxonomy, vault } = deps;
  const { record, before } = draft.completes;
  const today = clock.today();
  const checked = check(taxonomy, draft.answers, { audience: draft.audience, complete: true, today });
  if (!checked.ok) return fail(failure(checked.code, checked.errors));
  const more = addedTo(before, checked.answers);
  if (countOf(more) === 0) return fail(failure('nothing-added'));
  const { shown, original, hidden } = await hideNames(taxonomy, more, draft);
  const asked = hashesOf(vault, draft.also);

  return db.as(scopeOfTeller(actor, record.recordId)).transaction(async (tx): Promise<Result<Sent>> => {
    const conceal = await holdWords(tx, vault, record.recordId);
    await holdTold(tx, record.recordId);
    const now = await findRecord(tx, record.recordId);
    const [latest] = now ? await readRecords(tx, [now]) : [];
    if (!now || !latest) return fail(failure('draft-gone'));
    // Asked after the revision was read: one that holds these answers already has replied to them.
    const earlier = await readReply(tx, key);
    if (earlier) return ok(earlier);
    if (!(await tells(tx, now))) return fail(failure('not-possible-now'));
    // What another window has answered meanwhile stays; this one is told so.
    if (countOf(addedTo(latest.answers, more)) < countOf(more)) return fail(failure('changed-meanwhile'));
    const reply = {
      reference: latest.reference,
      receipt: null,
      tone: 'other',
      completed: true,
      isPlaced: true,
      record: now,
    } as const;
    if (!(await keepReply(tx, clock, key, reply))) return ok((await readReply(tx, key)) ?? reply);

    const revision = latest.revision + 1;
    const month = today.slice(0, 7);
    const envelope = await vault.seal(JSON.stringify(original), `${record.recordId}/${revision}`, month);
    await insertRevision(tx, {
      ...now,
      ...envelope,
      revision,
      answers: withAdded(
        latest.answers,
        mapTexts(taxonomy, shown, (text) => conceal(text).text),
      ),
      hidden: sumOf(latest.hiddenCounts, hidden),
      savedOn: today,
      contact: await sealContact(vault, record.recordId, original, month),
    });
    await insertHiddenWords(tx, now, null, asked);
    await note(tx, deps, {
      actor: draft.accountId === null ? anonymous : actor,
      now,
      revision,
      hidden,
      answers: countOf(more),
    });
    await eraseDrafts(tx, [secretHash(key)]);
    return ok(reply);
  });
};

type Noted = {
  readonly actor: Actor;
  readonly now: RecordKey;
  readonly revision: number;
  readonly hidden: Readonly<Record<string, number>>;
  readonly answers: number;
};

const note = async (tx: Queryable, { audit, outbox }: CompleteDeps, noted: Noted): Promise<void> => {
  const { actor, now, revision, hidden, answers } = noted;
  await audit.write(tx, [{ actor, action: 'record.complete', ...now, detail: { revision, answers, hidden } }]);
  await outbox.tell(tx, completedTopic, { completed: { ...now, revision, answers } });
};

const sumOf = (
  some: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => ({
  ...some,
  ...Object.fromEntries(Object.entries(more).map(([type, count]) => [type, (some[type] ?? 0) + count])),
});
