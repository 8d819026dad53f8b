// The PIN that somebody chooses: six digits or more, in the digits of any script, and not one of those that are tried first.

/** Arabic, Bengali and all other digits as `0` to `9`; spaces and hyphens away. Null where there is anything else, or too few. */
export const readPin = (typed: string): string | null => {
  const digits = [...typed.replace(/[\s-]/g, '')].map(westernDigit).join('');
  return /^\d{6,32}$/.test(digits) ? digits : null;
};

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** In Unicode the digits of every script stand ten in a row, from its zero on. */
const westernDigit = (sign: string): string => {
  const code = sign.codePointAt(0) ?? 0;
  if (!isDigit(code)) return sign;
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value += 1;
  return String(value);
};

/** With ten tries, whoever finds the phone begins with these: all the same, a run, or a few digits over and over. */
export const isGuessable = (pin: string): boolean =>
  /^(\d{1,3})\1+$/.test(pin) || '01234567890123456789'.includes(pin) || '98765432109876543210'.includes(pin);
