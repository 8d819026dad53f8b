// How far a record has come, in plain words with days, for the person who told us. The days are those of the worklist.

import { addDays } from '../../platform/days.ts';
import type { Language } from '../../platform/language/language.ts';
import { daysAllowed, isOverdue, isUnanswered, type ReviewCase } from './case.ts';

export type JourneyStep = {
  readonly title: string;
  /** When it was, or when it should be. */
  readonly when: string;
  readonly state: 'done' | 'now' | 'next';
};

type Known = {
  /** The day on which they were told what came of it; null before that. */
  readonly answeredOn: string | null;
  readonly today: string;
  readonly language: Language;
};

export const journeyOf = (one: ReviewCase, { answeredOn, today, language }: Known): readonly JourneyStep[] => {
  const { say, date } = language;
  const by = (due: string) => say(isOverdue(due, today) ? 'told.when-should' : 'told.when-by', { date: date(due) });
  const titles = {
    sent: say('told.step-sent'),
    reading: say('told.step-reading'),
    question: say('told.step-question'),
    answered: say('told.step-answered'),
  };
  const sent: JourneyStep = {
    title: titles.sent,
    when: say('told.when-on', { date: date(one.recordedOn) }),
    state: 'done',
  };
  const read: JourneyStep = { title: titles.reading, when: '', state: 'done' };
  const laterDays = say('told.when-after', { days: daysAllowed.review });
  switch (one.stage) {
    case 'new':
      return [
        sent,
        // Nobody has begun.
        { title: titles.reading, when: one.dueOn ? by(one.dueOn) : '', state: 'next' },
        { title: titles.answered, when: laterDays, state: 'next' },
      ];
    case 'in-review':
      return [
        sent,
        { title: titles.reading, when: say('told.when-since', { date: date(one.stageSince) }), state: 'now' },
        { title: titles.answered, when: one.dueOn ? by(one.dueOn) : '', state: 'next' },
      ];
    case 'waiting':
      return [
        sent,
        read,
        {
          title: titles.question,
          when: one.dueOn && !isOverdue(one.dueOn, today) ? say('told.when-without', { date: date(one.dueOn) }) : '',
          state: 'now',
        },
        { title: titles.answered, when: laterDays, state: 'next' },
      ];
    case 'closed':
      return answeredOn === null
        ? [sent, { ...read, state: 'now' }, { title: titles.answered, when: '', state: 'next' }]
        : [
            sent,
            read,
            { title: titles.answered, when: say('told.when-on', { date: date(answeredOn) }), state: 'done' },
            ...(isUnanswered(one) && one.dueOn
              ? [{ title: say('told.step-again'), when: by(one.dueOn), state: 'next' as const }]
              : []),
          ];
    case 'withdrawn':
      return [];
  }
};

/** A day on which to look again: when something should have happened, or in a week where that is past. */
export const reminderDay = (dueOn: string, today: string): string => (dueOn > today ? dueOn : addDays(today, weekDays));

export const weekDays = 7;
