// What a proposal is: an answer that Cairn reads out of a story, for a person to keep or change.

/** Not questions that a page asks: for whoever reviews. */
export const notices = ['urgent', 'never-event', 'duty-of-candour'] as const;
export type Notice = (typeof notices)[number];

export type Proposal = {
  /** A question of the taxonomy, about the first person affected where it is asked of each; or a notice. */
  readonly field: string;
  readonly code: string;
  /** How sure, out of 1,000: of so many like it, so many are right. Null where the method does not say. */
  readonly perMille: number | null;
  /** The words that led to it: from which letter of the story to which, in code points, the end not counted. */
  readonly because: readonly Span[];
};

export type ProposalId = Pick<Proposal, 'field' | 'code'>;

export type Span = readonly [from: number, to: number];

export type Proposed = {
  /** Which edition of the method. */
  readonly model: string;
  readonly proposals: readonly Proposal[];
  /** What the words name goes on, or somebody may hurt themselves: of what is urgent, the first. */
  readonly isDangerNow: boolean;
};

/** What somebody made of it: kept it, or gave another answer or none. */
export type Became = 'accepted' | 'changed';

/** What a teller made of a proposal that stood on a page. */
export type ToldProposal = Omit<Proposal, 'because'> & {
  readonly model: string;
  /** Whether it stood chosen, or was only marked. */
  readonly wasChosen: boolean;
  readonly byTeller: Became;
};

export type KeptProposal = Proposal & {
  readonly model: string;
  readonly byTeller: Became | null;
  readonly byReviewer: Became | null;
};

export const isNotice = (field: string): field is Notice => notices.some((one) => one === field);
