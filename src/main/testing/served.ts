// The whole of Cairn as people meet it: served on a port of its own, with the worker doing what nobody waits for.

import { once } from 'node:events';
import { createServer } from 'node:net';
import { startWorker } from '../../platform/jobs/worker.ts';
import { testCairn } from './cairn.ts';

const host = '127.0.0.1';

export const freePort = async (): Promise<number> => {
  const server = createServer();
  await once(server.listen(0, host), 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('This machine gives no port');
  return address.port;
};

/** Believes what this machine says about where a visitor comes from, so that a test can be many people. */
export const servedCairn = async (env: Readonly<Record<string, string>> = {}) => {
  const port = await freePort();
  const cairn = await testCairn({ PORT: String(port), CAIRN_TRUSTED_PROXIES: host, ...env });
  await cairn.app.listen({ host, port });
  const worker = await startWorker(cairn.url, cairn.parts.jobs, { pollMs: 100 });
  return {
    ...cairn,
    origin: `http://${host}:${port}`,
    end: async () => {
      await worker.stop();
      await cairn.end();
    },
  };
};
