// What was hidden, said in the language of a page. The marks in the text that is kept stay as they are.

import { kindWords, markPattern, roles } from '../../../methods/deidentify/marks.ts';
import type { MessageKey } from '../../../platform/language/catalogue.ts';
import type { Language } from '../../../platform/language/language.ts';

type Said = readonly [words: string, key: MessageKey];
const kinds = Object.keys(kindWords) as (keyof typeof kindWords)[];
const keys = new Map<string, MessageKey>([
  ...kinds.map((kind): Said => [kindWords[kind], `hidden.${kind}`]),
  ...roles.map((role): Said => [`${role}'s name`, role === 'staff member' ? 'hidden.staff' : `hidden.${role}`]),
  ['date: the same day', 'hidden.same-day'],
]);

const distance = /^date: (\d+) (day|week|month|year)s? (earlier|later)$/;
type Distance = `${'day' | 'week' | 'month' | 'year'}-${'earlier' | 'later'}`;

/** `nurse's name 2`, as it stands in a mark -> "nurse's name 2 hidden", or "enw nyrs 2 wedi’i guddio". */
export const markIn = (hidden: string, { say }: Pick<Language, 'say'>): string => {
  const [, count, unit, side] = distance.exec(hidden) ?? [];
  if (count !== undefined) return say(`hidden.${`${unit}-${side}` as Distance}`, { count: Number(count) });
  const number = keys.has(hidden) ? '' : (/ \d+$/.exec(hidden)?.[0] ?? '');
  const key = keys.get(hidden.slice(0, hidden.length - number.length));
  return key === undefined ? hidden : say(key, { number });
};

/** A text that is read as it is, such as what a picture shows: its marks said where they stand. */
export const marksIn = (text: string, language: Pick<Language, 'say'>): string =>
  text.replace(markPattern, (mark) => `[${markIn(mark.slice(1, -1), language)}]`);
