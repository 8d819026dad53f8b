// Against a real listening server: photos that never arrive, and photos of somebody who means to keep others from theirs.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Type } from 'typebox';
import { fileField, isSentFile } from '../files/sent-file.ts';
import { type Module, route } from '../module.ts';
import type { LogEntry } from './log.ts';
import { createTestHttp } from './testing.ts';

const mega = 1_000_000;
const params = Type.Object({ draft: Type.String() });

const module: Module = {
  name: 'photos',
  jobs: [],
  routes: [
    route({
      method: 'GET',
      path: '/tell/:draft/photos',
      permission: 'public',
      schema: { params },
      handle: async () => ({ kind: 'json', body: {} }),
    }),
    route({
      method: 'POST',
      path: '/tell/:draft/photos',
      permission: 'public',
      isCostly: true,
      takesFile: true,
      bodyLimit: 16 * mega,
      schema: { params, body: Type.Object({ photo: fileField }) },
      beforeBody: async ({ params: { draft } }) =>
        draft === 'none' ? { kind: 'json', status: 410, body: { gone: true } } : null,
      handle: async ({ body: { photo } }) => ({
        kind: 'json',
        body: { bytes: isSentFile(photo) && photo.bytes.length },
      }),
    }),
  ],
};

const written: LogEntry[] = [];
const app = createTestHttp({ modules: [module], log: (entry) => written.push(entry), prefixTrust: ['127.0.0.1'] });
let port = 0;
before(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  assert.ok(typeof address === 'object' && address !== null);
  port = address.port;
});
after(() => app.close());

const start = '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n';
const end = '\r\n--x--\r\n';

/** The beginning of a photo of so many bytes, and then nothing more. */
const begin = (network: number, bytes: number, announced = 16 * mega, draft = 'mine'): Socket => {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  socket.on('error', () => {});
  socket.write(
    [
      `POST /tell/${draft}/photos HTTP/1.1`,
      'Host: 127.0.0.1',
      `X-Forwarded-For: 10.0.${network}.1`,
      'Content-Type: multipart/form-data; boundary=x',
      `Content-Length: ${announced}`,
      '\r\n',
    ].join('\r\n'),
  );
  socket.write(start);
  socket.write(Buffer.alloc(bytes));
  return socket;
};

const answerTo = async (socket: Socket): Promise<string> => {
  let heard = '';
  socket.on('data', (part) => {
    heard += part;
  });
  socket.once('end', () => {});
  while (!/\r\n\r\n[\s\S]+/.test(heard) && !socket.closed) await sleep(10);
  socket.destroy();
  return heard;
};

const addPhoto = (network: number, bytes = mega): Promise<string> => {
  const socket = begin(network, bytes, start.length + bytes + end.length);
  socket.write(end);
  return answerTo(socket);
};

describe('a photo whose signal is lost on the way', () => {
  it('is no fault of ours: nothing is written down of whoever sent it', async () => {
    for (const bytes of [10, mega]) {
      const socket = begin(1, bytes);
      await sleep(100);
      socket.destroy();
      await once(socket, 'close');
    }
    await sleep(200);
    assert.deepEqual(written, []);
  });
});

describe('somebody who begins many photos and ends none', () => {
  it('fills their own share: they are told to wait, in words, and others add theirs', async () => {
    const held: Socket[] = [];
    // Each of the first fills what it can: of those that come at once, several may give way to each other.
    for (let at = 0; at < 4; at += 1) {
      held.push(begin(1, 15 * mega));
      await sleep(250);
    }
    held.push(...Array.from({ length: 15 }, () => begin(1, 15 * mega)));
    await sleep(500);
    const own = await addPhoto(1, 15 * mega);
    assert.match(own, /^HTTP\/1\.1 503 /);
    assert.match(own, /retry-after: 30/);
    assert.match(own, /What you wrote is safe|Wait a minute/);
    assert.match(await addPhoto(2, 15 * mega), /^HTTP\/1\.1 200 [\s\S]*"bytes":15000000/);
    for (const socket of held) socket.destroy();
    await sleep(200);
    assert.match(await addPhoto(1, 15 * mega), /^HTTP\/1\.1 200 /);
    assert.deepEqual(written, []);
  });

  it('is answered before anything is read where there is nothing to add to', async () => {
    assert.match(await answerTo(begin(3, 0, 16 * mega, 'none')), /^HTTP\/1\.1 410 /);
  });
});
