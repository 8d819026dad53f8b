// Tells a database that cannot be reached or cannot write (come back in a minute) from a statement that is wrong (a bug).

export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * SQLSTATE classes: 08 connection, 53 out of room or memory or connections, 57P shutting down or starting, 58 disk.
 * 25006: the server we talk to has become a read-only copy, as happens while a cluster changes its leader.
 */
const stateSigns = /^(08...|53...|57P0[1-5]|58...|25006)$/;

/** What `pg` says without a code. */
const messageSigns =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export const isUnavailable = (error: unknown): boolean => {
  if (error instanceof DatabaseUnavailable) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return networkCodes.has(code) || stateSigns.test(code) || messageSigns.test(error.message);
};

/** The error to throw on: a typed one when the database is away, the same one otherwise. */
export const asUnavailable = (error: unknown): unknown =>
  isUnavailable(error) && !(error instanceof DatabaseUnavailable)
    ? new DatabaseUnavailable('The database cannot be reached just now.', { cause: error })
    : error;
