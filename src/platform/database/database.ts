// The door to PostgreSQL. Connections are kept and shared; one that is lost is replaced when it is next needed, so a
// database that went away and came back is found again without a restart.

import { Pool, type PoolConfig, types } from 'pg';
import { noScope, type Scope } from '../access/scope.ts';
import { watchStatement } from '../telemetry/watched.ts';
import { asUnavailable, isUnavailable } from './unavailable.ts';

export type Queryable = {
  /**
   * `name` is for hot statements: the server then plans the statement once a connection. One name, one text.
   * Throws DatabaseUnavailable when the database is away.
   */
  query<Row>(sql: string, values?: readonly unknown[], name?: string): Promise<{ rows: Row[]; rowCount: number }>;
};

/** Statements and transactions that see what one scope shows. */
export type Scoped = Queryable & {
  /** Commits when `work` resolves; rolls back and throws on when it rejects. */
  transaction<T>(work: (tx: Queryable) => Promise<T>, kind?: TransactionKind): Promise<T>;
};

/** `one-moment`: all that it reads is from the moment of its first statement, however long it takes; it changes nothing. */
export type TransactionKind = 'usual' | 'one-moment';

/** By itself it has no scope: it sees no row that belongs to an organisation, and may add what anybody may add. */
export type Database = Scoped & {
  as(scope: Scope): Scoped;
  /** How its connections are used, and how many askers wait for one. */
  connections(): { readonly busy: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
  isUp(): Promise<boolean>;
};

export type ConnectOptions = {
  readonly maxConnections?: number;
  /** A statement that runs longer is ended by the server. */
  readonly statementTimeoutMs?: number;
  /** The role of the database to work as; null is whoever the address names. */
  readonly role?: string | null;
};

/** The application's own: it owns nothing, so row-level security holds for it, and it may not change what is append-only. */
export const appRole = 'cairn_app';

const connectWithinMs = 5_000;
const upWithinMs = 2_000;

export const connect = (url: string, options: ConnectOptions = {}): Database => {
  const { maxConnections = 10, statementTimeoutMs = 30_000, role = appRole } = options;
  const pool = openPool(url, {
    max: maxConnections,
    statement_timeout: statementTimeoutMs,
    ...(role !== null && { options: `-c role=${role}` }),
    types: { getTypeParser },
    // Statements of a transaction that do not wait for each other share a round trip.
    pipeline: true,
  });

  const scoped = (scope: Scope): Scoped => ({
    query: (sql, values, name) => runAlone(pool, scope, (tx) => tx.query(sql, values, name)),
    transaction: (work, kind) => runTransaction(pool, scope, work, kind),
  });

  return {
    query: queryOn(pool),
    transaction: (work, kind) => runTransaction(pool, noScope, work, kind),
    as: scoped,
    connections: () => ({
      busy: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: () => pool.end(),
    isUp: () => answersInTime(pool),
  };
};

/** The connections themselves, for those that bring their own way of asking. */
export const openPool = (url: string, options: PoolConfig = {}): Pool => {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: connectWithinMs, ...options });
  // A connection that breaks is dropped by the pool, and whoever was using it hears so from the statement under way.
  // The event is a second telling; with nobody listening it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
};

/** Dates stay `YYYY-MM-DD` (a calendar day has no time zone) and 64-bit counts become numbers. */
const getTypeParser = ((typeId: number, format?: 'text' | 'binary') => {
  if (typeId === types.builtins.DATE) return (text: string) => text;
  if (typeId === types.builtins.INT8) return Number;
  return format === 'binary' ? types.getTypeParser(typeId, 'binary') : types.getTypeParser(typeId);
}) as typeof types.getTypeParser;

type Asker = Pick<Pool, 'query'>;

const queryOn =
  (asker: Asker): Queryable['query'] =>
  async <Row>(sql: string, values: readonly unknown[] = [], name?: string) => {
    try {
      const { rows, rowCount } = await watchStatement(sql, name, () =>
        asker.query({ text: sql, values: [...values], ...(name && { name }) }),
      );
      return { rows: rows as Row[], rowCount: rowCount ?? 0 };
    } catch (error) {
      throw asUnavailable(error);
    }
  };

/**
 * One statement under a scope, in one flight with what opens and closes its transaction. A statement is whole by itself,
 * so nothing is half done where an opening fails.
 */
const runAlone = async <T>(pool: Pool, scope: Scope, ask: (tx: Queryable) => Promise<T>): Promise<T> =>
  onClient(pool, async (client) => {
    const [, value] = await Promise.all([
      begin(client, scope),
      ask({ query: queryOn(client) }),
      client.query('commit'),
    ]);
    return value;
  });

const runTransaction = async <T>(
  pool: Pool,
  scope: Scope,
  work: (tx: Queryable) => Promise<T>,
  kind: TransactionKind = 'usual',
): Promise<T> =>
  onClient(pool, async (client) => {
    await begin(client, scope, kind);
    const value = await work({ query: queryOn(client) });
    await client.query('commit');
    return value;
  });

/** Lends a connection; one that cannot be brought out of its transaction is not given back. */
const onClient = async <T>(pool: Pool, use: (client: Asker) => Promise<T>): Promise<T> => {
  const client = await pool.connect().catch((error) => {
    throw asUnavailable(error);
  });
  let isBroken = false;
  try {
    return await use(client);
  } catch (error) {
    isBroken = isUnavailable(error) || !(await rolledBack(client));
    throw asUnavailable(error);
  } finally {
    client.release(isBroken);
  }
};

/** In one flight. */
const begin = (client: Asker, scope: Scope, kind: TransactionKind = 'usual'): Promise<unknown> =>
  Promise.all([
    client.query(openings[kind]),
    client.query({
      name: 'scope',
      text: `select set_config('cairn.scope', $1, true)`,
      values: [JSON.stringify(scope)],
    }),
  ]);

const openings: Readonly<Record<TransactionKind, string>> = {
  usual: 'begin',
  'one-moment': 'begin isolation level repeatable read, read only',
};

const rolledBack = (client: Asker): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );

const answersInTime = async (pool: Pool): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, upWithinMs, false);
  });
  const answer = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};
