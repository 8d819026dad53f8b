// Makes the database ready before the door opens: tables, reference data, invented records where they are wanted.
// Several processes may do so at once; one works, the others wait and then find all done.

import { Client } from 'pg';
import { migrate } from '../platform/database/migrate.ts';
import type { Step } from './parts.ts';
import type { Teller } from './teller.ts';

const advisoryLock = 4_211_966;

export const prepareTables = async (url: string, teller: Teller): Promise<void> => {
  await teller.step('Tables', () => migrate(url, { say: (file) => teller.line(`    ${file}`) }));
};

export const prepare = async (url: string, steps: readonly Step[], teller: Teller): Promise<void> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    for (const { name, run } of steps) await teller.step(name, run);
  } finally {
    await client.end();
  }
};
