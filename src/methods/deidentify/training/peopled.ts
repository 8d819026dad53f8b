// A story that names nobody, told with names: where it says "he" or "the nurse", somebody is named instead. So the tagger meets
// names in whole sentences that were written for another purpose.

import { asName, hurried, type Marked } from './generator.ts';
import { type Person, written } from './people.ts';
import type { Random } from './random.ts';

const roles =
  'nurse|patient|doctor|midwife|resident|lady|gentleman|registrar|pharmacist|paramedic|carer|porter|consultant|sister|matron|mum|dad|mother|father|son|daughter|wife|husband|man|woman|boy|girl|baby|child|student|physio|GP|HCA|surgeon|receptionist|driver|dentist|technician|locum|SHO|client|manager|neighbour|brother|aunt|nan|grandad';
const somebody = new RegExp(
  `\\b(?:(?<pronoun>[Hh]e|[Ss]he|him)(?= [a-z]|[.,])|(?<owner>[Hh]is)(?= [a-z])|(?<lead>[Tt]he|[Aa]|[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir) (?<role>${roles})(?![\\w'-]))`,
  'g',
);

/** How many of those who could be named are. */
const shareNamed = 0.4;

export const peopled = (text: string, people: () => Person, random: Random): Marked => {
  const { chance, pick, number } = random;
  const cast = [people(), people(), people()];
  const called = (): string => {
    const person = pick(cast);
    if (chance(0.5)) return asName(person.first);
    const { lead, name } = written(person, random);
    return `${lead}${asName(name)}`;
  };
  const told = text.replace(somebody, (found: string, ...rest) => {
    if (!chance(shareNamed)) return found;
    const { pronoun, owner, lead, role } = rest.at(-1) as Partial<
      Record<'pronoun' | 'owner' | 'lead' | 'role', string>
    >;
    if (pronoun !== undefined) return called();
    if (owner !== undefined) return `${called()}'s`;
    const by = number();
    if (by < 0.4) return called();
    if (by < 0.55) return `${lead} ${role} ${called()}`;
    if (by < 0.65) return `${lead} ${role}, ${called()},`;
    if (by < 0.75) return `${lead} ${role} (${called()})`;
    if (by < 0.85) return `${called()}, ${lead?.toLowerCase()} ${role},`;
    if (by < 0.95) return `${role} ${called()}`;
    return `${lead} ${role} called ${called()}`;
  });
  return hurried(random, told);
};
