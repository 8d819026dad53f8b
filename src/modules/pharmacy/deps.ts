// What the pharmacy log works with; handed in by `src/main/compose.ts`.

import type { Audit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Directory } from '../directory/index.ts';
import type { Recording } from '../recording/index.ts';
import type { Medicines } from './medicines.ts';

export type PharmacyDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly directory: Directory;
  readonly recording: Pick<Recording, 'beginDraft' | 'read' | 'words'>;
};

export type LogDeps = PharmacyDeps & { readonly medicines: Medicines };
