// A provider's word that somebody has left (OpenID Connect Back-Channel Logout 1.0, section 2.6). It comes from anywhere, so
// nothing of it counts before its signature does.

import { constants, createPublicKey, verify, type webcrypto } from 'node:crypto';

type Claims = Readonly<Record<string, unknown>>;

export type LogoutExpected = {
  readonly issuer: string;
  readonly clientId: string;
  readonly nowSeconds: number;
  /** Asked for only when all else is right. */
  readonly keys: () => Promise<readonly Claims[]>;
};

const event = 'http://schemas.openid.net/event/backchannel-logout';
const maxAgeSeconds = 300;
const skewSeconds = 30;

type Check = { readonly kty: string; readonly crv?: string; readonly hash: string | null; readonly isPss?: boolean };
const checks: Readonly<Record<string, Check>> = {
  RS256: { kty: 'RSA', hash: 'sha256' },
  RS384: { kty: 'RSA', hash: 'sha384' },
  RS512: { kty: 'RSA', hash: 'sha512' },
  PS256: { kty: 'RSA', hash: 'sha256', isPss: true },
  ES256: { kty: 'EC', crv: 'P-256', hash: 'sha256' },
  ES384: { kty: 'EC', crv: 'P-384', hash: 'sha384' },
  Ed25519: { kty: 'OKP', crv: 'Ed25519', hash: null },
};

const isClaims = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (part: string): Claims | null => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return isClaims(value) ? value : null;
  } catch {
    return null;
  }
};

const isSound = (claims: Claims, { issuer, clientId, nowSeconds }: LogoutExpected): boolean => {
  const { iss, aud, iat, exp, events, nonce, jti } = claims;
  return (
    iss === issuer &&
    (Array.isArray(aud) ? aud : [aud]).includes(clientId) &&
    typeof iat === 'number' &&
    Math.abs(nowSeconds - iat) <= maxAgeSeconds &&
    (exp === undefined || (typeof exp === 'number' && exp > nowSeconds - skewSeconds)) &&
    typeof jti === 'string' &&
    nonce === undefined &&
    isClaims(events) &&
    isClaims(events[event])
  );
};

const isSigned = (data: string, signature: Buffer, { isPss, hash, kty }: Check, jwk: Claims): boolean => {
  const key = createPublicKey({ key: jwk as webcrypto.JsonWebKey, format: 'jwk' });
  const padding = isPss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const how = kty === 'EC' ? { dsaEncoding: 'ieee-p1363' as const } : kty === 'RSA' ? { padding } : {};
  return verify(hash, Buffer.from(data), { key, ...how }, signature);
};

/** The subject who has left; `null` where the token is not the provider's, not for us, not new, or names nobody. */
export const leaverIn = async (token: string, expected: LogoutExpected): Promise<string | null> => {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  const header = parsed(head);
  const claims = parsed(body);
  const alg = String(header?.alg);
  const check = Object.hasOwn(checks, alg) ? checks[alg] : undefined;
  if (!header || !claims || !check || rest.length > 0 || header.crit !== undefined) return null;
  if (!isSound(claims, expected)) return null;
  const fitting = (await expected.keys()).filter(
    ({ kid, kty, crv, use, alg: only }) =>
      kty === check.kty &&
      (check.crv === undefined || crv === check.crv) &&
      (header.kid === undefined || kid === header.kid) &&
      (use === undefined || use === 'sig') &&
      (only === undefined || only === alg),
  );
  const bytes = Buffer.from(signature, 'base64url');
  const isTrue = fitting.some((key) => isSigned(`${head}.${body}`, bytes, check, key));
  return isTrue && typeof claims.sub === 'string' && claims.sub !== '' ? claims.sub : null;
};
