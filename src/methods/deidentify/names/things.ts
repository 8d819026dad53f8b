// What bears a name and is nobody: a storm, a car, a feast, a tongue, a medicine, an island of a saint, letters that mean
// something else.

import { anyName, bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { cue } from './cues.ts';
import { abbreviations } from './staff-letters.ts';
import { joins, type Token } from './tokens.ts';
import type { Register } from './word-points.ts';

const storms = setOf('storm hurricane typhoon');
/** "storm Bert", "Storm Eunice": whoever is called Storm has no first name behind it. */
const isStorm = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isHere = storms.has(token?.word ?? '');
  const [storm, name, after] = isHere ? [token, next, tokens[at + 2]] : [before, token, next];
  if (storm === undefined || name?.gap !== 'space' || !storms.has(storm.word)) return false;
  if (name.shape !== 'capital' || name.isPossessive || !(name.bits & bits.first)) return false;
  return after === undefined || !joins(after) || after.shape === 'small';
};

const makes = setOf(
  'audi bmw citroen corsa dacia fiat fiesta ford honda hyundai jaguar kia lexus mazda mercedes micra mondeo nissan passat peugeot polo porsche renault skoda subaru suzuki tesla toyota transit vauxhall vivaro volkswagen volvo yaris zafira astra clio golf juke kangoo qashqai sprinter',
);
const colours = setOf('white black red blue silver grey green yellow orange purple gold beige');
const whose = cue.determiner;
const own = setOf('my his her their our your');
/** "a Ford Sierra", "white Skoda", "all over his Astra". */
const isCar = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token?.gap !== 'space') return false;
  const isOf = before.cues & whose || own.has(before.word) || colours.has(before.word);
  if (makes.has(token.word)) return Boolean(isOf) && (before.shape === 'small' || before.isFirstInSentence);
  const lead = tokens[at - 2];
  return makes.has(before.word) && before.shape === 'capital' && lead !== undefined && before.gap === 'space'
    ? lead.shape === 'small' && ((lead.cues & whose) !== 0 || own.has(lead.word) || colours.has(lead.word))
    : false;
};

/** "the feast of Stephen". */
const isFeast = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.word === 'of' && tokens[at - 2]?.word === 'feast' && tokens[at]?.gap === 'space';

const beforeSaint = cue.title | cue.looseTitle | cue.role | cue.kin;
/** "from St Lucia", where "Annie St Clair" is somebody. */
const isOfSaint = (tokens: readonly Token[], at: number): boolean => {
  const [lead, saint, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (saint?.word !== 'st' || saint.shape !== 'capital' || (token?.gap !== 'space' && token?.gap !== 'dot'))
    return false;
  if (lead === undefined || saint.gap !== 'space') return true;
  return lead.kind === 'word' && lead.shape === 'small' && !(lead.cues & beforeSaint);
};

const afterTongue = setOf('interpreter interpreters speaker speakers speaking translator');
/** "Urdu and Pahari", "Pahari interpreter", beside a tongue that the lists have. */
const isTongue = (tokens: readonly Token[], at: number): boolean => {
  const [lead, before, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || token.bits & (anyName & ~bits.rare) || token.isPossessive) return false;
  if (next?.gap === 'space' && afterTongue.has(next.word)) return true;
  return (
    before !== undefined &&
    (before.cues & cue.conjunction) !== 0 &&
    ((lead?.cues ?? 0) & cue.people) !== 0 &&
    lead?.isPossessive === false
  );
};

/** How medicines are called, whoever sells them. */
const medicine =
  /(?:caine|zolam|zepam|oxad|mycin|cillin|prazole|conazole|statin|sartan|parin|xaban|gliptin|flozin|floxacin|triptan|setron|dronate|oxetine|olol|dipine|tinib|zumab|ximab)$/;
const isMedicine = (tokens: readonly Token[], at: number, token: Token): boolean => {
  if (token.bits & ~bits.rare) return false;
  if (medicine.test(token.word) && token.word.length > 5) return true;
  // "Prenoxad x2"
  const next = tokens[at + 1];
  return next?.word === 'x' && next.gap === 'space' && next.shape === 'small' && tokens[at + 2]?.kind === 'number';
};

/** "batch AJ7714B", "AMA", "NINO": in a text with small letters too. */
const isCode = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.shape !== 'all-capitals') return false;
  if (next?.kind === 'number' && next.start === token.end) return true;
  return abbreviations.has(token.word) && token.bits & (bits.first | bits.rare)
    ? !((before?.cues ?? 0) & (beforeSaint | cue.naming))
    : false;
};

const months = setOf('month day verb word drug printer robot clinic ward boat ship colour flower');
/** "Jan the month", "Rose, the verb". */
const isToldThing = (tokens: readonly Token[], at: number): boolean => {
  const [token, article, thing, after] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (token?.isPossessive || article?.word !== 'the' || (article.gap !== 'space' && article.gap !== 'comma'))
    return false;
  return months.has(thing?.word ?? '') && (after?.gap !== 'space' || after === undefined);
};

const honorific = setOf(
  'ji jaan jan bibi bhai apa khala sahib saab didi baji abi abla amca teyze hanim bey efendi hoca kaka masi bua chacha akka',
);
const ofRespect = setOf('sahib saab ji');
/** "Ammi jaan", "Nusrat bibi", "dadi ji": a word of respect in small letters behind who it is. */
const isHonorific = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token?.shape !== 'small' || token.gap !== 'space' || !honorific.has(token.word)) return false;
  return (
    before !== undefined &&
    (before.shape === 'capital' ||
      before.kind === 'hidden' ||
      (before.cues & cue.kin) !== 0 ||
      (ofRespect.has(token.word) && (before.cues & (cue.looseTitle | cue.role)) !== 0))
  );
};

/** A row of eponyms: "Apgar, Bishop, Waterlow". */
const isAmongEponyms = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.gap !== 'comma' || next?.gap !== 'comma' || token.bits & bits.first) return false;
  return ((before?.cues ?? 0) & cue.eponym) !== 0 || (next.cues & cue.eponym) !== 0;
};

const weekdays = /^(?:sun|mon|tues|wednes|thurs|fri|satur)days$/;

/** What stands before or behind most of these. */
const leads: ReadonlySet<string> = new Set([...storms, ...makes, 'st', 'of', 'and', 'or']);
const follows: ReadonlySet<string> = new Set([...afterTongue, 'the']);

/** Nobody's name, in whatever letters. */
export const isThing = (tokens: readonly Token[], at: number, { capitalsTell }: Register): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || token.bits & bits.stop) return false;
  if (token.shape === 'small') return isHonorific(tokens, at);
  if (token.word.endsWith('days') && weekdays.test(token.word)) return true;
  const isLed = before !== undefined && leads.has(before.word);
  if (isLed && (isOfSaint(tokens, at) || isFeast(tokens, at))) return true;
  if (before !== undefined && token.gap === 'space' && before.cues & beforeSaint) return false;
  if (!capitalsTell) return false;
  if (token.word === 'god' || isMedicine(tokens, at, token) || isCode(tokens, at) || isAmongEponyms(tokens, at))
    return true;
  if ((isLed || storms.has(token.word)) && isStorm(tokens, at)) return true;
  if ((isLed || makes.has(token.word)) && isCar(tokens, at)) return true;
  if (next !== undefined && follows.has(next.word) && isToldThing(tokens, at)) return true;
  return (isLed || (next !== undefined && follows.has(next.word))) && isTongue(tokens, at);
};
