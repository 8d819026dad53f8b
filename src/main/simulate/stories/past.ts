// What reviewers did with a record since it came in: most old ones are closed with an answer, the recent ones are being looked at,
// some wait for whoever told us, some are overdue, a few were taken back.

import type { PastStep } from '../../../modules/review/index.ts';
import { daysBetween, plusDays } from './calendar.ts';
import type { Episode } from './episode.ts';
import { typeOf } from './frame.ts';
import { phrase, type Slots } from './phrases.ts';
import type { Random } from './random.ts';
import { slotsFor, type Teller } from './slots.ts';
import { themeOf } from './themes/index.ts';

/** As the review module takes it, but for the record that it is a duplicate of: that one has a number here. */
export type PastOfRecord = readonly (Omit<PastStep, 'original'> & { readonly originalNumber?: number })[];

const fates = ['closed', 'withdrawn', 'in-review', 'waiting', 'new'] as const;
export type Fate = (typeof fates)[number];

/** Of a hundred records that came in so many days ago, how many stand where. */
const sharesByAge: readonly (readonly [atLeastDays: number, shares: readonly number[]])[] = [
  [180, [97.7, 2.2, 0.07, 0.03, 0]],
  [60, [80, 2, 12, 6, 0]],
  [30, [42, 2, 38, 17, 1]],
  [14, [28, 2, 44, 18, 8]],
  [4, [12, 1, 38, 12, 37]],
  [0, [2, 0.5, 17, 2, 78.5]],
];

const drawFate = (ageDays: number, random: Random): Fate => {
  const shares = sharesByAge.find(([atLeastDays]) => ageDays >= atLeastDays)?.[1] ?? [];
  return random.weighted(fates.map((fate, index) => [fate, shares[index] ?? 0]));
};

const reviewers = [
  'Rosalind Thorne',
  'Idris Calloway',
  'Nkechi Abara',
  'Pritpal Lall',
  'Moira Strachan',
  'Teodor Vlaicu',
] as const;

type Told = {
  readonly episode: Episode;
  readonly teller: Teller;
  readonly recordedOn: string;
  /** The number of the record of the same episode that was there before. */
  readonly duplicateOf: number | null;
  /** Where it stands, where that is not left to chance. */
  readonly fate?: Fate;
};

/** Days for which an open one has stood where it stands: few for longer than reviewers have, and those by days. */
const stageAge = (random: Random): number => (random.chance(0.2) ? random.between(31, 50) : random.between(0, 26));

export const pastOf = (told: Told, until: string, random: Random): PastOfRecord => {
  const { recordedOn, duplicateOf } = told;
  const ageDays = daysBetween(recordedOn, until);
  const fate = told.fate ?? drawFate(ageDays, random);
  if (fate === 'new') return [];
  const reviewer = random.pick(reviewers);
  const isOpen = fate === 'in-review' || fate === 'waiting';
  const day = daysAfter(isOpen ? later(recordedOn, plusDays(until, -stageAge(random))) : recordedOn, until, random);
  if (fate === 'withdrawn') return [{ action: 'withdraw', party: 'reporter', takenOn: day(6) }];
  const start = {
    action: 'start-review',
    party: 'reviewer',
    actorName: reviewer,
    takenOn: day(isOpen ? 0 : 7),
  } as const;
  if (duplicateOf !== null && fate === 'closed') {
    return [
      start,
      {
        action: 'mark-duplicate',
        party: 'reviewer',
        actorName: reviewer,
        takenOn: day(5),
        originalNumber: duplicateOf,
      },
    ];
  }
  return [start, ...conversation(told, fate, reviewer, day, random), ...endOf(told, fate, reviewer, day, random)];
};

/** Each step comes some days after the one before, and none in the future. */
const daysAfter = (first: string, until: string, random: Random): ((mostDays: number) => string) => {
  let current = first;
  return (mostDays) => {
    const next = plusDays(current, random.between(0, mostDays));
    current = next > until ? until : next;
    return current;
  };
};

const later = (one: string, other: string): string => (one > other ? one : other);

type Day = (mostDays: number) => string;

const conversation = (told: Told, fate: Fate, reviewer: string, day: Day, random: Random): PastOfRecord => {
  const { episode, teller } = told;
  const steps: PastOfRecord[number][] = [];
  const words = (text: string): string => phrase([text], random, spokenTo(episode, teller, random));
  if (random.chance(0.08)) {
    steps.push({ action: 'add', party: 'reporter', takenOn: day(4), text: words(random.pick(additions)) });
  }
  if (random.chance(0.14)) {
    steps.push({
      action: 'add-addendum',
      party: 'reviewer',
      actorName: reviewer,
      takenOn: day(5),
      text: words(random.pick(addenda)),
    });
  }
  if (fate === 'waiting' || random.chance(0.13)) {
    const [question, reply] = random.pick(themeOf(episode.frame.theme).questions);
    steps.push({ action: 'ask', party: 'reviewer', actorName: reviewer, takenOn: day(6), text: words(question) });
    if (fate !== 'waiting') {
      steps.push({ action: 'answer', party: 'reporter', takenOn: day(10), text: words(reply) });
    }
  }
  return steps;
};

const endOf = (told: Told, fate: Fate, reviewer: string, day: Day, random: Random): PastOfRecord => {
  if (fate !== 'closed') return [];
  return [{ action: 'close', party: 'reviewer', actorName: reviewer, takenOn: day(30), text: outcomeOf(told, random) }];
};

/** A reviewer speaks to whoever told us: a patient is "you". */
const spokenTo = (episode: Episode, teller: Teller, random: Random): Slots => {
  const slots = slotsFor(episode, teller, random);
  if (teller !== 'patient') return slots;
  const you: Readonly<Record<string, string>> = { he: 'you', him: 'you', his: 'your', himself: 'yourself' };
  return (name) => you[name] ?? slots(name);
};

const outcomeOf = ({ episode, teller }: Told, random: Random): string => {
  const { frame, harm } = episode;
  const theme = themeOf(frame.theme);
  const own = frame.foundAndChanged;
  const type = typeOf(frame);
  const isThanks = type === 'good-care';
  const isPublic = teller !== 'staff';
  const parts = [
    random.pick(isPublic ? publicThanks : staffThanks),
    isThanks || type === 'risk' ? '' : random.pick(harm === 'fatal' ? condolences : isPublic ? sorries : ['']),
    ...(own ? [random.pick(own)] : [random.pick(theme.found), random.pick(theme.changes)]),
    isPublic && !isThanks && random.chance(0.5) ? random.pick(lastWords) : '',
  ];
  return phrase(parts, random, spokenTo(episode, teller, random));
};

const publicThanks = [
  'Thank you for telling us.',
  'Thank you for taking the time to write this down.',
  'Thank you for your words. We read them more than once.',
  'Thank you. It cannot have been easy to write.',
] as const;
const staffThanks = [
  'Thank you for recording this.',
  'Thank you. It was right to write this down.',
  'Thank you for speaking up.',
  'We are grateful that you took the time, after a shift like that.',
  'Thank you. We talked about this one for a good while.',
  'Thank you, this was clear and helped a great deal.',
] as const;
const sorries = [
  'We are sorry. This should not have happened.',
  'We are sorry for what you went through.',
  'We are sorry for the worry this caused you.',
  'You should not have had to tell us this. We are sorry.',
] as const;
const condolences = [
  'We are so very sorry. Nothing that we write can make this right.',
  'We are deeply sorry for your loss, and for our part in it.',
] as const;
const lastWords = [
  'If something in this answer is not right, please say so: you can add to it with your receipt.',
  'You were heard, and it changed something.',
  'If you would like to talk to somebody in person, ask for the patient safety team at the main desk.',
] as const;
const additions = [
  'I forgot to say that {it had happened the week before as well|there was another person in the room who saw it}.',
  'I have since {found the letter|looked at my diary}: it was a {Tuesday|Thursday}, in the {morning|evening}.',
  '{Things are a bit better now.|It has got worse since I wrote.} I thought you should know.',
  'The name I could not remember was $nurse. I do not want to get anybody into trouble.',
] as const;
const addenda = [
  '{Ward manager|Team leader} spoken to: rota and notes for the day looked at, they agree with the account.',
  'Equipment log checked. Last service {on time|four months overdue}.',
  'Linked to {two|three} earlier records of the same kind in this quarter.',
  'Statement from the doctor on duty received and filed.',
  'Discussed at the weekly review meeting. Proportionate response: local learning conversation.',
] as const;
