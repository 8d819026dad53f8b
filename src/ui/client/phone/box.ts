// A box that only one key opens: ECDH on P-256 with a key made for this box alone, HKDF-SHA-256 (RFC 5869), AES-256-GCM. It is
// ECIES as in SEC 1, section 5.1, from nothing but WebCrypto, so that the phone and the service use the same lines.

export type Bytes = Uint8Array<ArrayBuffer>;

/** Base64url throughout: `epk` is the key made for this box, as an uncompressed point. */
export type Box = { readonly epk: string; readonly iv: string; readonly box: string };

/** Whoever holds one opens what was sealed to its `publicKey`. */
export type OpenKey = { readonly publicKey: string; readonly privateKey: CryptoKey };

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const ivBytes = 12;
/** More at once than a call takes as arguments. */
const pieceBytes = 0x8000;

export const toText = (bytes: Bytes): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += pieceBytes)
    binary += String.fromCharCode(...bytes.subarray(at, at + pieceBytes));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

export const toBytes = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** A pair whose private half can be taken out once, to be wrapped; or never, where it is not `extractable`. */
export const newPair = (extractable: boolean): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(curve, extractable, ['deriveBits']) as Promise<CryptoKeyPair>;

export const publicText = async (publicKey: CryptoKey): Promise<string> =>
  toText(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));

const importPoint = (publicKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', toBytes(publicKey), curve, false, []);

export const isPublicKey = async (text: string): Promise<boolean> => {
  try {
    await importPoint(text);
    return true;
  } catch {
    return false;
  }
};

/** Both keys and the purpose go into the key of the box: it opens for no other, and for nothing else. */
const boxKey = async (own: CryptoKey, other: string, both: string, purpose: string): Promise<CryptoKey> => {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: await importPoint(other) }, own, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const text = new TextEncoder();
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: text.encode(both), info: text.encode(`cairn/box/${purpose}`) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

export const seal = async (publicKey: string, purpose: string, value: unknown): Promise<Box> => {
  const pair = await newPair(false);
  const epk = await publicText(pair.publicKey);
  const key = await boxKey(pair.privateKey, publicKey, `${epk}.${publicKey}`, purpose);
  const iv = randomBytes(ivBytes);
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
  return { epk, iv: toText(iv), box: toText(new Uint8Array(sealed)) };
};

/** Rejects when the key or the purpose is another, or a single bit has changed. */
export const open = async ({ publicKey, privateKey }: OpenKey, purpose: string, sealed: Box): Promise<unknown> => {
  const key = await boxKey(privateKey, sealed.epk, `${sealed.epk}.${publicKey}`, purpose);
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(sealed.iv) }, key, toBytes(sealed.box));
  return JSON.parse(new TextDecoder().decode(text));
};
