// What the person who told us sees: where their record stands, what happens next, what was asked and answered.
// Names of colleagues, notes among reviewers and other people's records are never part of it.

import { unplaced } from '../../platform/actor.ts';
import { filters } from '../../ui/filters.ts';
import { isOverdue, type ReviewCase } from './case.ts';
import { outcomeOf, type Step } from './step.ts';
import { isReadByReporter, type MessageKind, messageKindOf, possibleSteps, type Transition } from './transitions.ts';

type Said = {
  readonly by: 'you' | 'us';
  readonly kind: MessageKind;
  readonly words: string;
  readonly on: string;
};

export type ReporterView = {
  readonly heading: string;
  readonly next: readonly string[];
  /** The question that waits for an answer. */
  readonly question: Said | null;
  readonly outcome: Said | null;
  /** What was said before, oldest first, without the question and the outcome above. */
  readonly conversation: readonly Said[];
  readonly steps: readonly Transition[];
  /** Whether people of the organisation itself read it, and not the triage team for them. */
  readonly isReadThere: boolean;
};

type Standing = { readonly one: ReviewCase; readonly steps: readonly Step[] };

export type Told = Standing & {
  readonly organisationName: string;
  /** The record that this one is a duplicate of. */
  readonly original: Standing | null;
};

export const reporterView = (told: Told, today: string): ReporterView => {
  const { one, steps, original } = told;
  const questionStep = one.stage === 'waiting' ? steps.findLast(({ action }) => action === 'ask') : undefined;
  const outcomeStep = one.stage === 'closed' ? outcomeOf((original ?? told).steps) : null;
  const question = questionStep ? saidAt(questionStep) : null;
  const outcome = outcomeStep ? saidAt(outcomeStep) : null;
  return {
    ...wordsFor(told, outcome !== null, today),
    question,
    outcome,
    conversation: steps.flatMap((step) => (step === questionStep || step === outcomeStep ? [] : (saidAt(step) ?? []))),
    steps: possibleSteps('reporter', one),
    isReadThere: one.organisationCode !== unplaced && one.readerCode === one.organisationCode,
  };
};

/** What a step says to the person who told us; null for one that is none of theirs. */
const saidAt = ({ action, body, party, takenOn }: Step): Said | null => {
  const kind = messageKindOf(action);
  if (!isReadByReporter(action) || kind === null || body === null) return null;
  return { by: party === 'reporter' ? 'you' : 'us', kind, words: body, on: takenOn };
};

const sharedEvent = 'Someone else told us about the same event. We look at what you both told us together.';

const wordsFor = (
  { one, organisationName, original }: Told,
  hasOutcome: boolean,
  today: string,
): Pick<ReporterView, 'heading' | 'next'> => {
  const due = one.dueOn ? filters.date(one.dueOn) : '';
  const isLate = isOverdue(one.dueOn, today);
  const who = one.readerCode === one.organisationCode ? `Someone at ${organisationName}` : 'Someone in our team';
  switch (one.stage) {
    case 'new':
      if (one.organisationCode === unplaced)
        return {
          heading: 'We are finding out who should read this',
          next: [
            isLate
              ? `A small team finds the right place first. They should have found it by ${due}. They are late, and we are sorry.`
              : `A small team finds the right place first, by ${due}. Then someone there reads it.`,
          ],
        };
      return {
        heading: 'We have your record',
        next: [
          isLate
            ? `${who} should have started to read it by ${due}. They are late, and we are sorry.`
            : `${who} will start to read it by ${due}.`,
        ],
      };
    case 'in-review':
      return {
        heading: 'Someone is looking at what you told us',
        next: [
          isLate
            ? `You should have had an answer by ${due}. It is taking longer than it should, and we are sorry.`
            : `They hope to have an answer for you by ${due}. They may ask you a question first.`,
        ],
      };
    case 'waiting':
      return {
        heading: 'We have a question for you',
        next: [
          'Your answer helps us to understand what happened. You do not have to give one.',
          ...(isLate ? [] : [`If we have not heard from you by ${due}, we will go on with what you have told us.`]),
        ],
      };
    case 'closed':
      if (hasOutcome)
        return {
          heading: 'This is what came of it',
          next: original ? [sharedEvent] : [],
        };
      return {
        heading: 'Someone is looking at what you told us',
        next: [sharedEvent, 'When they have finished, you will read here what came of it.'],
      };
    case 'withdrawn':
      return {
        heading: 'You took this back',
        next: ['Nobody is looking at it, and nobody can read it here. If you change your mind, you can tell us again.'],
      };
  }
};
