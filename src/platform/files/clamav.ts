// Asks a ClamAV daemon about a file, in its own words (INSTREAM, clamd(8)): the bytes in pieces, each after its length; an
// empty piece; then one answer. A connection for each file; nothing is kept on either side.

import { createConnection, type Socket } from 'node:net';

/** `unknown`: it could not be asked, or did not say. */
export type Verdict = 'clean' | 'infected' | 'unknown';

export type Scanner = {
  readonly scan: (bytes: Uint8Array) => Promise<Verdict>;
  readonly isUp: () => Promise<boolean>;
};

export type ScannerAddress =
  | { readonly host: string; readonly port: number }
  /** Of a socket on this machine. */
  | { readonly path: string };

const mostMs = 20_000;
const pieceBytes = 64 * 1024;
const mostAnswerBytes = 4096;

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
};

/** What it answers to `send`, without the zero at its end; null where it could not be asked. */
const ask = (address: ScannerAddress, send: (socket: Socket) => void): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = createConnection(address);
    let answer = '';
    const late = setTimeout(() => end(null), mostMs);
    const end = (said: string | null): void => {
      clearTimeout(late);
      socket.destroy();
      resolve(said);
    };
    socket.setEncoding('latin1');
    socket.once('error', () => end(null));
    socket.on('data', (part: string) => {
      answer += part;
      const ending = answer.indexOf('\0');
      if (ending >= 0) end(answer.slice(0, ending));
      else if (answer.length > mostAnswerBytes) end(null);
    });
    socket.once('close', () => end(null));
    socket.once('connect', () => send(socket));
  });

const verdictOf = (answer: string | null): Verdict => {
  if (answer === 'stream: OK') return 'clean';
  return answer?.endsWith(' FOUND') ? 'infected' : 'unknown';
};

export const createScanner = (address: ScannerAddress): Scanner => ({
  scan: async (bytes) =>
    verdictOf(
      await ask(address, (socket) => {
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += pieceBytes) {
          const piece = bytes.subarray(at, at + pieceBytes);
          socket.write(lengthOf(piece.length));
          socket.write(piece);
        }
        socket.write(lengthOf(0));
      }),
    ),
  isUp: async () => (await ask(address, (socket) => socket.write('zPING\0'))) === 'PONG',
});
