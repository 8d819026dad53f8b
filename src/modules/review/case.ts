// A case: what a reviewer holds about one record. Pure rules: when it is due, what is severe, how it is headed.

import { addDays } from '../../platform/days.ts';
import { nextStage, type Party, type Stage, type Transition, type Verdict } from './transitions.ts';

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
  /** The language of the story, BCP 47; null where it could not be told. */
  readonly writtenIn: string | null;
  readonly serviceAreas: readonly string[];
  /** 1 fatal, 2 severe, 3 moderate, 4 low, 5 none; null where nobody said. */
  readonly greatestHarm: number | null;
  /** A risk of death or severe harm at any moment. */
  readonly isImminent: boolean;
  /** Its words say that a person should read it within a day, and nobody has begun to. */
  readonly readToday: boolean;
  readonly recordedOn: string;
  readonly stage: Stage;
  readonly stageSince: string;
  readonly dueOn: string | null;
  readonly duplicateOf: string | null;
  /** Since when words of whoever told us wait for a reviewer. */
  readonly newsSince: string | null;
  /** Since when words of a reviewer wait for whoever told us, where they have an account. */
  readonly replySince: string | null;
  /** Whether the outcome answers whoever told us, and since when they have said so. */
  readonly verdict: Verdict | null;
  readonly verdictOn: string | null;
  readonly version: number;
};

/** Days allowed at each stage: an operator's defaults, chosen by Cairn; no standard sets them. */
export const daysAllowed = {
  startSevere: 3,
  startModerate: 7,
  start: 14,
  review: 30,
  waiting: 28,
  /** Where the outcome does not answer whoever told us. */
  unanswered: 14,
} as const;

const severeAtMost = 2;
const moderate = 3;

const daysToStart = (greatestHarm: number | null, isImminent: boolean): number => {
  if (isImminent || (greatestHarm !== null && greatestHarm <= severeAtMost)) return daysAllowed.startSevere;
  return greatestHarm === moderate ? daysAllowed.startModerate : daysAllowed.start;
};

/** The day by which the next step is due; of one that has ended, none. */
export const dueOn = (
  stage: Stage,
  stageSince: string,
  greatestHarm: number | null,
  isImminent = false,
): string | null => {
  switch (stage) {
    case 'new':
      return addDays(stageSince, daysToStart(greatestHarm, isImminent));
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

/** For how long whoever told us may think otherwise about the outcome. */
export const verdictDays = 30;

export const mayJudge = ({ verdictOn }: Pick<ReviewCase, 'verdictOn'>, today: string): boolean =>
  verdictOn === null || today <= addDays(verdictOn, verdictDays);

/** The outcome did not answer them, and nobody has turned to them since: something to do, though the record is closed. */
export const isUnanswered = ({ stage, newsSince, verdict }: ReviewCase): boolean =>
  stage === 'closed' && newsSince !== null && verdict !== null && verdict !== 'yes';

type Taken = {
  readonly row: Transition;
  readonly party: Party | 'system';
  readonly today: string;
  /** The record that it is a duplicate of, where the step says so. */
  readonly original?: string | null;
  readonly verdict?: Verdict | null | undefined;
};

/** The case after a step of the table. */
export const afterStep = (before: ReviewCase, { row, party, today, original = null, verdict }: Taken): ReviewCase => {
  const stage = nextStage(row, before.stage);
  const stageSince = row.to === 'same' ? before.stageSince : today;
  const after: ReviewCase = {
    ...before,
    headline: stage === 'withdrawn' ? '' : before.headline,
    stage,
    stageSince,
    dueOn: dueOn(stage, stageSince, before.greatestHarm, before.isImminent),
    readToday: before.readToday && stage === 'new',
    duplicateOf: row.to === 'same' ? before.duplicateOf : original,
    ...unreadAfter(before, { row, party, today, verdict }),
    ...verdictAfter(before, { row, today, verdict }),
    version: before.version + 1,
  };
  // Due from the day on which they said so: what they say after that puts nothing off.
  return isUnanswered(after) ? { ...after, dueOn: before.dueOn ?? addDays(today, daysAllowed.unanswered) } : after;
};

type Unread = Pick<ReviewCase, 'newsSince' | 'replySince'>;

/** What each has still to read of the other. Whoever writes has read what was written to them. */
const unreadAfter = (before: ReviewCase, { row, party, today, verdict }: Omit<Taken, 'original'>): Unread => {
  if (row.to === 'withdrawn') return { newsSince: null, replySince: null };
  if (party === 'reporter') {
    // That it answers them is good to know, and nothing to do.
    const since = verdict === 'yes' ? null : today;
    return { newsSince: before.newsSince ?? since, replySince: null };
  }
  if (!row.readByReporter) return { newsSince: before.newsSince, replySince: before.replySince };
  return { newsSince: null, replySince: before.authorAccountId === null ? null : (before.replySince ?? today) };
};

const verdictAfter = (
  before: ReviewCase,
  { row, today, verdict }: Pick<Taken, 'row' | 'today' | 'verdict'>,
): Pick<ReviewCase, 'verdict' | 'verdictOn'> => {
  if (verdict) return { verdict, verdictOn: before.verdictOn ?? today };
  // A new outcome is another answer.
  if (row.to !== 'same') return { verdict: null, verdictOn: null };
  return { verdict: before.verdict, verdictOn: before.verdictOn };
};
