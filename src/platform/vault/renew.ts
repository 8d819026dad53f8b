// Renews what the master key wraps, in one transaction: afterwards the former master key opens nothing in this database. The
// keys of receipts and of the audit stay, in a new wrapping; the months' keys get a new key around them, so that whoever
// once had the former master key and a copy of the database cannot open what is told from now on.

import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database, Queryable } from '../database/database.ts';
import { monthContext, open, seal } from './envelope.ts';
import { knownEverywhereMs } from './keys.ts';
import { masterId, unwrapServiceKey, wrapServiceKey } from './master.ts';
import {
  deleteServiceKeys,
  insertServiceKeys,
  lockKeys,
  type Purpose,
  readMonthKeys,
  readServiceKeys,
  rewrapMonthKey,
  rewrapServiceKey,
  type ServiceKeyRow,
} from './store.ts';

export type Renewed = { readonly masterId: string; readonly months: number };

type Options = {
  /** The first is the new one. */
  readonly masters: readonly Uint8Array[];
  readonly clock: Clock;
  /** New keys for signing in as well: who is signing in begins again, and every process has to be restarted. */
  readonly signIn: boolean;
};

/** Null where the first master key wraps everything already. `owner` is the owner of the tables. */
export const renewKeys = (owner: Database, { masters, clock, signIn }: Options): Promise<Renewed | null> =>
  owner.transaction(async (tx) => {
    const [master] = masters;
    if (!master) throw new Error('There is no master key');
    await lockKeys(tx);
    const rows = await readServiceKeys(tx);
    const id = masterId(master);
    if (rows.every((row) => row.masterId === id)) return null;
    const openRow = opener(masters);
    const newKey = (purpose: Purpose, usedFrom: Date): ServiceKeyRow & { readonly key: Buffer } => {
      const key = randomBytes(32);
      const named = { purpose, version: 1 + Math.max(0, ...rows.filter(isOf(purpose)).map(({ version }) => version)) };
      const wrapped = wrapServiceKey(master, named, key);
      return { ...named, key, wrapped, masterId: id, madeOn: clock.today(), usedFrom };
    };

    const former = rows.find(isOf('months'));
    if (!former) throw new Error('The key of the months is missing');
    const months = newKey('months', clock.now());
    const renewed = await rewrapMonths(tx, openRow(former), months.key);
    await deleteServiceKeys(tx, 'months');

    const stays = rows.filter(({ purpose }) => purpose !== 'months' && !(signIn && purpose === 'sign-in'));
    for (const row of stays)
      await rewrapServiceKey(tx, { ...row, wrapped: wrapServiceKey(master, row, openRow(row)), masterId: id });

    const added = [months, newKey('wrapping', new Date(clock.now().getTime() + knownEverywhereMs))];
    if (signIn) {
      added.push(newKey('sign-in', clock.now()));
      await deleteServiceKeys(tx, 'sign-in');
    }
    await insertServiceKeys(tx, added);
    return { masterId: id, months: renewed };
  });

const isOf =
  (purpose: Purpose) =>
  (row: ServiceKeyRow): boolean =>
    row.purpose === purpose;

const opener =
  (masters: readonly Uint8Array[]) =>
  (row: ServiceKeyRow): Buffer => {
    const master = masters.find((one) => masterId(one) === row.masterId);
    if (!master) throw new Error(`No master key has the number ${row.masterId}`);
    return unwrapServiceKey(master, row, row.wrapped);
  };

const rewrapMonths = async (tx: Queryable, former: Buffer, key: Buffer): Promise<number> => {
  let count = 0;
  for (const { month, wrapped } of await readMonthKeys(tx)) {
    if (!wrapped) continue;
    const context = monthContext(month);
    await rewrapMonthKey(tx, month, seal(key, open(former, wrapped, context), context));
    count += 1;
  }
  return count;
};
