// For tests: servers on this machine at ports that nobody has.

import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

export const serveAt = async (port: number, answer: RequestListener): Promise<() => Promise<void>> => {
  const server = createServer(answer).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
};
