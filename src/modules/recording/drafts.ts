// A story on its way in. It is sealed with a secret that stands only in its address, so that nobody but whoever holds
// the address can read it, not even the operator. A signed-in member of staff finds theirs again among "my records".

import type { Account, Actor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { addDays } from '../../platform/days.ts';
import { newSecret, openWith, sealWith, secretHash } from '../../platform/vault/secret-address.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { type Answers, valuesOf } from '../../taxonomy/index.ts';
import type { LocalPart } from './local/in-draft.ts';
import type { DraftPhoto } from './photos/photo.ts';
import type { DraftProposals } from './proposing.ts';
import type { RecordKey, ReporterKind } from './record.ts';
import { eraseDrafts, insertDraft, readDraft, readDraftsOf, updateDraft } from './sql/drafts.ts';
import type { Way } from './ways.ts';

export type Draft = {
  readonly audience: ReporterKind;
  readonly way: Way;
  readonly answers: Answers;
  /** The hospital or branch that was asked for, where the organisation has another name. */
  readonly site: string | null;
  /** Words that the teller says identify nobody. */
  readonly keep: readonly string[];
  /** Names that the teller still sees and wants hidden. */
  readonly also?: readonly string[];
  /** Photos that were added; they lie apart, and open with what stands here. */
  readonly photos?: readonly DraftPhoto[];
  /** The pages that have been answered, if only by leaving them empty. */
  readonly seen: readonly string[];
  /** The questions of the place itself, with what was answered. */
  readonly local?: LocalPart | null;
  /** The record that it completes, with the answers that stand in it. */
  readonly completes?: { readonly record: RecordKey; readonly before: Answers };
  /** What Cairn proposes from its story. */
  readonly proposals?: DraftProposals;
  /** The account that owns it; null for the anonymous. */
  readonly accountId: string | null;
  /** What it was begun from, for whoever began it: told with the record when it is sent. */
  readonly origin?: string | undefined;
};

export type DraftOfMine = {
  /** The secret that opens it. */
  readonly token: string;
  readonly address: string;
  readonly startedOn: string;
  readonly title: string;
};

export type Changed<T> = { readonly answer: T /** Nothing is saved without it. */; readonly draft?: Draft };

export type Drafts = {
  /** Gives back the secret that opens it. */
  readonly begin: (draft: Draft) => Promise<string>;
  /** With a secret of its own: where one is open under it already, that one stays. */
  readonly beginOnce: (tx: Queryable, token: string, draft: Draft) => Promise<void>;
  readonly open: (token: string, actor: Actor) => Promise<Draft | null>;
  /**
   * Saves what `work` makes of the draft; when it was changed meanwhile in another window, `work` is asked again with
   * what it is now. Null when it is not there, or was sent.
   */
  readonly change: <T>(
    token: string,
    actor: Actor,
    work: (draft: Draft) => Promise<Changed<T>>,
  ) => Promise<{ readonly answer: T } | null>;
  readonly mine: (account: Account) => Promise<readonly DraftOfMine[]>;
  /** Throws away one of theirs. False where it is not there, or not theirs. */
  readonly drop: (account: Account, token: string) => Promise<boolean>;
  /** All that stands in their unfinished stories. */
  readonly answersOf: (account: Account) => Promise<readonly Answers[]>;
};

const purpose = 'draft';
const anonymousDays = 1;
const accountDays = 30;
const titleLength = 80;
const maxTries = 5;

export const createDrafts = (deps: { readonly db: Database; readonly clock: Clock; readonly vault: Vault }): Drafts => {
  const { db, clock, vault } = deps;

  const rowOf = (token: string, draft: Draft) => ({
    tokenHash: secretHash(token),
    accountId: draft.accountId,
    record: draft.completes?.record ?? null,
    wrappedToken: draft.accountId ? vault.wrap(token, `draft/${draft.accountId}`) : null,
    sealed: sealWith(token, purpose, draft),
    changedOn: clock.today(),
    expiresOn: addDays(clock.today(), draft.accountId ? accountDays : anonymousDays),
  });

  const read = async (token: string): Promise<{ readonly draft: Draft; readonly version: number } | null> => {
    const row = await readDraft(db, secretHash(token), clock.today());
    return row && { draft: openWith<Draft>(token, purpose, row.sealed), version: row.version };
  };

  /** Anyone with the address of an anonymous draft; of a draft with an owner, the owner. */
  const mayOpen = ({ accountId }: Draft, actor: Actor): boolean =>
    accountId === null || (actor.kind === 'account' && actor.accountId === accountId);

  const readFor = async (token: string, actor: Actor) => {
    const found = await read(token);
    return found && mayOpen(found.draft, actor) ? found : null;
  };

  const readAll = async ({ accountId }: Account) => {
    const rows = await readDraftsOf(db, accountId, clock.today());
    const found = await Promise.all(
      rows.map(async ({ wrappedToken, changedOn }) => {
        const token = vault.unwrap(wrappedToken, `draft/${accountId}`);
        const one = await read(token);
        return one ? [{ token, changedOn, draft: one.draft }] : [];
      }),
    );
    return found.flat();
  };

  return {
    begin: async (draft) => {
      const token = newSecret();
      await insertDraft(db, rowOf(token, draft));
      return token;
    },
    beginOnce: (tx, token, draft) => insertDraft(tx, rowOf(token, draft)),
    open: async (token, actor) => (await readFor(token, actor))?.draft ?? null,
    change: async (token, actor, work) => {
      for (let tries = 0; tries < maxTries; tries += 1) {
        const found = await readFor(token, actor);
        if (!found) return null;
        const { answer, draft } = await work(found.draft);
        if (!draft || (await updateDraft(db, rowOf(token, draft), found.version))) return { answer };
      }
      throw new Error('A draft is changed faster than it can be saved');
    },
    mine: async (account) =>
      (await readAll(account)).map(({ token, changedOn, draft }) => {
        const [story = ''] = valuesOf(draft.answers, 'Description');
        return { token, address: `/record/${token}/story`, startedOn: changedOn, title: story.slice(0, titleLength) };
      }),
    drop: async (account, token) => {
      const found = await readFor(token, account);
      if (found?.draft.accountId !== account.accountId) return false;
      await eraseDrafts(db, [secretHash(token)]);
      return true;
    },
    answersOf: async (account) => (await readAll(account)).map(({ draft }) => draft.answers),
  };
};
