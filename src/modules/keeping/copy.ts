// The copy that somebody with an account can have of everything kept about them: every table of the data map that is theirs,
// and what is locked, opened for them.

import { systemScope } from '../../platform/access/scope.ts';
import type { Account } from '../../platform/actor.ts';
import { tablesOf } from '../../platform/keeping/data-map.ts';
import { type Kept, type Periods, untilWords } from '../../platform/keeping/kept.ts';
import type { KeepingDeps } from './apply-retention.ts';
import { readPeriods } from './periods.ts';
import { readRowsOf } from './sql/rows-of.ts';

export type CopiedTable = {
  readonly table: string;
  readonly what: string;
  readonly why: string;
  readonly until: string;
  /** What each column means. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

export type Copy = {
  readonly madeOn: string;
  readonly account: { readonly username: string; readonly name: string };
  readonly tables: readonly CopiedTable[];
  /** What is locked in the tables: drafts, and words as typed. Null where its key has been destroyed. */
  readonly opened: Readonly<Record<string, unknown>>;
};

export type CopyDeps = KeepingDeps & {
  readonly map: () => readonly Kept[];
  /** From each module that locks something: its name, and what it opens for somebody. */
  readonly openers: Readonly<Record<string, (account: Account) => Promise<unknown>>>;
};

export const copyFor = async (deps: CopyDeps, account: Account): Promise<Copy> => {
  const { db, clock, audit, map, openers } = deps;
  const scoped = db.as(systemScope);
  const periods = await readPeriods(scoped, clock.today());
  const tables: CopiedTable[] = [];
  for (const one of tablesOf(map())) {
    if (!one.rowsOf) continue;
    const hidden = new Set([...(one.secret ?? []), ...(one.mentions ?? [])]);
    const columns = Object.fromEntries(Object.entries(one.columns).filter(([name]) => !hidden.has(name)));
    const rows = await readRowsOf(
      scoped,
      { table: one.name, columns: Object.keys(columns), rowsOf: one.rowsOf },
      account.accountId,
    );
    tables.push({ table: one.name, ...wordsOf(one, periods), columns, rows });
  }
  const opened = await Promise.all(
    Object.entries(openers).map(async ([name, open]) => [name, await open(account)] as const),
  );
  await audit.write(scoped, [
    {
      actor: account,
      action: 'account.copy',
      organisationCode: account.organisationCode,
      detail: { tables: tables.length },
    },
  ]);
  return {
    madeOn: clock.today(),
    account: { username: account.username, name: account.displayName },
    tables,
    opened: Object.fromEntries(opened),
  };
};

const wordsOf = (one: Kept, periods: Periods) => ({
  what: one.what,
  why: one.why,
  until: untilWords(one.until, periods),
});
