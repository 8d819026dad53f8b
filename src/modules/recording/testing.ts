// For the tests of this module: a real database with two places in it, and recording on top.

import { testAudit } from '../../platform/audit/testing.ts';
import { type Clock, fixedClock } from '../../platform/clock.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import { createPictures } from '../../platform/files/pictures.ts';
import { jobs } from '../../platform/jobs/jobs.ts';
import { createOutbox } from '../../platform/outbox/outbox.ts';
import { fixedKeys } from '../../platform/vault/testing.ts';
import { createVault } from '../../platform/vault/vault.ts';
import { loadTaxonomy } from '../../taxonomy/index.ts';
import { createDirectory } from '../directory/index.ts';
import { createDrafts } from './drafts.ts';
import { createRecording, savedTopic } from './index.ts';
import { createReceipts } from './receipts.ts';
import { createSender } from './send.ts';

const mostDraftPhotoBytes = 1024 ** 2;

export const northmoor = 'XN1';

export const testRecording = async () => {
  const { db, owner, url, drop } = await testDatabase();
  let now = fixedClock('2026-11-21T14:03:27.123Z');
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  const vault = createVault(db, fixedKeys(Buffer.alloc(32, 3)), clock);
  const audit = testAudit(clock);
  await db.query(
    `insert into organisation (code, name, kind, address, town, postcode, is_open, icb_code)
     values ($1, 'Northmoor Infirmary', 'trust', '', 'Northmoor', 'ZZ1 1ZZ', true, null)`,
    [northmoor],
  );
  const outbox = createOutbox(jobs, { [savedTopic]: ['test.listen'] });
  const taxonomy = loadTaxonomy();
  const directory = createDirectory({ db, audit, clock });
  const pictures = createPictures(null);
  const deps = { db, clock, audit, vault, outbox, taxonomy, directory, pictures };
  const recording = createRecording({ ...deps, receiptsReady: 0, mostDraftPhotoBytes });
  const sender = createSender({ ...deps, receipts: createReceipts(vault.keyFor('receipt'), 0) });
  return {
    drafts: createDrafts(deps),
    db,
    owner,
    url,
    clock,
    vault,
    taxonomy,
    directory,
    recording,
    sender,
    setNow: (iso: string) => {
      now = fixedClock(iso);
    },
    end: async () => {
      recording.stop();
      await drop();
    },
  };
};
