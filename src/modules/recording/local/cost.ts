// What questions cost whoever tells us, in seconds, said before they are published. The speeds are measured ones:
// - silent reading of English, 238 words a minute: Brysbaert, Journal of Memory and Language 109 (2019) 104047;
// - typing on a phone, 36 words a minute of five characters: Palin et al., MobileHCI 2019, 37,370 volunteers;
// - making up one's mind 1.35 s, pointing 1.1 s: Card, Moran and Newell, Communications of the ACM 23 (1980) 396.
// How much people write in an answer, and read in a national question, is our own estimate.

import { type LocalQuestion, type QuestionType, wordsIn } from './question.ts';

const readWordsPerMinute = 238;
const typedWordsPerMinute = 36;
const charactersPerWord = 5;
const decidingSeconds = 1.35;
const pointingSeconds = 1.1;

const readSeconds = (words: number): number => (words * 60) / readWordsPerMinute;
const typedSeconds = (words: number): number => (words * 60) / typedWordsPerMinute;
const choosingSeconds = decidingSeconds + pointingSeconds;

/** Our estimate of an answer's length, in words. */
const answerWords = { text: 8, 'long-text': 25 } as const;
const numberCharacters = 3;
const dateCharacters = 8;
const dateParts = 3;
const usuallyTicked = 2;

const answeringSeconds: Readonly<Record<QuestionType, number>> = {
  text: choosingSeconds + typedSeconds(answerWords.text),
  'long-text': choosingSeconds + typedSeconds(answerWords['long-text']),
  one: choosingSeconds,
  several: decidingSeconds + usuallyTicked * pointingSeconds,
  'yes-no': choosingSeconds,
  number: choosingSeconds + typedSeconds(numberCharacters / charactersPerWord),
  date: decidingSeconds + dateParts * pointingSeconds + typedSeconds(dateCharacters / charactersPerWord),
};

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** One question: read, thought about, answered. */
export const questionSeconds = (question: LocalQuestion): number => {
  const { label, hint, options } = wordsIn(question, 'en').words;
  return readSeconds(countWords([label, hint, ...options].join(' '))) + answeringSeconds[question.type];
};

/** A page more: its heading read, and "Continue". */
const pageWords = 20;
const pageSeconds = readSeconds(pageWords) + choosingSeconds;

export const setSeconds = (questions: readonly LocalQuestion[]): number =>
  questions.length === 0 ? 0 : questions.reduce((sum, question) => sum + questionSeconds(question), pageSeconds);

/** The length of a record: words of its story, and how many questions were answered. */
export type RecordSize = { readonly storyWords: number; readonly answers: number };

/** Where there are too few records to say: our estimate. */
export const usualRecord: RecordSize = { storyWords: 60, answers: 12 };

/** Of a national question, with its choices. */
const nationalQuestionWords = 30;

export const recordSeconds = ({ storyWords, answers }: RecordSize): number =>
  typedSeconds(storyWords) + answers * (readSeconds(nationalQuestionWords) + choosingSeconds);

/** "50 seconds", "1 minute 5 seconds": to the nearest five seconds from half a minute on. */
export const inWords = (seconds: number): string => {
  const exact = Math.max(1, Math.round(seconds));
  const rounded = exact < 30 ? exact : Math.round(exact / 5) * 5;
  const minutes = Math.floor(rounded / 60);
  const rest = rounded % 60;
  const some = (count: number, unit: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
  return [...some(minutes, 'minute'), ...some(rest, 'second')].join(' ');
};
