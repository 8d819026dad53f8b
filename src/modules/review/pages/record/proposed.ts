// What Cairn proposes about a record, for its page: what to look at at once, codes for what is still open, and what reviewers
// have kept of them.

import type { Taxonomy } from '../../../../taxonomy/index.ts';
import { isNotice, isOpen, type KeptProposal, notices, proposalLabel, type Span } from '../../../proposals/index.ts';
import type { RecordView } from '../../../recording/index.ts';
import { storyOf } from '../../open-cases.ts';

type Shown = {
  /** As it is posted. */
  readonly value: string;
  readonly label: string;
  /** The words of the story that led to it. */
  readonly quotes: readonly string[];
  /** Whoever told us saw it, and did not choose it. */
  readonly wasPassedOver: boolean;
  /** Null where beginning to review it is the answer. */
  readonly accept: string | null;
  readonly refuse: string;
};

export type ProposedOn = {
  readonly notices: readonly Shown[];
  readonly open: readonly Shown[];
  readonly kept: readonly string[];
};

const mostQuotes = 4;

export const proposedOn = (taxonomy: Taxonomy, record: RecordView, proposals: readonly KeptProposal[]): ProposedOn => {
  const letters = [...storyOf(record)];
  const shown = (one: KeptProposal): Shown => ({
    value: `${one.field} ${one.code}`,
    label: isNotice(one.field) ? noticeLabel(taxonomy, one) : proposalLabel(taxonomy, one),
    quotes: quotesOf(letters, one.because),
    wasPassedOver: one.byTeller === 'changed',
    ...(one.field === 'urgent' ? { accept: null, refuse: 'It can wait' } : { accept: 'Accept', refuse: 'Not this' }),
  });
  const undecided = proposals.filter(({ byTeller, byReviewer }) => byTeller !== 'accepted' && byReviewer === null);
  return {
    notices: notices.flatMap((notice) => undecided.filter(({ field }) => field === notice)).map(shown),
    open: undecided.filter(({ field }) => !isNotice(field) && isOpen(taxonomy, field, record.answers)).map(shown),
    kept: proposals.filter(({ byReviewer }) => byReviewer === 'accepted').map((one) => proposalLabel(taxonomy, one)),
  };
};

const noticeLabel = (taxonomy: Taxonomy, one: KeptProposal): string => {
  switch (one.field) {
    case 'urgent':
      return 'Read this today.';
    case 'duty-of-candour':
      return 'The duty of candour might apply. Check it.';
    default:
      return `Might be a ${proposalLabel(taxonomy, one)}. Check it.`;
  }
};

/** In the order of the story, each once; neighbours together. */
const quotesOf = (letters: readonly string[], spans: readonly Span[]): readonly string[] => {
  const joined: [number, number][] = [];
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  const quotes = joined.map(([from, to]) => letters.slice(from, to).join('').replace(/\s+/gu, ' ').trim());
  return [
    ...new Map(quotes.filter((words) => words !== '').map((words) => [words.toLowerCase(), words])).values(),
  ].slice(0, mostQuotes);
};
