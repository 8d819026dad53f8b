// Telling it without a browser, for a test that begins after that.

import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Doors } from './visitors.ts';

const patienceMs = 30_000;

type Told = {
  readonly story: string;
  readonly organisation?: string;
  readonly physicalHarm?: string;
};

/** Waits until reviewers can see it. */
export const tellQuickly = async (
  { cairn }: Doors,
  { story, organisation = 'RX1', physicalHarm }: Told,
): Promise<{ readonly reference: string; readonly receipt: string }> => {
  const answer = await cairn.app.inject({
    method: 'POST',
    url: '/api/records',
    remoteAddress: `10.${randomInt(256)}.${randomInt(256)}.2`,
    headers: { 'idempotency-key': randomUUID() },
    payload: {
      taxonomy: 'lfpse-5',
      reporter: 'public',
      answers: {
        EventType: 'incident',
        Description: story,
        LocationKnown: 'y',
        Organisation: [organisation],
        ...(physicalHarm && { patients: [{ PhysicalHarm: physicalHarm }] }),
      },
    },
  });
  assert.equal(answer.statusCode, 201, answer.body);
  const told = answer.json<{ reference: string; receipt: string }>();
  await untilCaseOpens(cairn, told.reference);
  return told;
};

/** The worker opens a case for each record soon after it is kept. */
export const untilCaseOpens = async ({ owner }: Doors['cairn'], reference: string): Promise<void> => {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const { rowCount } = await owner.query('select 1 from review_case where reference = $1', [reference]);
    if (rowCount > 0) return;
    await sleep(50);
  }
  assert.fail(`No case was opened for ${reference}`);
};
