// For tests: a translation service of the shape of LibreTranslate, which a test can make slow, huge, wrong or lead elsewhere.

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = Readonly<Record<'q' | 'source' | 'target' | 'format' | 'api_key', string | undefined>>;
type Answer = (asked: Asked, reply: ServerResponse) => void;

const say = (reply: ServerResponse, body: unknown): void => {
  reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** `Ala ma kota` -> "(en) Ala ma kota" */
export const inItsWay: Answer = ({ q, target }, reply) => say(reply, { translatedText: `(${target}) ${q}` });

export const startTranslationStandIn = async () => {
  const asked: Asked[] = [];
  let answer = inItsWay;
  const server = createServer(async (request, reply) => {
    if (request.url === '/languages') return say(reply, [{ code: 'pl', name: 'Polish', targets: ['en'] }]);
    if (request.url !== '/translate' || request.method !== 'POST') return reply.writeHead(404).end();
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const one: Asked = JSON.parse(Buffer.concat(parts).toString('utf8'));
    asked.push(one);
    answer(one, reply);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    /** From now on it answers so. */
    setAnswer: (given: Answer) => {
      answer = given;
    },
    end: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
