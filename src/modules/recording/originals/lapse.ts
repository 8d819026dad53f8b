// What nobody decided within a day lapses, and the audit says so.

import { systemScope } from '../../../platform/access/scope.ts';
import type { OriginalsDeps } from './deps.ts';
import { lapsesBefore } from './opening.ts';
import { lapseOpenings } from './store.ts';

export const lapseJob = 'recording.lapse-openings';

export const lapse = async ({ db, clock, audit }: Pick<OriginalsDeps, 'db' | 'clock' | 'audit'>): Promise<void> => {
  const now = clock.now();
  await db.as(systemScope).transaction(async (tx) => {
    const lapsed = await lapseOpenings(tx, lapsesBefore(now), now);
    await audit.write(
      tx,
      lapsed.map(({ openingId, organisationCode, recordId }) => ({
        actor: { kind: 'system' as const, job: lapseJob },
        action: 'original.lapse',
        organisationCode,
        recordId,
        detail: { opening: openingId },
      })),
    );
  });
};
