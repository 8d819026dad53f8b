// What the person who told us sees: where their record stands, what happens next, what was asked and answered.
// Names of colleagues, notes among reviewers and other people's records are never part of it.

import { unplaced } from '../../platform/actor.ts';
import { addDays } from '../../platform/days.ts';
import type { Language } from '../../platform/language/language.ts';
import { isOverdue, isUnanswered, mayJudge, type ReviewCase, verdictDays } from './case.ts';
import { type JourneyStep, journeyOf } from './journey.ts';
import { outcomeOf, type Step, type StepTranslation } from './step.ts';
import {
  isReadByReporter,
  type MessageKind,
  messageKindOf,
  type TellerTransition,
  tellerSteps,
  type Verdict,
} from './transitions.ts';

export type Said = {
  readonly by: 'you' | 'us';
  readonly kind: MessageKind;
  /** Null for a verdict without words. */
  readonly words: string | null;
  readonly verdict: Verdict | null;
  /** The language of the words; null where it could not be told. */
  readonly writtenIn: string | null;
  readonly translation: StepTranslation | null;
  readonly on: string;
};

export type ReporterView = {
  readonly heading: string;
  readonly next: readonly string[];
  /** From sending it to hearing what came of it; empty once it was taken back. */
  readonly journey: readonly JourneyStep[];
  /** The question that waits for an answer. */
  readonly question: Said | null;
  readonly outcome: Said | null;
  /** What they said of the outcome; null where they were not asked yet. */
  readonly verdict: TheirVerdict | null;
  /** What was said before, oldest first, without the question and the outcome above. */
  readonly conversation: readonly Said[];
  readonly steps: readonly TellerTransition[];
  /** Whether people of the organisation itself read it, and not the triage team for them. */
  readonly isReadThere: boolean;
};

export type TheirVerdict = {
  readonly said: Verdict;
  /** Until when they may think otherwise. */
  readonly changeableUntil: string | null;
  /** What they are told to expect where the outcome does not answer them. */
  readonly next: string | null;
};

type Standing = { readonly one: ReviewCase; readonly steps: readonly Step[] };

export type Told = Standing & {
  /** Null where we do not know its name. */
  readonly organisationName: string | null;
  /** The record that this one is a duplicate of. */
  readonly original: Standing | null;
};

export const reporterView = (told: Told, today: string, language: Language): ReporterView => {
  const { one, steps, original } = told;
  const questionStep = one.stage === 'waiting' ? steps.findLast(({ action }) => action === 'ask') : undefined;
  const outcomeStep = one.stage === 'closed' ? outcomeOf((original ?? told).steps) : null;
  const question = questionStep ? saidAt(questionStep) : null;
  const outcome = outcomeStep ? saidAt(outcomeStep) : null;
  return {
    ...wordsFor(told, { hasOutcome: outcome !== null, today, language }),
    journey: journeyOf(one, { answeredOn: outcome?.on ?? null, today, language }),
    question,
    outcome,
    verdict: verdictOf(one, today, language),
    conversation: steps.flatMap((step) => (step === questionStep || step === outcomeStep ? [] : (saidAt(step) ?? []))),
    steps: tellerSteps(one).filter(({ action }) => action !== 'judge' || mayJudge(one, today)),
    isReadThere: one.organisationCode !== unplaced && one.readerCode === one.organisationCode,
  };
};

/** What a step says to the person who told us; null for one that is none of theirs. */
const saidAt = ({ action, body, verdict, party, writtenIn, translation, takenOn }: Step): Said | null => {
  const kind = messageKindOf(action);
  if (!isReadByReporter(action) || kind === null || (body === null && verdict === null)) return null;
  const said = { kind, words: body, verdict, translation, on: takenOn };
  return party === 'reporter' ? { by: 'you', writtenIn, ...said } : { by: 'us', writtenIn: 'en', ...said };
};

const verdictOf = (one: ReviewCase, today: string, { say, date }: Language): TheirVerdict | null => {
  const { verdict, verdictOn, dueOn } = one;
  if (verdict === null || verdictOn === null) return null;
  const isLate = isOverdue(dueOn, today);
  return {
    said: verdict,
    changeableUntil: mayJudge({ verdictOn }, today) ? addDays(verdictOn, verdictDays) : null,
    next:
      isUnanswered(one) && dueOn !== null
        ? say(isLate ? 'told.next-unanswered-late' : 'told.next-unanswered', { due: date(dueOn) })
        : null,
  };
};

type Shown = { readonly hasOutcome: boolean; readonly today: string; readonly language: Language };

const wordsFor = (
  { one, organisationName, original }: Told,
  { hasOutcome, today, language }: Shown,
): Pick<ReporterView, 'heading' | 'next'> => {
  const { say } = language;
  const due = one.dueOn ? language.date(one.dueOn) : '';
  const isLate = isOverdue(one.dueOn, today);
  switch (one.stage) {
    case 'new': {
      if (one.organisationCode === unplaced)
        return {
          heading: say('told.heading-unplaced'),
          next: [say(isLate ? 'told.next-unplaced-late' : 'told.next-unplaced', { due })],
        };
      const place = organisationName ?? say('told.right-place');
      const isThere = one.readerCode === one.organisationCode;
      const onTime = isThere ? say('told.next-new', { place, due }) : say('told.next-new-team', { due });
      const late = isThere ? say('told.next-new-late', { place, due }) : say('told.next-new-team-late', { due });
      return { heading: say('told.heading-new'), next: [isLate ? late : onTime] };
    }
    case 'in-review':
      return {
        heading: say('told.heading-in-review'),
        next: [say(isLate ? 'told.next-in-review-late' : 'told.next-in-review', { due })],
      };
    case 'waiting':
      return {
        heading: say('told.heading-waiting'),
        next: [say('told.next-waiting'), ...(isLate ? [] : [say('told.next-waiting-until', { due })])],
      };
    case 'closed':
      if (hasOutcome) return { heading: say('told.heading-closed'), next: original ? [say('told.shared')] : [] };
      return { heading: say('told.heading-in-review'), next: [say('told.shared'), say('told.shared-later')] };
    case 'withdrawn':
      return { heading: say('told.heading-withdrawn'), next: [say('told.next-withdrawn')] };
  }
};
