// Of a story in which somebody died: what tells of danger to somebody who lives. What its words say of the dead is over.

import { kin } from './deaths.ts';
import { type Found, isAmong, type Words } from './phrases.ts';
import { clauseBefore, type Reading } from './reading.ts';
import { type Reason, reasonsIn } from './urgent.ts';

/** `reasons`: besides those that the things found give; `deaths`: the words that tell of them. */
export const toldOfNow = (
  reading: Reading,
  found: readonly Found[],
  reasons: readonly Reason[],
  deaths: readonly Words[],
): readonly Reason[] => {
  const isOfDeath = isAmong(deaths);
  const living = found.filter((one) => !isOfDeath(one));
  const goesOn = living.some((one) => one.name === 'ongoing' && isGoingOn(reading, one));
  const isOther = otherThan(reading, deaths);
  return [...reasons, ...reasonsIn(living, reading.isNegated)].filter((one) => {
    if (one.reason === 'danger goes on') return goesOn;
    return !isOfDeath(one) && (isInPresent(reading, one) || isOfTeller(reading, one) || isOther(one));
  });
};

const surelyGoesOn =
  /^(?:still (?:\S+ing|in|there|on|out|rostered|used)\b|in use|back on|(?:on|on duty|again) tonight|same|at large|not (?:yet )?been|has not been|remains|right now|as we speak)/;

const ofMourning = /(?:^| )(?:i|i'm|we|we're|we are|i am|family are)$/;

/** Not "I still miss him", "we are still waiting": danger that goes on is told in the present, or in words that leave no doubt. */
const isGoingOn = (reading: Reading, one: Words): boolean =>
  !reading.isNegated[one.from] &&
  !ofMourning.test(clauseBefore(reading, one.from)) &&
  (surelyGoesOn.test(reading.words.slice(one.from, one.to + 1).join(' ')) || isInPresent(reading, one));

const present = new Set(
  "is are has wants keeps will now tonight he's she's they're hits slaps kicks punches hurts beats pinches locks shouts".split(
    ' ',
  ),
);
const wordsBeside = 3;

/** "She says she wants to die", "another has tied a ligature". What "we are" is said of whoever mourns. */
const isInPresent = ({ words, sentences }: Reading, { from, to }: Words): boolean => {
  for (let at = Math.max(0, from - wordsBeside); at < to + wordsBeside; at += 1)
    if (sentences[at] === sentences[from] && present.has(words[at] ?? '') && words[at - 1] !== 'we') return true;
  return false;
};

const byTeller = /(?:^| )(?:i|i've|ive)(?: (?:have|had|just|then|even|also|nearly|tried|keep|kept|started|to))*$/;
const toTeller = new Set(['me', 'us', 'myself']);

/** "I took an overdose", "she slapped me": not "I said that he was suicidal". */
const isOfTeller = (reading: Reading, { from, to }: Words): boolean =>
  reading.words[from] === 'i' ||
  byTeller.test(clauseBefore(reading, from)) ||
  [to - 1, to].some((at) => toTeller.has(reading.words[at] ?? ''));

const isKin = new RegExp(`^(?:${kin})$`);
const bySomebody = new RegExp(
  String.raw`(?:^| )(?:(?<another>another|other)(?: \S+)?|(?:my|our|his|her) (?<who>${kin}))(?: (?:has|have|had|just|now|then|also|even))*$`,
);

/** "My brother died. My sister took an overdose", "another tied a ligature". */
const otherThan = (reading: Reading, deaths: readonly Words[]): ((one: Words) => boolean) => {
  const { words, sentences } = reading;
  const ofDeaths = new Set(deaths.map(({ from }) => sentences[from]));
  const died = new Set(words.filter((word, at) => ofDeaths.has(sentences[at]) && isKin.test(word)));
  return ({ from }) => {
    const { another, who } = bySomebody.exec(clauseBefore(reading, from))?.groups ?? {};
    return another !== undefined || (who !== undefined && died.size > 0 && !died.has(who));
  };
};
