// The mark that stands in the place of what is hidden. It keeps the sense: whose name, how long before or after the first date.

import type { SpanType } from './span.ts';

/** Whose name it is, as far as the words around it say so. */
export const roles = [
  'patient',
  'relative',
  'doctor',
  'nurse',
  'midwife',
  'pharmacist',
  'carer',
  'staff member',
] as const;
export type Role = (typeof roles)[number];

/** What a mark calls each kind, in the text that is kept. */
export const kindWords: Readonly<Record<SpanType, string>> = {
  name: 'name',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone number',
  email: 'email',
  link: 'link',
  username: 'username',
  'nhs-number': 'NHS number',
  'date-of-birth': 'date of birth',
  date: 'date',
  age: 'age over 89',
  'hospital-number': 'hospital number',
  'professional-number': 'staff number',
  'national-insurance-number': 'National Insurance number',
  vehicle: 'vehicle',
  organisation: 'organisation',
  'place-in-hospital': 'place in hospital',
  'other-number': 'number',
};

/** No story speaks of more: later ones share the last number, and a higher one was typed by somebody. */
const mostPeople = 999;

/** A number only where the text has several people of that role. */
export const nameMark = (role: Role | null, number?: number): string =>
  `[${role === null ? kindWords.name : `${role}'s name`}${number === undefined ? '' : ` ${Math.min(number, mostPeople)}`}]`;

/** `distance`, as in "3 days earlier", where there is a date to count from. */
export const dateMark = (distance: string | null): string => (distance === null ? '[date]' : `[date: ${distance}]`);

export const markOf = (type: Exclude<SpanType, 'name' | 'date'>): string => `[${kindWords[type]}]`;

const others = Object.values(kindWords).filter((word) => word !== 'name');

/**
 * Any mark as it may already stand in a text. Marks of older records, such as `[name 2]` and `[staff number 3]`, are among them.
 * A longer number is no number of a mark: somebody's telephone is hidden, though it be typed as one.
 */
export const markPattern = new RegExp(
  `\\[(?:(?:(?<role>${roles.join('|')})'s )?(?<name>name)(?: (?<number>\\d{1,4}))?|date: (?:the same day|\\d{1,4} (?:day|week|month|year)s? (?:earlier|later))|(?:${others.join('|')})(?: \\d{1,4})?)\\]`,
  'g',
);

/** The text with nothing where its marks stand, and every other letter where it was. */
export const blankMarks = (text: string): string => text.replace(markPattern, (mark) => ' '.repeat(mark.length));

/** How many people of each role the marks that a text already holds speak of. */
export const peopleMarked = (text: string): ReadonlyMap<Role | null, number> => {
  const highest = new Map<Role | null, number>();
  if (!text.includes('[')) return highest;
  for (const { groups } of text.matchAll(markPattern)) {
    if (groups?.name === undefined) continue;
    const role = (groups.role ?? null) as Role | null;
    const number = Number(groups.number ?? 1);
    highest.set(role, Math.max(highest.get(role) ?? 0, number > mostPeople ? 1 : number));
  }
  return highest;
};
