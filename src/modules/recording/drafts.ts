// A story on its way in. It is sealed with a secret that stands only in its address, so that nobody but whoever holds
// the address can read it, not even the operator. A signed-in member of staff finds theirs again among "my records".

import type { Account, Actor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { newSecret, openWith, sealWith, secretHash } from '../../platform/vault/secret-address.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import type { Answers } from '../../taxonomy/index.ts';
import { addDays } from './days.ts';
import type { ReporterKind } from './record.ts';
import { eraseDraft, readDraft, readDraftsOf, saveDraft } from './store.ts';
import type { Way } from './ways.ts';

export type Draft = {
  readonly audience: ReporterKind;
  readonly way: Way;
  readonly answers: Answers;
  /** Words that the teller says identify nobody. */
  readonly keep: readonly string[];
  /** The pages that have been answered, if only by leaving them empty. */
  readonly seen: readonly string[];
  /** The account that owns it; null for the anonymous. */
  readonly accountId: string | null;
};

export type DraftOfMine = { readonly address: string; readonly startedOn: string; readonly title: string };

export type Drafts = {
  /** Gives back the secret that opens it. */
  readonly begin: (draft: Draft) => Promise<string>;
  readonly open: (token: string, actor: Actor) => Promise<Draft | null>;
  readonly save: (token: string, draft: Draft) => Promise<void>;
  readonly erase: (token: string) => Promise<void>;
  readonly mine: (account: Account) => Promise<readonly DraftOfMine[]>;
};

const purpose = 'draft';
const anonymousDays = 1;
const accountDays = 30;
const titleLength = 80;

export const createDrafts = (deps: { readonly db: Database; readonly clock: Clock; readonly vault: Vault }): Drafts => {
  const { db, clock, vault } = deps;

  const save = (token: string, draft: Draft) =>
    saveDraft(db, {
      tokenHash: secretHash(token),
      accountId: draft.accountId,
      wrappedToken: draft.accountId ? vault.wrap(token, `draft/${draft.accountId}`) : null,
      sealed: sealWith(token, purpose, draft),
      changedOn: clock.today(),
      expiresOn: addDays(clock.today(), draft.accountId ? accountDays : anonymousDays),
    });

  const read = async (token: string): Promise<Draft | null> => {
    const sealed = await readDraft(db, secretHash(token), clock.today());
    return sealed ? openWith<Draft>(token, purpose, sealed) : null;
  };

  return {
    begin: async (draft) => {
      const token = newSecret();
      await save(token, draft);
      return token;
    },
    open: async (token, actor) => {
      const draft = await read(token);
      if (!draft?.accountId) return draft;
      return actor.kind === 'account' && actor.accountId === draft.accountId ? draft : null;
    },
    save,
    erase: (token) => eraseDraft(db, secretHash(token)),
    mine: async ({ accountId }) => {
      const rows = await readDraftsOf(db, accountId, clock.today());
      const drafts = await Promise.all(
        rows.map(async ({ wrappedToken, changedOn }) => {
          const token = vault.unwrap(wrappedToken, `draft/${accountId}`);
          const draft = await read(token);
          if (!draft) return [];
          const story = typeof draft.answers.Description === 'string' ? draft.answers.Description : '';
          return [{ address: `/record/${token}/story`, startedOn: changedOn, title: story.slice(0, titleLength) }];
        }),
      );
      return drafts.flat();
    },
  };
};
