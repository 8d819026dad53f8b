// What each `$name` in a story stands for, seen by whoever tells it: "I", "my mum", "Mrs Ellis", "the patient".

import { plusDays } from './calendar.ts';
import type { Episode } from './episode.ts';
import {
  inventAddress,
  inventEmail,
  inventHospitalNumber,
  inventNhsNumber,
  inventPhone,
  type Person,
  title,
} from './people.ts';
import type { Slots } from './phrases.ts';
import type { Random } from './random.ts';

export type Teller = 'patient' | 'relative' | 'staff';

const wards = ['Heron', 'Kestrel', 'Larch', 'Rowan', 'Fernleigh', 'Bramble', 'Curlew', 'Teasel', 'Juniper'] as const;

type Pronouns = Readonly<Record<'he' | 'him' | 'his' | 'himself' | 'is' | 'has' | 'does' | 'lives', string>>;

const third = { is: 'is', has: 'has', does: 'does', lives: 'lives' } as const;
const pronounsOf = (teller: Teller, { gender }: Person): Pronouns => {
  if (teller === 'patient') {
    return { he: 'I', him: 'me', his: 'my', himself: 'myself', is: 'am', has: 'have', does: 'do', lives: 'live' };
  }
  return gender === 'female'
    ? { he: 'she', him: 'her', his: 'her', himself: 'herself', ...third }
    : { he: 'he', him: 'him', his: 'his', himself: 'himself', ...third };
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First how they are introduced, then how they are called. */
const namesFor = (teller: Teller, { patient, relation }: Episode, random: Random): readonly [string, string] => {
  const whole = `${patient.first} ${patient.last}`;
  if (teller === 'patient') return ['I', 'I'];
  if (teller === 'relative') {
    const { noun, short } = relation;
    return random.weighted<readonly [string, string]>([
      [[noun, short], 50],
      [[`${noun} ${patient.first}`, patient.first], 28],
      [[`${noun}, ${whole},`, patient.first], 6],
      [[whole, patient.first], 4],
      [[`${noun} (${patient.first}, ${patient.ageYears})`, short], patient.ageYears > 15 ? 6 : 0],
    ]);
  }
  const formal = `${title(patient)} ${patient.last}`;
  const isLittle = patient.ageYears < 16;
  const called = patient.ageYears === 0 ? 'the baby' : isLittle ? 'the child' : 'the patient';
  return random.weighted<readonly [string, string]>([
    [[called, called], 52],
    [[formal, formal], isLittle ? 0 : 18],
    [[isLittle ? patient.first : formal, isLittle ? patient.first : called], 8],
    [[`${patient.first.charAt(0)}${patient.last.charAt(0)}`, called], 7],
    [[whole, formal], isLittle ? 0 : 6],
    [[`${patient.first} (${patient.ageYears})`, patient.first], isLittle ? 0 : 4],
    [
      [`this ${patient.ageYears} year old ${patient.gender === 'female' ? 'lady' : 'gentleman'}`, called],
      isLittle ? 0 : 5,
    ],
  ]);
};

const hourWords = ['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const weekdayNames = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

const spokenTime = (minuteOfDay: number, random: Random): string => {
  const hour = Math.floor(minuteOfDay / 60);
  const word = hourWords[hour % 12] ?? '';
  const part = hour < 6 ? 'in the morning' : hour < 12 ? 'in the morning' : hour < 18 ? 'in the afternoon' : 'at night';
  return random.pick([
    `about ${word} ${part}`,
    `half past ${word}`,
    `${hour % 12 || 12}${hour < 12 ? 'am' : 'pm'}`,
    `${hour % 12 || 12}.${String(minuteOfDay % 60).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`,
    `around ${word}`,
  ]);
};

const clock = (minuteOfDay: number, separator: string): string =>
  [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, '0')).join(separator);

const birthDateOf = (ageYears: number, at: Date, random: Random): string => {
  const born = new Date(Date.UTC(at.getUTCFullYear() - ageYears - 1, random.below(12), random.between(1, 28)));
  const [year = '', month = '', day = ''] = born.toISOString().slice(0, 10).split('-');
  return random.pick([
    `${day}/${month}/${year}`,
    `${day}.${month}.${year.slice(2)}`,
    `${Number(day)}/${Number(month)}/${year}`,
  ]);
};

export const slotsFor = (episode: Episode, teller: Teller, random: Random): Slots => {
  const { patient, nurse, doctor, relative } = episode;
  const pronouns: Readonly<Record<string, string>> = pronounsOf(teller, patient);
  const [introduced, called] = namesFor(teller, episode, random);
  let isIntroduced = false;
  const who = (): string => {
    const name = isIntroduced ? called : introduced;
    isIntroduced = true;
    return name;
  };
  const at = new Date(`${episode.happenedOn}T00:00:00Z`);
  const isStaff = teller === 'staff';
  const nurseName = isStaff
    ? random.pick([`SN ${nurse.last}`, nurse.first, `${nurse.first} ${nurse.last}`, `Sister ${nurse.last}`])
    : nurse.first;
  const fixed: Readonly<Record<string, () => string>> = {
    who,
    whom: () => (teller === 'patient' ? 'me' : who()),
    whos: () => (teller === 'patient' ? 'my' : `${who().replace(/,$/, '')}'s`),
    age: () => String(patient.ageYears),
    weight: () => String(38 + Math.floor(patient.ageYears / 8) * 2),
    days: () => random.pick(['two', 'three', 'four', 'five']),
    time: () =>
      isStaff ? clock(episode.minuteOfDay, random.pick(['', ':'])) : spokenTime(episode.minuteOfDay, random),
    clock: () => clock((episode.minuteOfDay + 35) % 1_440, ''),
    ward: () => `${random.pick(wards)} ward`,
    bay: () => random.pick(['bay 2', 'bay 4', 'bay C', 'side room 3', 'bed 14', 'bed 7']),
    nurse: () => nurseName,
    sister: () => `Sister ${nurse.last}`,
    man: () => random.pick(['Callum', 'Imran', 'Tunde', 'Gareth', 'Piotr']),
    doctor: () => `Dr ${doctor.last}`,
    doctorSurname: () => doctor.last,
    patientName: () => `${patient.first} ${patient.last}`,
    birthDate: () => birthDateOf(patient.ageYears, at, random),
    hospitalNumber: () => inventHospitalNumber(random),
    nhs: () => inventNhsNumber(random),
    phone: () => inventPhone(random),
    email: () => inventEmail(random, teller === 'patient' ? patient : relative),
    address: () => inventAddress(random),
    teller: () => (teller === 'patient' ? `${patient.first} ${patient.last}` : `${relative.first} ${relative.last}`),
    nok: () => relative.first,
    nokRelation: () =>
      relative.gender === 'female'
        ? random.pick(['daughter', 'sister', 'niece'])
        : random.pick(['son', 'brother', 'nephew']),
    day: () => `on ${weekdayNames.format(at)}`,
    weekday: () => weekdayNames.format(at),
    month: () => monthNames.format(at),
    year: () => plusDays(episode.happenedOn, 20).slice(0, 4),
    ago: () => random.pick(['a week ago', 'ten days ago', 'a few weeks ago', 'a fortnight ago']),
  };
  return (name) => {
    const lower = name.charAt(0).toLowerCase() + name.slice(1);
    const words = fixed[lower]?.() ?? pronouns[lower] ?? episode.words[lower];
    if (words === undefined) throw new Error(`${episode.frame.id} has no $${name}.`);
    return lower === name ? words : capitalised(words);
  };
};
