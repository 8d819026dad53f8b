// NHS numbers (England, Wales, Isle of Man), CHI numbers (Scotland) and H&C numbers (Northern Ireland): ten digits, the last one
// a modulus 11 check digit (NHS Data Dictionary, "NHS NUMBER"). Written in every grouping that people use.

import { digitsOf, recogniser } from './pattern.ts';

export const hasCheckDigit = (digits: string): boolean => {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
};

/** Ten digits in other groups (120 80 130 90) are readings, not a number. */
const groupings = new Set([
  '10',
  '3-3-4',
  '3-7',
  '6-4',
  '4-6',
  '4-3-3',
  '3-4-3',
  '5-5',
  '2-2-2-2-2',
  '3-3-2-2',
  '4-4-2',
  '1-1-1-1-1-1-1-1-1-1',
]);
const groupingOf = (text: string): string =>
  text
    .split(/\D+/)
    .map((group) => group.length)
    .join('-');

/** "NHS number: ..." says what it is, so a slip in the digits does not matter. */
export const labelledNhsNumber = recogniser(
  'nhs-number',
  /\b(?:nhs|chi|h ?& ?c)\W{0,3}(?:(?:no|num|number|id)\b)?[^\w\n]{0,4}(?:(?:is|was|of)[^\w\n]{1,3})?(?<id>\d(?:[ ./_-]{0,3}\d){7,11})(?!\d)/g,
);

export const nhsNumber = recogniser(
  'nhs-number',
  /(?<![\w.]|[a-z][/-])\d(?:[ ./_-]{0,3}\d){9}(?![\d]|[.]\d)/g,
  ({ id, start, page }) => {
    const grouping = groupingOf(id);
    if (
      !groupings.has(grouping) ||
      /\b(?:s\/?n|serial(?: no| number)?)[ .:#]{1,2}$/.test(page.lower.slice(Math.max(0, start - 16), start))
    )
      return false;
    const digits = digitsOf(id);
    return hasCheckDigit(digits) || (grouping === '3-3-4' && !digits.startsWith('0'));
  },
);
