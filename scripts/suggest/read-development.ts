// The records of src/methods/text/gold/development.jsonl as stories to learn from: every fourth of those that another hand wrote and coded. The
// others, records.jsonl, measure: nothing here reads them.

import { readFileSync } from 'node:fs';
import type { CodedRecord } from '../../src/methods/text/index.ts';
import { noneOf, type Question } from '../../src/methods/text/questions.ts';
import type { Answers, Example } from './example.ts';

const file = new URL('../../src/methods/text/gold/development.jsonl', import.meta.url);

export const readDevelopment = (): readonly Example[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CodedRecord)
    .map(({ id, text, setting = '', style = '', codes = {}, urgent }) => ({
      text,
      setting: `development ${setting}`,
      style: `development ${style}`,
      weight: 1,
      origin: `development ${id}`,
      answers: {
        urgent: urgent === true ? ['yes'] : [],
        ...Object.assign({}, ...Object.entries(codes).map(([question, given]) => answer(question as Question, given))),
      },
    }));

/** An empty list of agents says that there was none; of processes, that none was told. */
const answer = (question: Question, given: string | readonly string[]): Answers => {
  const list = typeof given === 'string' ? [given] : given;
  const none = noneOf[question];
  if (list.length > 0) return { [question]: list };
  return none === undefined ? {} : { [question]: [none] };
};
