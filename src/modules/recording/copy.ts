// What somebody who is signed in has told, opened for them: their unfinished stories, and their own words as they typed them.

import { systemScope } from '../../platform/access/scope.ts';
import type { Account } from '../../platform/actor.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import type { Answers } from '../../taxonomy/index.ts';
import { nullIfDestroyed } from './contact.ts';
import type { Drafts } from './drafts.ts';
import { readOriginalsOf } from './store.ts';

export type OpenedOriginal = {
  readonly reference: string;
  readonly revision: number;
  /** Null where its time is over and nobody can read it any more. */
  readonly asTyped: unknown;
};

export type OpenedCopy = { readonly drafts: readonly Answers[]; readonly originals: readonly OpenedOriginal[] };

export const openCopy = async (
  { db, vault, drafts }: { readonly db: Database; readonly vault: Vault; readonly drafts: Drafts },
  account: Account,
): Promise<OpenedCopy> => {
  const rows = await readOriginalsOf(db.as(systemScope), account.accountId);
  const originals = await Promise.all(
    rows.map(async ({ reference, revision, recordId, ...envelope }) => ({
      reference,
      revision,
      asTyped: await vault.open(envelope, `${recordId}/${revision}`).then(JSON.parse, nullIfDestroyed),
    })),
  );
  return { drafts: await drafts.answersOf(account), originals };
};
