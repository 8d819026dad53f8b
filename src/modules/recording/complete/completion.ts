// Completing a record: begun as a draft that names it, with its answers as they stand and the questions still open; sent as a
// further revision.

import type { Actor } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Result } from '../../../platform/result.ts';
import { secretFrom } from '../../../platform/vault/secret-address.ts';
import type { Draft, Drafts } from '../drafts.ts';
import { firstOpen, pagesOf } from '../flow.ts';
import type { Sent } from '../keep-sends.ts';
import { draftAddress } from '../pages/open-draft.ts';
import type { RecordKey, RecordView } from '../record.ts';
import { eraseDraftsAbout } from '../sql/drafts.ts';
import { readAndHoldTold, scopeOfTeller, tellerOf } from '../told.ts';
import { type CompleteDeps, type Completed, completeRecord } from './complete-record.ts';

export type Completion = {
  /** How many questions are still open; those that an answer would bring are not counted. */
  readonly countOpen: (record: RecordView) => number;
  /**
   * The address of the first open page. `from` is the key of the page that they come from: begun twice from there, or twice by
   * one account, it is the same draft. Null where nothing is open, it is not theirs, or not there any more.
   */
  readonly begin: (actor: Actor, key: RecordKey, from: string) => Promise<string | null>;
  readonly send: (actor: Actor, completed: Completed) => Promise<Result<Sent>>;
  /** Throws away what was begun: the record is taken back in this transaction. */
  readonly end: (tx: Queryable, key: RecordKey) => Promise<void>;
};

export const createCompletion = (deps: CompleteDeps & { readonly drafts: Drafts }): Completion => {
  const { db, taxonomy, drafts, vault, audit } = deps;
  const draftOf = (record: RecordView): Draft => ({
    audience: record.reporterKind,
    way: 'full',
    answers: record.answers,
    site: null,
    keep: [],
    seen: [],
    accountId: record.authorAccountId,
    completes: {
      record: { organisationCode: record.organisationCode, recordId: record.recordId },
      before: record.answers,
    },
  });
  const isThisVersion = ({ taxonomyVersion }: RecordView): boolean => taxonomyVersion === taxonomy.version;
  const countOpen = (record: RecordView): number =>
    isThisVersion(record) ? pagesOf(taxonomy, draftOf(record)).reduce((sum, { fields }) => sum + fields.length, 0) : 0;

  /** It holds the answers as they stand, so to begin it is to read them. */
  const noteRead = async (tx: Queryable, teller: Actor, { organisationCode, recordId }: RecordKey): Promise<void> => {
    if (teller.kind === 'anonymous') return;
    await audit.write(tx, [{ actor: teller, action: 'record.read', organisationCode, recordId }]);
  };

  return {
    countOpen,
    send: (actor, completed) => completeRecord(deps, actor, completed),
    end: eraseDraftsAbout,
    begin: async (actor, { recordId }, from) => {
      const token = await db.as(scopeOfTeller(actor, recordId)).transaction(async (tx) => {
        const record = await readAndHoldTold(tx, recordId);
        if (!record || countOpen(record) === 0) return null;
        const begunBy = record.authorAccountId ?? from;
        const secret = secretFrom(vault.keyFor('completing'), `${begunBy}/${recordId}/${record.revision}`);
        await drafts.beginOnce(tx, secret, draftOf(record));
        await noteRead(tx, tellerOf(record, actor), record);
        return secret;
      });
      const draft = token && (await drafts.open(token, actor));
      return draft ? draftAddress(token, firstOpen(taxonomy, draft)) : null;
    },
  };
};
