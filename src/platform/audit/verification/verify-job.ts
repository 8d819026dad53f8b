// Verifies the audit behind the pages. It says how far it is, and ends when an auditor wants it to. Run again, after its
// worker died, it begins anew; run after its end, it does nothing.

import type { Clock } from '../../clock.ts';
import type { Scoped } from '../../database/database.ts';
import type { Job } from '../../module.ts';
import { type Anchor, readAnchors } from '../anchors.ts';
import type { Audit } from '../audit.ts';
import { type Verified, verifyAsOfNow } from '../verify.ts';
import { begin, endVerification, noteProgress } from './store.ts';

export const verifyJob = 'audit.verify';

export type VerifyJobOptions = {
  readonly db: Scoped;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly key: Uint8Array;
  readonly anchorFile: string;
};

/** Not an error: an auditor pressed stop. */
class Stopped extends Error {}

export const createVerifyJob = (options: VerifyJobOptions): Job => ({
  name: verifyJob,
  run: async (payload) => {
    const { verificationId } = payload as { readonly verificationId: string };
    if (await begin(options.db, verificationId, options.clock.now())) await verifyNow(options, verificationId);
  },
});

const verifyNow = async (options: VerifyJobOptions, verificationId: string): Promise<void> => {
  const { db, clock, key, anchorFile } = options;
  const ended = (state: 'stopped' | 'failed') => endVerification(db, { verificationId, state, at: clock.now() });
  // A file that cannot be read is told, and not tried again and again.
  const anchors = await readAnchors(anchorFile).catch(() => null);
  if (!anchors) {
    await ended('failed');
    return;
  }
  try {
    const verified = await verifyAsOfNow(db, key, anchors, async (links) => {
      if (!(await noteProgress(db, verificationId, links))) throw new Stopped();
    });
    await finish(options, verificationId, verified, anchors);
  } catch (reason) {
    if (!(reason instanceof Stopped)) throw reason;
    await ended('stopped');
  }
};

const finish = (
  { db, clock, audit }: VerifyJobOptions,
  verificationId: string,
  { faults, links, waiting }: Verified,
  anchors: readonly Anchor[],
): Promise<void> =>
  db.transaction(async (tx) => {
    const state = faults.length === 0 ? 'sound' : 'faulty';
    const at = clock.now();
    const isFirst = await endVerification(tx, {
      verificationId,
      state,
      at,
      faults,
      links,
      waiting,
      anchors: anchors.length,
    });
    if (isFirst)
      await audit.write(tx, [
        {
          actor: { kind: 'system', job: verifyJob },
          action: 'audit.finish-verify',
          detail: { verification: verificationId, faults: faults.length, links },
        },
      ]);
  });
