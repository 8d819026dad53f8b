// Fills the table of organisations from the list that ships, once an edition: a second start finds its edition there and does nothing.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Audit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { readListing } from './listing.ts';
import { closeUnlisted, lockEdition, saveEdition, selectEdition, upsertOrganisations } from './store.ts';

const shippedList = new URL('../../../data/ods/organisations.csv', import.meta.url);
const batchSize = 4_000;

export type Progress = (done: number, total: number) => void;

/** How many organisations were loaded; 0 where this edition stood there already. All of it or nothing. */
export const loadListing = async (
  db: Database,
  clock: Clock,
  audit: Audit,
  progress: Progress,
  list = shippedList,
): Promise<number> => {
  const bytes = await readFile(list);
  const edition = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  if ((await selectEdition(db)) === edition) {
    return 0;
  }
  return db.transaction(async (tx) => {
    await lockEdition(tx);
    if ((await selectEdition(tx)) === edition) {
      return 0;
    }
    const listing = readListing(bytes.toString('utf8'));
    for (let done = 0; done < listing.length; done += batchSize) {
      progress(done, listing.length);
      await upsertOrganisations(tx, listing.slice(done, done + batchSize));
    }
    await closeUnlisted(
      tx,
      listing.map(({ code }) => code),
    );
    await saveEdition(tx, edition, clock.now());
    const actor = { kind: 'system', job: 'directory.load' } as const;
    await audit.write(tx, [{ actor, action: 'directory.load', detail: { edition, organisations: listing.length } }]);
    progress(listing.length, listing.length);
    return listing.length;
  });
};
