// A case: what a reviewer holds about one record. Pure rules: when it is due, what is severe, how it is headed.

import { addDays } from '../../platform/days.ts';
import { nextStage, type Stage, type Transition } from './transitions.ts';

export type CaseId = { readonly organisationCode: string; readonly recordId: string };

export type ReviewCase = CaseId & {
  /** Whose reviewers read it: the organisation itself, or the triage team (`UNPLACED`) where it has none. */
  readonly readerCode: string;
  readonly areaCode: string;
  readonly reference: string;
  readonly eventType: string;
  readonly reporterKind: 'public' | 'staff';
  readonly authorAccountId: string | null;
  readonly headline: string;
  readonly serviceAreas: readonly string[];
  /** 1 fatal, 2 severe, 3 moderate, 4 low, 5 none; null where nobody said. */
  readonly greatestHarm: number | null;
  /** A risk of death or severe harm at any moment. */
  readonly isImminent: boolean;
  readonly recordedOn: string;
  readonly stage: Stage;
  readonly stageSince: string;
  readonly dueOn: string | null;
  readonly duplicateOf: string | null;
  readonly version: number;
};

/** Days allowed at each stage: an operator's defaults, chosen by Cairn; no standard sets them. */
const daysAllowed = { startSevere: 3, start: 14, review: 30, waiting: 28 } as const;

const severeAtMost = 2;

const isSevere = (greatestHarm: number | null, isImminent: boolean): boolean =>
  isImminent || (greatestHarm !== null && greatestHarm <= severeAtMost);

/** The day by which the next step is due; nothing is due on a case that is closed or taken back. */
export const dueOn = (
  stage: Stage,
  stageSince: string,
  greatestHarm: number | null,
  isImminent = false,
): string | null => {
  switch (stage) {
    case 'new':
      return addDays(stageSince, isSevere(greatestHarm, isImminent) ? daysAllowed.startSevere : daysAllowed.start);
    case 'in-review':
      return addDays(stageSince, daysAllowed.review);
    case 'waiting':
      return addDays(stageSince, daysAllowed.waiting);
    case 'closed':
    case 'withdrawn':
      return null;
  }
};

export const isOverdue = (due: string | null, today: string): boolean => due !== null && due < today;

const headlineMax = 120;

/** Under this many characters, a first sentence rarely says what happened. */
const sentenceMin = 60;

/** The first sentence of the story, the second too where the first says little; cut at a word when it is long. */
export const headlineOf = (story: string): string => {
  const flat = story.replace(/\s+/gu, ' ').trim().slice(0, 2_000);
  const first = /^.{15,}?[.!?](?=\s|$)/u.exec(flat)?.[0] ?? flat;
  const isEnough = [...first].length >= sentenceMin;
  const words = isEnough ? first : first + (/^.*?(?:[.!?](?=\s|$)|$)/u.exec(flat.slice(first.length))?.[0] ?? '');
  const letters = [...words];
  if (letters.length <= headlineMax) return words;
  const cut = letters.slice(0, headlineMax - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  const whole = lastSpace > headlineMax / 2 ? cut.slice(0, lastSpace) : cut;
  // A mark such as `[name 2]` is never cut in two.
  return `${whole.replace(/\s*\[[^\]]*$/u, '').replace(/[\s,;:–-]+$/u, '')}…`;
};

/** The case after a step of the table; `original` is the record that it is a duplicate of, where the step says so. */
export const afterStep = (before: ReviewCase, row: Transition, today: string, original: string | null): ReviewCase => {
  const stage = nextStage(row, before.stage);
  const stageSince = row.to === 'same' ? before.stageSince : today;
  return {
    ...before,
    headline: stage === 'withdrawn' ? '' : before.headline,
    stage,
    stageSince,
    dueOn: dueOn(stage, stageSince, before.greatestHarm, before.isImminent),
    duplicateOf: row.to === 'same' ? before.duplicateOf : original,
    version: before.version + 1,
  };
};
