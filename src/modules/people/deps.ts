// What looking after people needs of the rest.

import type { Audit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Identity } from '../../platform/identity/identity.ts';
import type { Directory } from '../directory/index.ts';

export type PeopleDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  /** Where people reach this service, for links that are handed on. */
  readonly origin: string;
  readonly directory: Pick<Directory, 'find' | 'get' | 'sites'>;
  readonly identity: Pick<Identity, 'administration' | 'assignments' | 'joining' | 'machineClients'>;
};
