// `cairn simulate`: invented records, into the database or onto standard output.

import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { systemScope } from '../../platform/access/scope.ts';
import { systemClock } from '../../platform/clock.ts';
import { readConfig } from '../../platform/config/config.ts';
import { loadMasterKeys } from '../../platform/config/master-key.ts';
import { connect } from '../../platform/database/database.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openKeys } from '../../platform/vault/keys.ts';
import { BadInput, type Command, type Io } from '../command.ts';
import { compose } from '../compose.ts';
import { openDatabase } from '../open-database.ts';
import { storeSimulated } from '../simulate/store-simulated.ts';
import { type SimulateOptions, simulate } from '../simulate/stories/simulate.ts';
import { createTeller } from '../teller.ts';

const help = `
cairn simulate --events N --seed N [--until YYYY-MM-DD] [--print]

Invents N records of the four years up to a day (today, unless told): people, stories, answers and what reviewers did with
them. The same N, seed and day always give the same ones. They are added to the database; with --print they are written
to standard output, one JSON object a line, and no database is needed.`;

const whole = (name: string, text: string | undefined, most: number): number => {
  if (text === undefined || !/^\d{1,10}$/.test(text) || Number(text) > most) {
    throw new BadInput(`--${name} must be a whole number from 0 to ${most}.`);
  }
  return Number(text);
};

const day = (text: string): string => {
  const at = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text) {
    throw new BadInput('--until must be a day like 2026-03-31.');
  }
  if (text > systemClock.today()) throw new BadInput('--until must not be in the future.');
  return text;
};

const run = async (args: readonly string[], io: Io): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string' },
      seed: { type: 'string' },
      until: { type: 'string' },
      print: { type: 'boolean', default: false },
    },
  });
  const options: SimulateOptions = {
    events: whole('events', values.events, 10_000_000),
    seed: whole('seed', values.seed ?? '1', 4_294_967_295),
    until: day(values.until ?? systemClock.today()),
  };
  await (values.print ? print(options, io.stdout) : store(options, io));
};

const print = async (options: SimulateOptions, stdout: Writable): Promise<void> => {
  for (const record of simulate(options)) {
    if (!stdout.write(`${JSON.stringify(record)}\n`)) await once(stdout, 'drain');
  }
};

const store = async (options: SimulateOptions, { env, stderr }: Io): Promise<void> => {
  const config = readConfig(env);
  const teller = createTeller(stderr as Writable & { readonly isTTY?: boolean });
  const database = await openDatabase(config, teller.line);
  const db = connect(database.url, { maxConnections: 4 });
  try {
    await migrate(database.ownerUrl);
    const keys = await openKeys(db, () => loadMasterKeys(config.masterKey), systemClock);
    const { services, stop } = compose({ config, db, keys, clock: systemClock, log: () => {} });
    await teller.step('Organisations', (progress) => services.directory.load(progress));
    await teller.step('Invented records', (progress) =>
      storeSimulated({ db: db.as(systemScope), services }, options, progress),
    );
    await stop();
  } finally {
    await db.close();
    await database.stop();
  }
};

export const command: Command = { name: 'simulate', summary: 'Invent records, to try Cairn with', help, run };
