// Tells an episode as one person would: a relative at night on a phone, a nurse after the shift, the log of a pharmacy.

import { type Episode, endingOf } from './episode.ts';
import { type Frame, typeOf } from './frame.ts';
import { phrase } from './phrases.ts';
import type { Random, Weighted } from './random.ts';
import { clipped, type Typing, typed } from './registers.ts';
import { slotsFor, type Teller } from './slots.ts';
import { themeOf } from './themes/index.ts';
import {
  aftermaths,
  backgroundsOf,
  contacts,
  identifiers,
  managerEndings,
  ownAftermaths,
  ownBackgrounds,
  publicClosings,
  publicOpenings,
  riskClosings,
  signatures,
  some,
  staffClosings,
  staffOpenings,
  surroundings,
  thanksClosings,
  thanksOpenings,
  tiredNurse,
} from './voices.ts';

const tellingsOf = (frame: Frame, teller: Teller): readonly string[] => {
  switch (teller) {
    case 'patient':
      return [...(frame.public ?? []), ...(frame.patient ?? [])];
    case 'relative':
      return [...(frame.public ?? []), ...(frame.relative ?? [])];
    case 'staff':
      return frame.staff;
  }
};

export const canTell = ({ frame, harm, patient }: Episode, teller: Teller): boolean => {
  if (tellingsOf(frame, teller).length === 0) return false;
  return teller !== 'patient' || (harm !== 'fatal' && patient.ageYears >= 16);
};

type Length = 'brief' | 'usual' | 'long' | 'outpoured';

const publicTyping: readonly Weighted<Typing>[] = [
  ['careful', 26],
  ['plain', 34],
  ['thumbed', 17],
  ['misspelt', 15],
  ['shouted', 8],
];
const staffTyping: readonly Weighted<Typing>[] = [
  ['careful', 70],
  ['plain', 14],
  ['misspelt', 10],
  ['thumbed', 6],
];

export const tell = (episode: Episode, teller: Teller, random: Random): string =>
  teller === 'staff' ? staffStory(episode, random) : publicStory(episode, teller, random);

const publicStory = (episode: Episode, teller: 'patient' | 'relative', random: Random): string => {
  const type = typeOf(episode.frame);
  const length = random.weighted<Length>([
    ['brief', 22],
    ['usual', 62],
    ['long', 12],
    ['outpoured', 4],
  ]);
  const isThanks = type === 'good-care';
  const typing = isThanks && random.chance(0.6) ? 'plain' : random.weighted(publicTyping);
  const tellings = tellingsOf(episode.frame, teller);
  const story = [
    ...(length === 'outpoured' ? some(random, tellings, 2) : [random.pick(tellings)]),
    endingOf(episode)?.[0] ?? '',
  ];
  const before: string[] = [];
  const after: string[] = [];
  if (length !== 'brief') {
    if (random.chance(0.14)) before.push(random.pick(isThanks ? thanksOpenings : publicOpenings));
    if (random.chance(0.75))
      after.push(...some(random, isThanks ? thanksClosings : publicClosings, random.between(1, 2)));
  }
  if ((length === 'long' || length === 'outpoured') && !isThanks) {
    const isOwn = teller === 'patient';
    const [least, most] = length === 'long' ? [1, 2] : [3, 5];
    if (length === 'outpoured') before.push(...some(random, surroundings, random.between(1, 2)));
    story.splice(1, 0, ...some(random, isOwn ? ownBackgrounds : backgroundsOf(episode.patient), random.between(1, 2)));
    after.unshift(...some(random, isOwn ? ownAftermaths : aftermaths, random.between(least, most)));
  }
  const slots = slotsFor(episode, teller, random);
  const paragraphs = (length === 'long' || length === 'outpoured') && random.chance(0.7) ? '\n\n' : ' ';
  if (type === 'incident' && random.chance(0.09)) after.push(random.pick(contacts));
  const parts = [before, story, after].map((part) => phrase(part, random, slots)).filter((part) => part !== '');
  const signature =
    length !== 'brief' && random.chance(0.1) ? `\n\n${phrase([random.pick(signatures)], random, slots)}` : '';
  return typed(parts.join(paragraphs) + signature, typing, random);
};

const staffStory = (episode: Episode, random: Random): string => {
  const { frame } = episode;
  const type = typeOf(frame);
  const slots = slotsFor(episode, 'staff', random);
  const ending = endingOf(episode)?.[1] ?? '';
  const style = random.weighted<'brief' | 'notes' | 'usual' | 'formal' | 'tired'>([
    ['brief', 13],
    ['notes', 30],
    ['usual', 42],
    ['formal', 9],
    ['tired', 6],
  ]);
  if (style === 'brief') {
    const line = phrase([frame.short, random.chance(0.5) ? ending : ''], random, slots);
    return random.chance(0.4) ? clipped(line, random) : line;
  }
  const body = [random.pick(frame.staff)];
  if (type === 'incident' && random.chance(0.3)) body.push(random.pick(themeOf(frame.theme).actions));
  body.push(ending);
  const closings =
    type === 'good-care' ? [] : some(random, type === 'risk' ? riskClosings : staffClosings, random.between(0, 2));
  const opening = random.chance(0.04) ? random.pick(staffOpenings) : '';
  const identifier = body[0]?.includes('$who') && random.chance(0.06) ? random.pick(identifiers) : '';
  const extra = style === 'formal' ? random.pick(managerEndings) : style === 'tired' ? random.pick(tiredNurse) : '';
  const text = phrase([opening, identifier, ...body, ...closings, type === 'incident' ? extra : ''], random, slots);
  if (style === 'notes') return clipped(text, random);
  return typed(text, style === 'formal' ? 'careful' : random.weighted(staffTyping), random);
};
