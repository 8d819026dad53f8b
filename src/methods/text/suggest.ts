// What a story seems to tell: proposals for a person to confirm, each with how sure it is and the words that led to it.

import { codePointsOf, type Place, placeOfWords, placesOf } from './because.ts';
import { isPerhapsThing } from './clues.ts';
import { dangerIn } from './danger.ts';
import { isEmptyWord, thingsIn } from './features.ts';
import { fittingTo } from './fitting.ts';
import { known, model, wordVectors } from './load.ts';
import type { Medicine } from './medicines.ts';
import type { Answer, Scored } from './model.ts';
import { neverEventsIn } from './never-events.ts';
import { noneOf, type Question, questions } from './questions.ts';
import { type Reading, read } from './reading.ts';
import type { Reason, UrgentReason } from './urgent.ts';

export type Suggestion = { readonly code: string; readonly confidence: number; readonly because: readonly Place[] };

export type SuggestedQuestion = Exclude<Question, 'urgent'>;

export type Suggestions = {
  /** Of the model; what was proposed is kept with it. */
  readonly version: string;
  /** Best first. Where several answers may hold, those from `likelyFrom` on, or that there is none. */
  readonly suggestions: Readonly<Record<SuggestedQuestion, readonly Suggestion[]>>;
  /** Whether a person should read it within a day; `isNow`: among the first, for somebody is still in danger and may be helped. */
  readonly urgent: {
    readonly value: boolean;
    readonly isNow: boolean;
    readonly confidence: number;
    readonly reasons: readonly { readonly reason: UrgentReason; readonly because: readonly Place[] }[];
  };
  /** Codes of never-event-type-5 that somebody should check. */
  readonly never_events: readonly { readonly code: string; readonly because: readonly Place[] }[];
  /** Harm that may oblige the organisation to tell the person concerned (regulation 20): to be checked, never decided here. */
  readonly duty_of_candour: { readonly value: boolean; readonly confidence: number };
  readonly medicines: readonly Medicine[];
  readonly devices: readonly { readonly code: string; readonly start: number; readonly end: number }[];
};

/** Thanks after a death speak of death: they are read at once only where it is likelier than not that they must be. */
const thanksUrgentFrom = 0.5;
/** From here on an answer of several is worth showing: of strangers' stories held out, where wrong and missed ones together are fewest. */
export const likelyFrom = 0.35;
/** Of fewer words that mean something nothing is proposed ("asdf qwer", "I was there"), unless they name a danger, or two things that can be told of ("Fall, no injury"). */
const fewestWords = 4;
const fewestThings = 2;
/** Of those that tell of danger now, the ones that let nobody wait. */
const nowReasons: readonly UrgentReason[] = ['danger goes on', 'self-harm', 'child at risk'];
const mostAnswers = 5;
const leastConfidence = 0.02;
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Moderate harm and worse. */
const harmOfCandour: ReadonlySet<string> = new Set([
  'physical_harm 1',
  'physical_harm 2',
  'physical_harm 3',
  'psychological_harm 1',
  'psychological_harm 2',
]);

export const suggest = (text: string): Suggestions => {
  const reading = read(text, known());
  const { version, urgentFrom, score } = model();
  const toCodePoints = codePointsOf(text);
  const things = thingsIn(reading);
  const danger = dangerIn(reading, things);
  const { reasons, now, isLifeAtStake, isViolence } = danger;
  const isTooLittle = reasons.length === 0 && meaningOf(reading) < fewestWords && namedIn(things) < fewestThings;
  const scored = score(reading);
  const because = ({ column }: Answer): readonly Place[] => placesOf(reading, scored.saidFor(column), toCodePoints);
  const isThanked = reading.clues.some(({ name }) => name === 'thanks');
  const fit = fittingTo(danger, isThanked);
  const proposed = (question: SuggestedQuestion): readonly Suggestion[] =>
    (isTooLittle ? [] : chosen(question, fit(scored.answersTo(question)))).map((answer) => ({
      code: answer.code,
      confidence: rounded(answer.confidence),
      because: because(answer),
    }));
  const suggestions = {
    event_type: proposed('event_type'),
    process: proposed('process'),
    agents: proposed('agents'),
    safety_challenges: proposed('safety_challenges'),
    service_area: proposed('service_area'),
    physical_harm: proposed('physical_harm'),
    psychological_harm: proposed('psychological_harm'),
  };
  const isThanks = suggestions.event_type[0]?.code === 'good-care';
  const weighed = isTooLittle ? 0 : (scored.answersTo('urgent')[0]?.confidence ?? 0);
  const urgent = isLifeAtStake || isViolence ? 1 : weighed;
  const isUrgent = urgent >= (isThanks ? Math.max(urgentFrom, thanksUrgentFrom) : urgentFrom);
  return {
    version,
    suggestions,
    urgent: {
      value: isUrgent,
      isNow: isUrgent && nowReasons.some((reason) => now.has(reason)),
      confidence: rounded(urgent),
      reasons: reasonsFor(reasons, reading, toCodePoints),
    },
    never_events: suggestions.event_type[0]?.code === 'incident' ? neverEvents(text, reading, toCodePoints) : [],
    duty_of_candour: isTooLittle ? { value: false, confidence: 0 } : candour(scored),
    medicines: reading.medicines.map(({ from: _from, to: _to, ...medicine }) => ({
      ...medicine,
      start: toCodePoints(medicine.start),
      end: toCodePoints(medicine.end),
    })),
    devices: reading.devices.map(({ name, from, to }) => ({
      code: name,
      ...placeOfWords(reading.tokens, from, to, toCodePoints),
    })),
  };
};

/** For questions with one answer and for processes, the likeliest; where several may hold, those that are likely enough. */
const chosen = (question: SuggestedQuestion, answers: readonly Answer[]): readonly Answer[] => {
  const none = noneOf[question];
  if (none === undefined || questions[question] === 'one')
    return answers.filter(({ confidence }) => confidence >= leastConfidence).slice(0, mostAnswers);
  const likely = answers.filter(({ code, confidence }) => code !== none && confidence >= likelyFrom);
  return likely.length > 0 ? likely : answers.filter(({ code }) => code === none);
};

const meaningOf = ({ words }: Reading): number =>
  new Set(words.filter((word) => !isEmptyWord(word) && wordVectors().rowOf(word) !== undefined)).size;

/** How many different things: a word that could be one of several is none. */
const namedIn = (things: ReturnType<typeof thingsIn>): number =>
  new Set(things.flatMap(({ name, from }) => (isPerhapsThing(name) ? [] : [from]))).size;

const reasonsFor = (
  reasons: readonly Reason[],
  { tokens }: Reading,
  toCodePoints: (place: number) => number,
): Suggestions['urgent']['reasons'] =>
  [...Map.groupBy(reasons, ({ reason }) => reason)].map(([reason, those]) => ({
    reason,
    because: those.slice(0, 3).map(({ from, to }) => placeOfWords(tokens, from, to, toCodePoints)),
  }));

const neverEvents = (
  text: string,
  reading: Reading,
  toCodePoints: (place: number) => number,
): Suggestions['never_events'] =>
  neverEventsIn(text, reading).map(({ code, start, end }) => ({
    code,
    because: [{ start: toCodePoints(start), end: toCodePoints(end) }],
  }));

const candour = (scored: Scored): Suggestions['duty_of_candour'] => {
  const type = scored.answersTo('event_type')[0]?.code;
  const chanceOf = (question: Question): number =>
    scored
      .answersTo(question)
      .reduce((sum, { code, confidence }) => sum + (harmOfCandour.has(`${question} ${code}`) ? confidence : 0), 0);
  const confidence =
    type === 'incident' ? Math.min(1, Math.max(chanceOf('physical_harm'), chanceOf('psychological_harm'))) : 0;
  return { value: confidence >= 0.5, confidence: rounded(confidence) };
};
