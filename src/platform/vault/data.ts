// What the vault keeps: keys, each wrapped.

import type { Kept } from '../keeping/kept.ts';

export const vaultData: readonly Kept[] = [
  {
    kind: 'table',
    name: 'month_key',
    what: 'The key that opens the words as typed of one month',
    whose: {},
    why: 'running',
    until: { kind: 'original' },
    ends: 'keeping.apply-retention destroys the key; the month and the day stay',
    columns: {
      month: 'Which month',
      wrapped: 'The key, wrapped by another; empty when it has been destroyed',
      destroyed_on: 'The day on which it was destroyed',
      reason: 'Why it was destroyed',
    },
    secret: ['wrapped'],
  },
  {
    kind: 'table',
    name: 'service_key',
    what: 'The keys of the service itself, wrapped by the master key',
    whose: {},
    why: 'running',
    until: { kind: 'service' },
    ends: 'cairn keys rotate puts new ones in the place of some',
    columns: {
      purpose: 'What it is for',
      version: 'How often it was renewed',
      master_id: 'Which master key wraps it, by a number that tells nothing about that key',
      wrapped: 'The key, wrapped',
      made_on: 'The day on which it was made',
      used_from: 'From when it is used',
    },
    secret: ['wrapped'],
  },
  {
    kind: 'elsewhere',
    name: 'The master key (CAIRN_MASTER_KEY, or its file)',
    what: 'The key that wraps the keys of the service',
    whose: {},
    why: 'running',
    until: { kind: 'service' },
    ends: 'cairn keys rotate, then cairn keys forget',
  },
];
