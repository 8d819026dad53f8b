// The digits of every script as the plain ones: a phone writes those of its owner's language.

const isDigit = /^\p{Nd}$/u;

/** Decimal digits stand ten in a row, zero first, each row beginning where the one before it does not reach. */
export const plainDigit = (digit: string): string => {
  const codePoint = digit.codePointAt(0) ?? 0;
  let below = 0;
  while (below < 9 && isDigit.test(String.fromCodePoint(codePoint - below - 1))) below += 1;
  return String(below);
};

export const withPlainDigits = (text: string): string => text.replace(/\p{Nd}/gu, plainDigit);
