// For tests: an authenticator in software (ES256, attestation "none"), as the browser would hand its answers to the page.

import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

type Options = { readonly options: string };
type Answering = {
  /** Says it was on another page than it was. */
  readonly origin?: string;
  readonly rpId?: string;
  /** Neither finger, face nor PIN. */
  readonly isUnverified?: boolean;
  readonly counter?: number;
};

const text = (value: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const bytes = (value: Uint8Array): Buffer => Buffer.concat([head(2, value.length), value]);
const integer = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
/** The first bytes of a CBOR item (RFC 8949, section 3). */
const head = (major: number, count: number): Buffer => {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  return count < 256
    ? Buffer.from([(major << 5) | 24, count])
    : Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
};

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

export const createAuthenticator = (origin: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let counter = 0;
  let userHandle = '';

  const clientData = (type: string, challenge: string, at = origin): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  const authenticatorData = (rpId: string, flags: number, count: number, rest = Buffer.alloc(0)): Buffer => {
    const tail = Buffer.alloc(5);
    tail[0] = flags;
    tail.writeUInt32BE(count, 1);
    return Buffer.concat([sha256(rpId), tail, rest]);
  };
  const envelope = (response: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });

  return {
    credentialId: id.toString('base64url'),
    create: ({ options }: Options, answering: Answering = {}): string => {
      const asked = JSON.parse(options);
      userHandle = asked.user.id;
      const cose = map(
        [integer(1), integer(2)],
        [integer(3), integer(-7)],
        [integer(-1), integer(1)],
        [integer(-2), bytes(Buffer.from(x, 'base64url'))],
        [integer(-3), bytes(Buffer.from(y, 'base64url'))],
      );
      const length = Buffer.from([0, id.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cose]);
      const flags = answering.isUnverified ? 0x41 : 0x45;
      const data = authenticatorData(answering.rpId ?? asked.rp.id, flags, counter, attested);
      return envelope({
        clientDataJSON: clientData('webauthn.create', asked.challenge, answering.origin).toString('base64url'),
        attestationObject: map(
          [text('fmt'), text('none')],
          [text('attStmt'), map()],
          [text('authData'), bytes(data)],
        ).toString('base64url'),
        transports: ['internal'],
      });
    },
    get: ({ options }: Options, answering: Answering = {}): string => {
      const asked = JSON.parse(options);
      counter += 1;
      const flags = answering.isUnverified ? 0x01 : 0x05;
      const data = authenticatorData(answering.rpId ?? asked.rpId, flags, answering.counter ?? counter);
      const client = clientData('webauthn.get', asked.challenge, answering.origin);
      const signature = createSign('sha256')
        .update(Buffer.concat([data, sha256(client)]))
        .sign(privateKey);
      return envelope({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle,
      });
    },
  };
};
