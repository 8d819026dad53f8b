// Stories put together from what happened and how it ended, so that the one is not learned from the other: an overdose may harm nobody, and a missing
// letter may kill.

import { readFileSync } from 'node:fs';
import type { Random } from '../../src/main/simulate/stories/random.ts';
import type { Answers, Example } from './example.ts';

type Happening = {
  readonly answers: Answers;
  readonly isUrgent: boolean;
  readonly voice: string;
  readonly words: string;
  readonly area: string;
};
type Ending = { readonly answers: Answers; readonly isUrgent: boolean; readonly voice: string; readonly words: string };

const linesOf = (name: string): readonly (readonly [string[], string])[] =>
  readFileSync(new URL(`parts/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const bar = line.indexOf(' | ');
      if (bar < 0) throw new Error(`A part cannot be read: ${line}`);
      return [line.slice(0, bar).split(' '), line.slice(bar + 3)];
    });

const happenings = (): readonly Happening[] =>
  linesOf('happenings').map(([[area = '', process = '', agents = '', challenge = '', urgent, voice = ''], words]) => ({
    area,
    words,
    voice,
    isUrgent: urgent === '!',
    answers: {
      service_area: [area],
      process: process.split(','),
      agents: agents === '-' ? ['10'] : agents.split(','),
      safety_challenges: [challenge === '-' ? '6' : challenge],
    },
  }));

const endings = (): readonly Ending[] =>
  linesOf('endings').map(([[physical = '', psychological = '', urgent, voice = ''], words]) => ({
    words,
    voice,
    isUrgent: urgent === '!',
    answers: { physical_harm: [physical], ...(psychological === '?' ? {} : { psychological_harm: [psychological] }) },
  }));

const caught: Ending['answers'] = { physical_harm: ['5'], psychological_harm: ['4'] };

const endingsEach = 2;
const catchesEach = 1;
const weight = 0.3;
const styles: Readonly<Record<string, string>> = { s: 'n', f: 'r', p: 'p' };

/** `setting` is that of the files of stories whose place is the same, so that both are held out together. */
export const composedExamples = (random: Random): readonly Example[] => {
  const [ends, catches] = [endings(), linesOf('catches')];
  return happenings().flatMap(({ area, words, voice, isUrgent, answers }) => {
    const fitting = <T extends { readonly voice: string }>(all: readonly T[]): readonly T[] =>
      all.filter((one) => one.voice === voice || (voice === 'p' && one.voice === 's'));
    const compose = (ending: Ending): Example => ({
      text: `${words} ${ending.words}`,
      answers: {
        event_type: ['incident'],
        ...answers,
        ...ending.answers,
        urgent: isUrgent || ending.isUrgent ? ['yes'] : [],
      },
      setting: `composed ${area}`,
      style: styles[voice] ?? 'n',
      weight,
      origin: words,
    });
    const caughtBy = fitting(
      catches.map(([[by = ''], said]) => ({ voice: by, words: said, answers: caught, isUrgent: false })),
    );
    return [
      ...Array.from({ length: endingsEach }, () => compose(random.pick(fitting(ends)))),
      ...(isUrgent ? [] : Array.from({ length: catchesEach }, () => compose(random.pick(caughtBy)))),
    ];
  });
};
