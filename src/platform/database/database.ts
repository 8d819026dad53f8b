// The door to PostgreSQL. Connections are kept and shared; one that is lost is replaced when it is next needed, so a
// database that went away and came back is found again without a restart.

import { Pool, type PoolConfig, types } from 'pg';
import { asUnavailable, isUnavailable } from './unavailable.ts';

export type Queryable = {
  /**
   * `name` is for hot statements: the server then plans the statement once a connection. One name, one text.
   * Throws DatabaseUnavailable when the database is away.
   */
  query<Row>(sql: string, values?: readonly unknown[], name?: string): Promise<{ rows: Row[]; rowCount: number }>;
};

export type Database = Queryable & {
  /** Commits when `work` resolves; rolls back and throws on when it rejects. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  isUp(): Promise<boolean>;
};

export type ConnectOptions = {
  readonly maxConnections?: number;
  /** A statement that runs longer is ended by the server. */
  readonly statementTimeoutMs?: number;
};

const connectWithinMs = 5_000;
const upWithinMs = 2_000;

export const connect = (url: string, options: ConnectOptions = {}): Database => {
  const { maxConnections = 10, statementTimeoutMs = 30_000 } = options;
  const pool = openPool(url, {
    max: maxConnections,
    statement_timeout: statementTimeoutMs,
    types: { getTypeParser },
    // Statements of a transaction that do not wait for each other share a round trip.
    pipeline: true,
  });

  return {
    query: queryOn(pool),
    transaction: (work) => runTransaction(pool, work),
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
      const { rows, rowCount } = await asker.query({ text: sql, values: [...values], ...(name && { name }) });
      return { rows: rows as Row[], rowCount: rowCount ?? 0 };
    } catch (error) {
      throw asUnavailable(error);
    }
  };

const runTransaction = async <T>(pool: Pool, work: (tx: Queryable) => Promise<T>): Promise<T> => {
  const client = await pool.connect().catch((error) => {
    throw asUnavailable(error);
  });
  let isBroken = false;
  try {
    await client.query('begin');
    const value = await work({ query: queryOn(client) });
    await client.query('commit');
    return value;
  } catch (error) {
    isBroken = isUnavailable(error) || !(await rolledBack(client));
    throw asUnavailable(error);
  } finally {
    client.release(isBroken);
  }
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
