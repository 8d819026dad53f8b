// Codes of six digits from an app (TOTP, RFC 6238): HMAC-SHA-1 of a shared key and the count of half minutes since 1970.

import { Secret, TOTP } from 'otpauth';

const keyBytes = 20;
const digits = 6;
const periodSeconds = 30;
/** A telephone's clock may be half a minute slow or fast. */
const window = 1;

/** 160 random bits in base32, as apps take it. */
export const newKey = (): string => new Secret({ size: keyBytes }).base32;

export const isCode = (text: string): boolean => /^\d{6}$/.test(text);

/** People copy codes with the gap that apps show in them. */
export const plainCode = (text: string): string => text.replaceAll(/[\s-]/g, '');

/** The half minute that `code` belongs to, or `null` where it is of none near `now`. */
export const stepOf = (key: string, code: string, now: Date): number | null => {
  if (!isCode(code)) return null;
  const timestamp = now.getTime();
  const secret = Secret.fromBase32(key);
  const delta = TOTP.validate({ token: code, secret, digits, period: periodSeconds, timestamp, window });
  return delta === null ? null : TOTP.counter({ period: periodSeconds, timestamp }) + delta;
};

/** What the QR code says: the address that apps read a key from. */
export const appAddress = (key: string, username: string, service: string): string =>
  new TOTP({ secret: key, label: username, issuer: service, digits, period: periodSeconds }).toString();
