// What was done about the hiding of names, as the history of a record tells it: never which words.

import type { Decision, Report } from './report.ts';

type Line = { readonly date: string; readonly title: string };

const reported: Readonly<Record<Report['kind'], (type: string) => string>> = {
  miss: (type) => `A ${type} that was still there was hidden`,
  'false-hiding': (type) => `Somebody doubted that “${type}” should be hidden`,
};

const decided: Readonly<Record<Decision, string>> = {
  shown: 'The doubted words were shown again',
  'stays-hidden': 'The doubted words stay hidden',
  'taken-back': 'Words that had been hidden by hand were shown again',
};

export const hidingHistory = (reports: readonly Report[]): readonly Line[] =>
  reports.flatMap(({ kind, type, reportedOn, decision, decidedOn }) => [
    { date: reportedOn, title: reported[kind](type) },
    ...(decision === null || decidedOn === null ? [] : [{ date: decidedOn, title: decided[decision] }]),
  ]);
