import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createScanner, type ScannerAddress } from './clamav.ts';

const virus = 'X5O-a-made-up-virus';

/** Speaks as clamd does: `answer` is given the bytes of one file. */
const standIn = (socket: Socket, answer: (bytes: Buffer) => string | null): void => {
  let got: Buffer = Buffer.alloc(0);
  socket.on('error', () => {});
  socket.on('data', (part: Buffer) => {
    got = Buffer.concat([got, part]);
    if (got.toString('latin1') === 'zPING\0') return socket.end('PONG\0');
    const start = got.indexOf('zINSTREAM\0') + 10;
    if (start < 10) return;
    const pieces: Buffer[] = [];
    for (let at = start; at + 4 <= got.length; ) {
      const length = got.readUInt32BE(at);
      if (length === 0) {
        const said = answer(Buffer.concat(pieces));
        if (said === null) socket.destroy();
        else socket.end(`${said}\0`);
        return;
      }
      pieces.push(got.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
  });
};

const listening = async (
  answer: (bytes: Buffer) => string | null,
  use: (address: ScannerAddress) => Promise<void>,
  path?: string,
): Promise<void> => {
  const server: Server = createServer((socket) => standIn(socket, answer));
  await new Promise<void>((resolve) => server.listen(path ?? { host: '127.0.0.1', port: 0 }, resolve));
  const at = server.address();
  const address = typeof at === 'object' && at !== null ? { host: '127.0.0.1', port: at.port } : { path: path ?? '' };
  await use(address).finally(() => new Promise((resolve) => server.close(resolve)));
};

const honest = (bytes: Buffer): string => (bytes.includes(virus) ? 'stream: Made-Up-1 FOUND' : 'stream: OK');

describe('the scanner', () => {
  it('sees every byte of a file, however long, and tells clean from infected', () =>
    listening(honest, async (address) => {
      const scanner = createScanner(address);
      assert.equal(await scanner.scan(Buffer.alloc(200_000)), 'clean');
      assert.equal(await scanner.scan(Buffer.concat([Buffer.alloc(200_000), Buffer.from(virus)])), 'infected');
      assert.equal(await scanner.scan(Buffer.alloc(0)), 'clean');
      assert.equal(await scanner.isUp(), true);
    }));

  it('is asked through a socket on this machine too', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'cairn-clamd-'));
    await listening(
      honest,
      async (address) => assert.equal(await createScanner(address).scan(Buffer.from('x')), 'clean'),
      join(dir, 's'),
    );
    await rm(dir, { recursive: true });
  });

  for (const [what, said] of [
    ['says that the file is too long for it', 'INSTREAM size limit exceeded. ERROR'],
    ['says something that nobody knows', 'stream: perhaps'],
    ['says OK of something else', 'PONG OK'],
    ['hangs up', null],
    ['never stops talking', 'x'.repeat(10_000)],
  ] as const)
    it(`gives no verdict where it ${what}`, () =>
      listening(
        () => said,
        async (address) => assert.equal(await createScanner(address).scan(Buffer.from('x')), 'unknown'),
      ));

  it('gives no verdict where nobody listens', async () => {
    let gone: ScannerAddress | undefined;
    await listening(honest, async (address) => {
      gone = address;
    });
    const scanner = createScanner(gone ?? assert.fail());
    assert.equal(await scanner.scan(Buffer.from('x')), 'unknown');
    assert.equal(await scanner.isUp(), false);
  });
});
