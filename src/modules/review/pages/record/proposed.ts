// What Cairn proposes about a record, for its page: what to look at at once, codes for what is still open, and what reviewers
// have kept of them.

import type { Taxonomy } from '../../../../taxonomy/index.ts';
import { isNotice, isOpen, type KeptProposal, notices, proposalLabel, type Span } from '../../../proposals/index.ts';
import type { RecordView } from '../../../recording/index.ts';
import { storyOf } from '../../open-cases.ts';
import type { ProposalAction } from '../../transitions.ts';

type Shown = {
  /** As it is posted. */
  readonly value: string;
  readonly label: string;
  /** The words of the story that led to it. */
  readonly quotes: readonly string[];
  /** Whoever told us saw it, and did not choose it. */
  readonly wasPassedOver: boolean;
  readonly buttons: readonly { readonly action: ProposalAction; readonly text: string }[];
};

export type ProposedOn = {
  readonly notices: readonly Shown[];
  readonly open: readonly Shown[];
  /** What reviewers have decided, and can take back. */
  readonly decided: readonly Shown[];
};

const mostQuotes = 4;

/** To begin its review is to accept that it is urgent. */
const ofUrgent: Shown['buttons'] = [{ action: 'refuse-proposal', text: 'It can wait' }];
const ofOthers: Shown['buttons'] = [
  { action: 'accept-proposal', text: 'Accept' },
  { action: 'refuse-proposal', text: 'Not this' },
];
const ofDecided: Shown['buttons'] = [{ action: 'reconsider-proposal', text: 'Take back' }];

export const proposedOn = (taxonomy: Taxonomy, record: RecordView, proposals: readonly KeptProposal[]): ProposedOn => {
  const letters = [...storyOf(record)];
  const shown = (one: KeptProposal): Shown => ({
    value: `${one.field} ${one.code}`,
    label: labelOf(taxonomy, one),
    quotes: quotesOf(letters, one.because),
    wasPassedOver: one.byTeller === 'changed',
    buttons: one.field === 'urgent' ? ofUrgent : ofOthers,
  });
  const decided = (one: KeptProposal): Shown => ({
    ...shown(one),
    label: `${one.byReviewer === 'accepted' ? 'Accepted' : 'Put aside'}: ${labelOf(taxonomy, one)}`,
    quotes: [],
    wasPassedOver: false,
    buttons: ofDecided,
  });
  const undecided = proposals.filter(({ byTeller, byReviewer }) => byTeller !== 'accepted' && byReviewer === null);
  return {
    notices: notices.flatMap((notice) => undecided.filter(({ field }) => field === notice)).map(shown),
    open: undecided.filter(({ field }) => !isNotice(field) && isOpen(taxonomy, field, record.answers)).map(shown),
    decided: proposals.filter(({ byReviewer }) => byReviewer !== null).map(decided),
  };
};

const labelOf = (taxonomy: Taxonomy, one: KeptProposal): string => {
  switch (one.field) {
    case 'urgent':
      return 'Read this today.';
    case 'duty-of-candour':
      return 'The duty of candour might apply. Check it.';
    case 'never-event':
      return `Might be a ${proposalLabel(taxonomy, one)}. Check it.`;
    default:
      return proposalLabel(taxonomy, one);
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
