// Cookies as we use them: one opaque value each, for this host alone (RFC 6265bis `__Host-`), out of reach of scripts.

export type CookieJar = {
  readonly read: (header: string | undefined) => string | null;
  /** The value of a `Set-Cookie` header. Without `maxAgeSeconds` the cookie ends with the browser. */
  readonly write: (value: string, maxAgeSeconds?: number) => string;
  readonly erase: () => string;
};

/** Values must be of the base64url alphabet. Plain HTTP is for the loopback address only, where browsers refuse `Secure`. */
export const cookieJar = (origin: string, plainName: string): CookieJar => {
  const isSecure = origin.startsWith('https:');
  const name = isSecure ? `__Host-${plainName}` : plainName;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  const write = (value: string, maxAgeSeconds?: number) =>
    `${name}=${value}; ${maxAgeSeconds === undefined ? '' : `Max-Age=${maxAgeSeconds}; `}${attributes}`;

  return {
    read: (header) => {
      const pair = header?.split(';').find((part) => part.trimStart().startsWith(`${name}=`));
      return pair?.slice(pair.indexOf('=') + 1).trim() ?? null;
    },
    write,
    erase: () => write('', 0),
  };
};
