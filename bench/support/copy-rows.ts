// Rows into a table by COPY in its text format (values are written as that format wants them): many times as fast as inserts.

import { Client, type Connection, type Submittable } from 'pg';

type Talk = Connection & {
  readonly query: (sql: string) => void;
  readonly sendCopyFromChunk: (chunk: Buffer) => void;
  readonly endCopyFrom: () => void;
};

/** Opens a connection that takes rows until it is closed. */
export const openCopy = async (url: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const copy = (into: string, rows: readonly (readonly string[])[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const data = Buffer.from(`${rows.map((row) => row.join('\t')).join('\n')}\n`);
      let failed: Error | null = null;
      // What `pg` calls as the messages of PostgreSQL's protocol come in (its chapter "COPY Operations").
      const copying = {
        submit: (connection: Connection): void => (connection as Talk).query(`copy ${into} from stdin`),
        handleCopyInResponse: (connection: Connection): void => {
          (connection as Talk).sendCopyFromChunk(data);
          (connection as Talk).endCopyFrom();
        },
        handleCommandComplete: (): void => {},
        handleError: (error: Error): void => {
          failed = error;
          reject(error);
        },
        handleReadyForQuery: (): void => {
          if (failed === null) resolve();
        },
      };
      client.query(copying as Submittable);
    });
  return { copy, close: () => client.end() };
};
