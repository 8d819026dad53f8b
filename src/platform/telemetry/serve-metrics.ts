// `/metrics` on a port of its own, which no visitor of the pages can reach.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { CannotStart } from '../config/cannot-start.ts';

export type MetricsServer = { readonly port: number; readonly stop: () => Promise<void> };

const contentType = 'text/plain; version=0.0.4; charset=utf-8';

/** Throws CannotStart where the port cannot be had. */
export const serveMetrics = async (
  { host, port }: { readonly host: string; readonly port: number },
  tell: () => Promise<string>,
): Promise<MetricsServer> => {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, async ({ method, url }, answer) => {
    const isAsked = url === '/metrics' && (method === 'GET' || method === 'HEAD');
    const text = isAsked ? await tell().catch(() => null) : '';
    answer.writeHead(isAsked ? (text === null ? 500 : 200) : 404, {
      'content-type': contentType,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    answer.end(text ?? '');
  });
  try {
    await once(server.listen(port, host), 'listening');
  } catch (cause) {
    throw new CannotStart(
      `Metrics cannot be served on port ${port} of ${host}. Look at METRICS_PORT and METRICS_HOST.`,
      {
        cause,
      },
    );
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
