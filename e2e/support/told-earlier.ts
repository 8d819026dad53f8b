// What was told in earlier months, so that there is something overdue and something to draw.

import type { Doors } from './visitors.ts';

const stories = [
  ['2026-07-03', 'The wrong leg was marked before the operation. The surgeon saw it in time.', '5'],
  ['2026-08-14', 'He waited nine hours on a trolley and got a sore.', '3'],
  ['2026-09-02', 'The letter about her scan went to an old address.', '4'],
  ['2026-09-21', 'The oxygen bottle was empty when we reached for it.', '2'],
  ['2026-10-05', 'Two babies were given the same cot card.', '5'],
] as const;

export const toldEarlier = async ({ cairn }: Doors): Promise<void> => {
  const { recording, review } = cairn.parts.services;
  await cairn.owner.transaction(async (tx) => {
    const records = await recording.keepMany(
      tx,
      { kind: 'system', job: 'journeys' },
      stories.map(([recordedOn, Description, PhysicalHarm]) => ({
        reporterKind: 'staff',
        authorAccountId: null,
        recordedOn,
        answers: {
          EventType: 'incident',
          Description,
          LocationKnown: 'y',
          Organisation: ['RX1'],
          patients: [{ PhysicalHarm }],
        },
      })),
    );
    await review.openMany(
      tx,
      records.map((record) => ({ record, past: [] })),
    );
  });
};
