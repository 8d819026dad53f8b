// Whether a question asks for what Cairn hides: whoever answers it would see their answer blotted out, or give away who
// somebody is.

import { hasOptions, type LocalQuestion } from './question.ts';

const asked: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\bnhs (number|no\b)/i, 'an NHS number'],
  [/\b(hospital|patient|case|staff|payroll|employee) (number|id)\b/i, 'a number of a person'],
  [/\b(date of birth|birth ?(day|date)|d\.?o\.?b\b|when .{0,30}\bborn)/i, 'a date of birth'],
  [/\b(sur|fore|first |last |full |middle )?name(s|d)?\b|\binitials\b|\bwho (was|were|is|did|made)\b/i, 'a name'],
  [/\b(home )?address\b|\bpost ?code\b|\bwhere do (you|they) live/i, 'an address'],
  [/\b(phone|telephone|mobile)\b|\be-?mail\b/i, 'a phone number or an email address'],
  [/\b(pin|gmc|nmc|gphc|hcpc|registration) number\b/i, 'a registration number'],
];

/** Whoever ticks a choice writes nothing. */
const takesWords = ({ type }: LocalQuestion): boolean => !hasOptions(type) && type !== 'yes-no';

/** What each question seems to ask for; those that ask for nothing of the kind are not there. */
export const asksForNames = (
  questions: readonly LocalQuestion[],
): readonly { readonly id: string; readonly what: string }[] =>
  questions.filter(takesWords).flatMap(({ id, words }) => {
    const said = Object.values(words)
      .flatMap(({ label, hint }) => [label, hint])
      .join('\n');
    const found = asked.find(([pattern]) => pattern.test(said));
    return found ? [{ id, what: found[1] }] : [];
  });
