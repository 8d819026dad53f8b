// Where a person may be sent on to: a path of this service, never another site.

const base = 'http://local.invalid';

/** The path and query of `value` where it is a plain local path, else `fallback`. */
export const localPath = (value: unknown, fallback = '/'): string => {
  // Browsers read a backslash as a slash and drop tabs and newlines, so `/\evil.example` would leave us.
  if (typeof value !== 'string' || !/^\/[^\\\p{Cc}]*$/u.test(value)) return fallback;
  if (!URL.canParse(value, base)) return fallback;
  const url = new URL(value, base);
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : fallback;
};
