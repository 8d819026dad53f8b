// What the portfolio works with; handed in by `src/main/compose.ts`.

import type { Account } from '../../platform/actor.ts';
import type { Conceal } from '../recording/index.ts';
import type { OwnRecord, OwnTold } from '../review/index.ts';
import type { KeepDeps } from './keep.ts';

export type PortfolioDeps = KeepDeps & {
  /** What somebody sent while signed in and has not taken back, newest first. */
  readonly ownRecords: (account: Account) => Promise<readonly OwnRecord[]>;
  /** One of them with its words and what came of it; null where it is not theirs. */
  readonly ownTold: (account: Account, recordId: string) => Promise<OwnTold | null>;
  /** What has been found in a record, to be hidden in what is written about it. */
  readonly knownWords: (account: Account, recordId: string) => Promise<Conceal>;
};
