// What text may hold: PostgreSQL stores no NUL, and half a surrogate pair is no character at all.

export const isCleanText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

const maxDepth = 32;

/** The same for everything in a value that came as JSON; too deep a nesting is refused with it. */
export const isCleanValue = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'string') return isCleanText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === maxDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isCleanValue(item, depth + 1));
  return Object.entries(value).every(([name, item]) => isCleanText(name) && isCleanValue(item, depth + 1));
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** `null` where the bytes are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
};
