// The way to the method that reads stories, in the shape that proposals are made from. What stands in the place of what is hidden
// leads to nothing. The weights are loaded when they are first needed: what shows no proposals starts and answers without them.

import { blankMarks } from '../../methods/deidentify/index.ts';
import { type Place, suggest } from '../../methods/text/index.ts';
import type { Span } from './proposal.ts';

export type Suggestion = {
  readonly code: string;
  /** Calibrated: of those with .9, nine in ten are right. Null where the method does not say. */
  readonly confidence: number | null;
  readonly because: readonly Span[];
};

export type StoryRead = {
  /** Which edition of the method. */
  readonly version: string;
  /** By question of the method, best first. */
  readonly suggestions: Readonly<Record<string, readonly Suggestion[]>>;
  /** Each one or none. */
  readonly urgent: readonly Suggestion[];
  readonly isDangerNow: boolean;
  readonly dutyOfCandour: readonly Suggestion[];
  readonly neverEvents: readonly Suggestion[];
};

const spansOf = (places: readonly Place[]): readonly Span[] => places.map(({ start, end }) => [start, end] as const);

/** The only answer of what is there or is not. */
const yes = 'y';

export const readStory = (story: string): StoryRead => {
  const { version, suggestions, urgent, never_events, duty_of_candour } = suggest(blankMarks(story));
  const harm = [...suggestions.physical_harm.slice(0, 1), ...suggestions.psychological_harm.slice(0, 1)];
  return {
    version,
    suggestions: Object.fromEntries(
      Object.entries(suggestions).map(([question, those]) => [
        question,
        those.map(({ code, confidence, because }) => ({ code, confidence, because: spansOf(because) })),
      ]),
    ),
    urgent: urgent.value
      ? [
          {
            code: yes,
            confidence: urgent.confidence,
            because: urgent.reasons.flatMap(({ because }) => spansOf(because)),
          },
        ]
      : [],
    isDangerNow: urgent.isNow,
    dutyOfCandour: duty_of_candour.value
      ? [
          {
            code: yes,
            confidence: duty_of_candour.confidence,
            because: harm.flatMap(({ because }) => spansOf(because)),
          },
        ]
      : [],
    neverEvents: never_events.map(({ code, because }) => ({ code, confidence: null, because: spansOf(because) })),
  };
};

let isReady = false;

/** Loads what reading needs, so that nobody waits for it who has written a story; once, when there is a moment. */
export const makeReady = (): void => {
  if (isReady) return;
  isReady = true;
  setImmediate(() => suggest(''));
};
