// The page of whoever told us, and the pages of its steps, in the language of whoever reads them.

import { unplaced } from '../../../../platform/actor.ts';
import { addDays } from '../../../../platform/days.ts';
import type { Failure } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { isEnglish, marksOf } from '../../../../platform/language/tag.ts';
import type { Page } from '../../../../platform/module.ts';
import { asksAboutPerson } from '../../../recording/index.ts';
import { reminderDay, weekDays } from '../../journey.ts';
import { stepTextMax } from '../../step-text.ts';
import { type TellerTransition, type Verdict, verdicts } from '../../transitions.ts';
import { photoItems } from '../photo/handler.ts';
import type { Door } from './doors.ts';
import type { FoundTold } from './find-told.ts';
import { saidWords } from './said-words.ts';

export const tellerActions = ['answer', 'add', 'write', 'judge', 'withdraw'] as const;
export type TellerAction = (typeof tellerActions)[number];

export type Shown = {
  readonly door: Door;
  readonly address: string;
  readonly found: FoundTold;
  readonly language: Language;
};

/** For some seconds after a record was sent it has no case, and so nothing to show. */
export const notReadyPage = (address: string, { say }: Language): Page => ({
  kind: 'page',
  view: 'modules/review/pages/told/not-ready.njk',
  title: say('told.not-ready'),
  data: { address, quickExit: true },
  status: 503,
});

export const recordPage = (
  { door, address, found, language }: Shown,
  { done, today }: { readonly done: TellerAction | undefined; readonly today: string },
): Page => {
  const { one, view, story, organisationName } = found;
  const { say } = language;
  const isMine = door.path === '/my-records';
  return {
    kind: 'page',
    view: 'modules/review/pages/told/view.njk',
    title: view.heading,
    data: {
      ...(isMine && { back: { href: '/my-records', text: say('my-records.title') } }),
      quickExit: true,
      address,
      done: done && say(`told.thanks-${done}`),
      reference: one.reference,
      recordedOn: language.date(one.recordedOn),
      placeName: one.organisationCode === unplaced ? null : (organisationName ?? say('told.right-place')),
      stage: one.stage,
      asksAboutPerson: one.stage !== 'withdrawn' && asksAboutPerson(one.eventType),
      story: story && { text: story, ...marksOf(one.writtenIn, language) },
      photos: photoItems(found.photos, address, language),
      sent: found.sent.map(({ on, rows }, index) => ({
        title: index === 0 ? null : say('told.added-on', { date: language.date(on) }),
        rows,
      })),
      view: {
        ...view,
        question: view.question && saidWords(view.question, language),
        outcome: view.outcome && saidWords(view.outcome, language),
        journey: view.journey.map((step) => ({ ...step, stateText: say(`told.state-${step.state}`) })),
        messages: view.conversation.map((message) => messageOf(message, language)),
      },
      verdict: view.verdict && {
        said: say(`told.judged-${view.verdict.said}`),
        next: view.verdict.next,
        /** Somebody else may answer whom we do not. */
        elsewhere: view.verdict.said === 'yes' ? null : '/other-help',
        changeableUntil: view.verdict.changeableUntil && language.date(view.verdict.changeableUntil),
      },
      mayJudge: view.verdict === null && view.steps.some(({ action }) => action === 'judge'),
      verdicts: verdictChoices(language),
      main: stepLink(
        view.steps.find(({ leads }) => leads),
        language,
      ),
      others: view.steps
        // To add to what has an outcome stands beside it.
        .filter(({ leads, action }) => !leads && action !== 'judge' && (action !== 'add' || view.outcome === null))
        .map((row) => stepLink(row, language)),
      reminders: one.dueOn === null ? null : remindersOf(one.dueOn, today, language),
      isMine,
    },
  };
};

const stepLink = (row: TellerTransition | undefined, { say }: Language) =>
  row && { action: row.action, text: say(row.button) };

const messageOf = (said: FoundTold['view']['conversation'][number], language: Language) => {
  const { by, kind, words, verdict, on } = said;
  const { say, date } = language;
  const { text, ...marked } = saidWords(said, language);
  return {
    kind,
    title: say(`told.kind-${kind}`),
    body: words && text,
    ...marked,
    ...(verdict && { verdict: say(`told.judge-${verdict}`) }),
    by: '',
    date: on,
    when: say(by === 'you' ? 'told.by-you' : 'told.by-us', { date: date(on) }),
    isMine: by === 'you',
  };
};

const verdictChoices = ({ say }: Language, chosen?: Verdict) =>
  verdicts.map((value) => ({ value, text: say(`told.judge-${value}`), checked: value === chosen }));

const remindersOf = (dueOn: string, today: string, { date }: Language) => {
  const day = reminderDay(dueOn, today);
  return { day: date(day), week: date(addDays(day, weekDays)) };
};

export type Typed = { readonly text?: string; readonly verdict?: Verdict };

export const stepPage = (
  { address, found, language }: Shown,
  row: TellerTransition,
  typed: Typed,
  failed?: Failure,
): Page => {
  const { say } = language;
  const { needs } = row;
  return {
    kind: 'page',
    view: 'modules/review/pages/told/step.njk',
    title: say(row.title),
    data: {
      back: { href: address },
      quickExit: true,
      address,
      action: row.action,
      kind: needs.kind,
      ...(needs.kind === 'confirm' && { warning: say(needs.warning) }),
      ...((needs.kind === 'text' || needs.kind === 'verdict') && { label: say(needs.label), hint: say(needs.hint) }),
      question: found.view.question && saidWords(found.view.question, language),
      verdicts: verdictChoices(language, typed.verdict ?? found.view.verdict?.said),
      text: typed.text ?? '',
      maxLength: stepTextMax,
      told: { keep: [], also: [] },
      isForeign: !isEnglish(language.tag),
    },
    ...(failed && { errors: failed.fields }),
  };
};
