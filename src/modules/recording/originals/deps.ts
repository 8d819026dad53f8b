// What the originals work with; what review knows of a record is handed in, since review stands on recording.

import type { Account } from '../../../platform/actor.ts';
import type { Audit } from '../../../platform/audit/audit.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Result } from '../../../platform/result.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import type { Taxonomy } from '../../../taxonomy/index.ts';
import type { Directory } from '../../directory/index.ts';
import type { RecordKey } from '../record.ts';
import type { Typed } from '../words/show-again.ts';

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

/** Something that reviewers said about hiding, for whoever has the record open. */
export type ReportToDecide = {
  readonly reportId: string;
  readonly kind: 'miss' | 'false-hiding';
  readonly reportedOn: string;
  readonly where: string;
  /** What is hidden, as typed, and the words beside it; null where nobody can tell. */
  readonly quote: { readonly before: string; readonly words: string; readonly after: string } | null;
  /** A report that stands hides these words too, so that nothing would be shown. */
  readonly isReported: boolean;
};

export type DecideReport = {
  readonly reportId: string;
  readonly decision: 'shown' | 'stays-hidden';
  readonly typed: Typed;
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
  /** Only under an opening of theirs, and only for whoever reviews the record. */
  readonly reportsToDecide: (account: Account, recordId: string, typed: Typed) => Promise<readonly ReportToDecide[]>;
  readonly decideReport: (account: Account, recordId: string, decided: DecideReport) => Promise<Result<number>>;
  /** Only those that the account reads with the names hidden, and only under an opening of theirs. */
  readonly typedSteps: (account: Account, key: RecordKey) => Promise<readonly TypedStep[]>;
};
