// What was done about the hiding of names, as the history of a record tells it: never which words.

import type { Decision, Report } from './report.ts';

type Line = { readonly date: string; readonly title: string };

const reported: Readonly<Record<Report['kind'], (type: string) => string>> = {
  miss: (type) => `A ${type} that was still there was hidden`,
  'false-hiding': (type) => `Somebody doubted that “${type}” should be hidden`,
};

/** Only a doubt is taken back: by whoever presses its mark again. */
const decided: Readonly<Record<Report['kind'], Readonly<Partial<Record<Decision, string>>>>> = {
  miss: {
    shown: 'Words that had been hidden by hand were shown again',
    'stays-hidden': 'Words that had been hidden by hand stay hidden',
  },
  'false-hiding': {
    shown: 'The doubted words were shown again',
    'stays-hidden': 'The doubted words stay hidden',
    'taken-back': 'The doubt was taken back: the words stay hidden',
  },
};

export const hidingHistory = (reports: readonly Report[]): readonly Line[] =>
  reports.flatMap(({ kind, type, reportedOn, decision, decidedOn }) => {
    const title = decision === null ? undefined : decided[kind][decision];
    return [
      { date: reportedOn, title: reported[kind](type) },
      ...(title === undefined || decidedOn === null ? [] : [{ date: decidedOn, title }]),
    ];
  });
