// What a reviewer wrote with names in it, opened for them as they typed it.

import { systemScope } from '../../platform/access/scope.ts';
import type { Account } from '../../platform/actor.ts';
import { KeyDestroyed } from '../../platform/vault/vault.ts';
import type { ReviewDeps } from './deps.ts';
import { readOwnWords } from './sql/own-words.ts';

/** `asTyped` is null where its time is over and nobody can read it any more. */
export type OpenedWords = { readonly reference: string; readonly takenOn: string; readonly asTyped: string | null };

export const openWords = async (
  { db, vault }: Pick<ReviewDeps, 'db' | 'vault'>,
  account: Account,
): Promise<readonly OpenedWords[]> =>
  Promise.all(
    (await readOwnWords(db.as(systemScope), account.accountId)).map(
      async ({ reference, takenOn, recordId, ...words }) => ({
        reference,
        takenOn,
        asTyped: await vault.open(words, `${recordId}/step`).catch((reason: unknown) => {
          if (reason instanceof KeyDestroyed) return null;
          throw reason;
        }),
      }),
    ),
  );
