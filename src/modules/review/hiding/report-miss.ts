// A reviewer found a name or number that was not hidden. In one transaction it is hidden in all of the record; whoever hears
// that it is done can rely on it. What was reported is sealed, and its hash hides it from whatever is written later.

import { randomUUID } from 'node:crypto';
import type { Account } from '../../../platform/actor.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import { placeOf } from '../../recording/index.ts';
import { stepScope } from '../bring.ts';
import type { ReviewCase } from '../case.ts';
import { type Claim, findCase, partyOf } from '../claim.ts';
import type { ReviewDeps } from '../deps.ts';
import { caseOpenedTopic } from '../open-cases.ts';
import { findElsewhere, insertReport, insertReportedWords } from '../sql/hiding.ts';
import { lockCases } from '../store.ts';
import { followingDoubts } from './follow-doubts.ts';
import { hideInCase } from './hide-in-case.ts';
import { type KeptMiss, readMissed } from './report.ts';

type Deps = Pick<
  ReviewDeps,
  'db' | 'clock' | 'audit' | 'vault' | 'outbox' | 'recording' | 'taxonomy' | 'changeLinkedWords'
>;

/** A word that more records hold than this is no rare one, and leads nowhere. */
const rareAtMost = 5;

const storyField = 'Description';

/** Thrown to leave no report that hides nothing. */
class NothingHidden extends Error {}

/** The same of words that are hidden already: whoever guesses at a hidden name learns nothing. */
const notThere = failure('invalid-answers', [
  {
    field: 'words',
    message:
      'These words are not in this record, or are hidden already. Write them exactly as they stand, or select them',
  },
]);

/** How many texts of the record are different now. */
export const reportMiss = async (
  deps: Deps,
  account: Account,
  recordId: string,
  typed: string | undefined,
  areMeant = false,
): Promise<Result<number>> => {
  const claim: Claim = { ground: 'reach', account, recordId };
  const found = await findCase(deps.db, claim);
  if (!found || !partyOf(claim)) return fail(failure('not-found'));
  const missed = readMissed(typed, areMeant);
  if (!missed.ok) return missed;
  const { words, keys, type } = missed.value;
  const { recording } = deps;
  const reported = { reportId: randomUUID(), keys };
  try {
    return await deps.db.as(stepScope(found, null)).transaction(async (tx): Promise<Result<number>> => {
      await recording.words.hold(tx, recordId);
      const one = (await lockCases(tx, found, [recordId])).find((locked) => locked.recordId === recordId);
      if (!one || one.readerCode !== found.readerCode) return fail(failure('changed-meanwhile'));
      if (one.stage === 'withdrawn') return fail(failure('not-possible-now'));
      await insertReport(tx, {
        ...idOf(one),
        reportId: reported.reportId,
        kind: 'miss',
        type,
        part: null,
        mark: null,
        nth: null,
        elsewhere: await elsewhere(tx, one, words),
        reportedOn: deps.clock.today(),
      });
      const conceal = recording.words.concealOf(reported);
      const before: Record<string, string[]> = {};
      const keep = (place: string, text: string): void => {
        before[place] = [...(before[place] ?? []), text];
      };
      const changed = await followingDoubts(deps, tx, one, async () => {
        let inStory = 0;
        const inRecord = await recording.words.change(tx, one, (text, field, index) => {
          const { text: hidden, count } = conceal(text);
          // What has no field has no original either, and is not shown again.
          if (hidden !== text && field !== '') keep(placeOf(field, index), text);
          if (field === storyField) inStory = Math.max(inStory, count);
          return hidden;
        });
        const linked = (await deps.changeLinkedWords?.(tx, recordId, (text) => conceal(text).text)) ?? 0;
        return inRecord + linked + (await hideInCase(deps, tx, one, { conceal, inStory, keep }));
      });
      if (changed === 0) throw new NothingHidden();
      await recording.words.keepHidden(tx, one, reported);
      const kept: KeptMiss = { words, before };
      const sealed = await deps.vault.seal(JSON.stringify(kept), `${recordId}/reported`);
      await insertReportedWords(tx, reported.reportId, one, sealed);
      await deps.outbox.tell(tx, caseOpenedTopic, { records: [idOf(one)] });
      await deps.audit.write(tx, [
        {
          actor: account,
          action: 'record.hide-words',
          ...idOf(one),
          detail: { report: reported.reportId, kind: type, texts: changed },
        },
      ]);
      return ok(changed);
    });
  } catch (error) {
    if (!(error instanceof NothingHidden)) throw error;
    await deps.audit.write(deps.db, [
      { actor: account, action: 'record.guess-words', ...idOf(found), detail: { kind: type } },
    ]);
    return fail(notThere);
  }
};

const elsewhere = async (tx: Parameters<typeof findElsewhere>[0], one: ReviewCase, words: string) => {
  const found = await findElsewhere(tx, one, words, rareAtMost + 1);
  return found.length > rareAtMost ? [] : found;
};

const idOf = ({ organisationCode, recordId }: ReviewCase) => ({ organisationCode, recordId });
