// What lies between a phone and Cairn: a signal that goes and comes, and loses what is on its way.

import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

export type Weather =
  | 'clear'
  /** Nothing gets through. */
  | 'none'
  /** A story gets through, and the answer to it is lost. */
  | 'answers-lost'
  /** A story is lost on its way. */
  | 'stories-lost';

const host = '127.0.0.1';
const isStory = ({ method, url }: IncomingMessage): boolean => method === 'POST' && url === '/api/sealed-records';

/** `port` is where the phone looks for Cairn; `cairnPort` says where it is. */
export const startSignal = async (port: number, cairnPort: () => number) => {
  let weather: Weather = 'clear';
  const counted = { stories: 0, answersLost: 0 };
  let asked = 0;

  const answer = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const now = weather;
    if (now === 'none' || (now === 'stories-lost' && isStory(from))) {
      from.socket.destroy();
      return;
    }
    const body = (await from.toArray()) as Buffer[];
    asked += 1;
    const headers = {
      ...from.headers,
      // Everybody comes from another network, as people do.
      'x-forwarded-for': `10.${(asked >> 8) & 255}.${asked & 255}.${port & 255}`,
    };
    const onward = request({ host, port: cairnPort(), method: from.method, path: from.url, headers, agent: false });
    onward.end(Buffer.concat(body));
    const [answered] = (await once(onward, 'response')) as [IncomingMessage];
    const parts = (await answered.toArray()) as Buffer[];
    if (isStory(from)) counted.stories += 1;
    if (weather === 'none' || (weather === 'answers-lost' && isStory(from))) {
      if (isStory(from)) counted.answersLost += 1;
      from.socket.destroy();
      return;
    }
    to.writeHead(answered.statusCode ?? 500, answered.headers).end(Buffer.concat(parts));
  };

  const server = createServer((from, to) => {
    answer(from, to).catch(() => from.socket.destroy());
  });
  await once(server.listen(port, host), 'listening');
  return {
    counted,
    set: (next: Weather): void => {
      weather = next;
      if (next === 'none') server.closeAllConnections();
    },
    end: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type Signal = Awaited<ReturnType<typeof startSignal>>;
