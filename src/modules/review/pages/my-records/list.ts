// Which of somebody's own records are shown, and in which order. All in the address, so that a list can be gone back to.

import type { ReviewCase } from '../../case.ts';

export const shows = ['all', 'news', 'open', 'closed'] as const;
export type Show = (typeof shows)[number];

export const orders = ['newest', 'oldest', 'moved'] as const;
export type Order = (typeof orders)[number];

/** Something is new for them: a question that waits, or words that they have not read. */
export const hasNews = ({ stage, replySince }: ReviewCase): boolean => stage === 'waiting' || replySince !== null;

const isShown: Readonly<Record<Show, (one: ReviewCase) => boolean>> = {
  all: () => true,
  news: hasNews,
  open: ({ stage }) => stage === 'new' || stage === 'in-review' || stage === 'waiting',
  closed: ({ stage }) => stage === 'closed',
};

const newestFirst = (a: ReviewCase, b: ReviewCase): number => b.recordedOn.localeCompare(a.recordedOn);

const inOrder: Readonly<Record<Order, (a: ReviewCase, b: ReviewCase) => number>> = {
  newest: newestFirst,
  oldest: (a, b) => newestFirst(b, a),
  moved: (a, b) => b.stageSince.localeCompare(a.stageSince) || newestFirst(a, b),
};

export const listed = (
  cases: readonly ReviewCase[],
  { show, order }: { readonly show: Show; readonly order: Order },
): readonly ReviewCase[] => cases.filter(isShown[show]).toSorted(inOrder[order]);
