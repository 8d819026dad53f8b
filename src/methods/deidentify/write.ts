// The hidden text: each span gives way to its mark, the same person and the same day always to the same.

import { dateMark, markOf, nameMark, peopleMarked, type Role } from './marks.ts';
import { peopleOf } from './names/people.ts';
import type { Span } from './span.ts';
import { distancesOf } from './when.ts';

/** What was found, with the words of a name and whose it is. */
export type Found = Span & { readonly words: readonly string[]; readonly role: Role | null };

const nameMarks = (text: string, names: readonly Found[]): readonly string[] => {
  const people = peopleOf(names);
  const roles = new Map<number, Role>();
  names.forEach(({ role }, mention) => {
    const person = people[mention] ?? 0;
    if (role !== null && !roles.has(person)) roles.set(person, role);
  });
  const alike = new Map(peopleMarked(text));
  const numbers = new Map<number, number>();
  for (const person of people) {
    if (numbers.has(person)) continue;
    const role = roles.get(person) ?? null;
    const number = (alike.get(role) ?? 0) + 1;
    alike.set(role, number);
    numbers.set(person, number);
  }
  return people.map((person) => {
    const role = roles.get(person) ?? null;
    return nameMark(role, (alike.get(role) ?? 0) > 1 ? numbers.get(person) : undefined);
  });
};

export const write = (text: string, found: readonly Found[], eventDate?: string): string => {
  const names = nameMarks(
    text,
    found.filter(({ type }) => type === 'name'),
  );
  const distances = distancesOf(
    found.filter(({ type }) => type === 'date').map(({ start, end }) => text.slice(start, end)),
    eventDate,
  );
  let written = '';
  let at = 0;
  let name = 0;
  let date = 0;
  for (const { start, end, type } of found) {
    let mark: string;
    if (type === 'name') mark = names[name++] ?? '[name]';
    else if (type === 'date') mark = dateMark(distances[date++] ?? null);
    else mark = markOf(type);
    written += text.slice(at, start) + mark;
    at = end;
  }
  return written + text.slice(at);
};
