// What the review module works with; handed in by `src/main/compose.ts`.

import type { Account } from '../../platform/actor.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import type { Translator } from '../../platform/language/translate.ts';
import type { Outbox } from '../../platform/outbox/outbox.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import type { Taxonomy } from '../../taxonomy/index.ts';
import type { Directory } from '../directory/index.ts';
import type { Recording } from '../recording/index.ts';

export type ReviewDeps = {
  readonly db: Database;
  /** Where people reach Cairn: scheme, name and port. */
  readonly origin: string;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly vault: Vault;
  readonly outbox: Outbox;
  readonly directory: Directory;
  readonly recording: Recording;
  readonly taxonomy: Taxonomy;
  /** Null where no translation service is connected. */
  readonly translator: Translator | null;
  /** Where the entry of a log is that a record was begun from, for whoever may read it. */
  readonly begunFrom?: (account: Account, recordId: string) => Promise<string | null>;
  /** Changes the words of what the record was begun from, in the same transaction; how many texts are different now. */
  readonly changeLinkedWords?: (tx: Queryable, recordId: string, change: (text: string) => string) => Promise<number>;
  /** Which of these organisations have somebody who reviews here. */
  readonly organisationsWithReviewer: (codes: readonly string[]) => Promise<ReadonlySet<string>>;
};
