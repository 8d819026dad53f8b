// One PostgreSQL for all tests that run on this machine from this folder. A test process opens the keeper's socket and
// is told the database's address; while any such socket is open the database runs, and shortly after the last one
// closes, however it closed, it stops. Started by `testing.ts`, never by hand.

import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { CannotStart } from '../../config/cannot-start.ts';
import { socketFolder } from './socket-folder.ts';
import { startPostgres } from './supervisor.ts';

const lingerMs = 3_000;

const keep = async (folder: string): Promise<void> => {
  const postgres = await startPostgres(folder, { forTests: true });
  try {
    await dropLeftOver(postgres.ownerUrl);
    const path = join(await socketFolder(folder), 'keeper');
    await rm(path, { force: true });
    await unusedFor(lingerMs, serve(path, postgres.ownerUrl));
    await rm(path, { force: true });
  } finally {
    await postgres.stop();
  }
};

const serve = (path: string, url: string): Server =>
  createServer((socket) => {
    socket.on('error', () => {});
    socket.resume();
    socket.write(`${url}\n`);
  }).listen(path);

/** Resolves, with the door closed, when nobody has been there for a while. */
const unusedFor = (quietMs: number, server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    let present = 0;
    const leave = (): void => {
      server.close(() => resolve());
    };
    let timer = setTimeout(leave, quietMs);
    server.on('connection', (socket) => {
      clearTimeout(timer);
      present += 1;
      socket.on('close', () => {
        present -= 1;
        if (present === 0) timer = setTimeout(leave, quietMs);
      });
    });
    server.on('error', reject);
  });

/** Databases of test runs that were killed. */
const dropLeftOver = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'cairn\\_test\\_%' or datname like 'cairn\\_template\\_%'`,
  );
  for (const { datname } of rows) await client.query(`drop database if exists ${datname}`);
  await client.end();
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('keeper.ts FOLDER');
keep(folder).catch((reason) => {
  // Another keeper was quicker: the tests will find that one.
  if (!(reason instanceof CannotStart)) throw reason;
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 2;
});
