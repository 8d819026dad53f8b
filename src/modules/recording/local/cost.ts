// What questions cost whoever tells us, in seconds, said before they are published, at the speeds that people were measured to
// have. How much people write in an answer, and read in a national question, is our own estimate.

import {
  charactersPerWord,
  choosingSeconds,
  countWords,
  decidingSeconds,
  pointingSeconds,
  readSeconds,
  typedSeconds,
} from '../../../methods/human-speed/human-speed.ts';
import { type LocalQuestion, type QuestionType, wordsIn } from './question.ts';

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
