// What the originals work with; what review knows of a record is handed in, since review stands on recording.

import type { Account } from '../../../platform/actor.ts';
import type { Audit } from '../../../platform/audit/audit.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import type { Taxonomy } from '../../../taxonomy/index.ts';
import type { Directory } from '../../directory/index.ts';
import type { RecordKey } from '../record.ts';

/** A record as whoever reviews comes to it. */
export type Reached = RecordKey & { readonly reference: string; readonly stage: string };

/** Words that were said about a record later, with the names hidden and as typed. */
export type TypedStep = {
  /** What it was, by whom and on which day. */
  readonly title: string;
  readonly shown: string;
  /** Null where their time is over. */
  readonly typed: string | null;
};

export type OriginalsDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly vault: Vault;
  readonly taxonomy: Taxonomy;
  readonly directory: Directory;
  /** Null where the account's role does not reach it. */
  readonly reach: (account: Account, recordId: string) => Promise<Reached | null>;
  /** Only those that the account reads with the names hidden, and only under an opening of theirs. */
  readonly typedSteps: (account: Account, key: RecordKey) => Promise<readonly TypedStep[]>;
};
