// Random lives of a story on a phone, from a seed: what its teller does, and what happens to the phone, the signal and Cairn.

import type { Weather } from './signal.ts';

/** What may happen at any moment. */
const mishaps = ['led away', 'swiped away', 'battery dead', 'second window', 'signal gone', 'Cairn restarted'] as const;
export type Mishap = (typeof mishaps)[number];

export type Schedule = {
  readonly number: number;
  readonly isOwnPhone: boolean;
  readonly kind: 'Something went wrong' | 'Something nearly went wrong, and nobody was harmed' | 'Something went well';
  readonly clockOffMs: number;
  readonly openedIn: Weather;
  readonly whileTelling: readonly Mishap[];
  /** What the teller does at the end; `cut short` takes the page away so many milliseconds after the button was pressed. */
  readonly ending: 'finish' | 'press twice' | 'finish in two windows' | 'cut short' | 'leave it';
  readonly cutShortMs: number;
  readonly finishedIn: Weather;
  readonly afterwards: readonly Mishap[];
};

/** Mulberry32: small, and the same everywhere. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const dayMs = 86_400_000;

export const scheduleOf = (seed: number, number: number): Schedule => {
  const random = randomFrom(seed * 10_007 + number);
  const among = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const some = <T>(most: number, ...choices: readonly T[]): readonly T[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => among(...choices));
  const isOwnPhone = random() < 0.85;
  // A battery is dead less often than a page is swiped away, and takes a second to charge.
  const happening = (most: number): readonly Mishap[] =>
    some(
      most,
      'led away',
      'led away',
      'swiped away',
      'second window',
      'signal gone',
      ...(random() < 0.25 ? mishaps : []),
    );
  return {
    number,
    isOwnPhone,
    kind: among('Something went wrong', 'Something nearly went wrong, and nobody was harmed', 'Something went well'),
    clockOffMs: among(0, 0, -20_000 * dayMs, 4_000 * dayMs, -dayMs),
    openedIn: among<Weather>('clear', 'none'),
    whileTelling: isOwnPhone ? happening(2) : [],
    ending: isOwnPhone
      ? among<Schedule['ending']>(
          'finish',
          'press twice',
          'finish in two windows',
          'cut short',
          'cut short',
          'leave it',
        )
      : among<Schedule['ending']>('finish', 'press twice', 'leave it'),
    cutShortMs: Math.floor(random() ** 2 * 250),
    finishedIn: among<Weather>('clear', 'none', 'answers-lost', 'answers-lost', 'stories-lost'),
    afterwards: isOwnPhone ? happening(3) : some(1, 'signal gone', 'Cairn restarted'),
  };
};
