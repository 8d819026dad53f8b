// What a row of the table of steps is: party x stage x action -> next stage, with what the step needs and the words for it.

import type { MessageKey } from '../../platform/language/catalogue.ts';

export const stages = ['new', 'in-review', 'waiting', 'closed', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

/** Who acts: a reviewer of the organisation, the triage team, or the person who told us (by receipt or own account). */
export const parties = ['reviewer', 'triage', 'reporter'] as const;
export type Party = (typeof parties)[number];

export const actions = [
  'start-review',
  'ask',
  'answer',
  'add',
  'write',
  'judge',
  'complete',
  'withdraw',
  'tell',
  'add-addendum',
  'accept-proposal',
  'refuse-proposal',
  'reconsider-proposal',
  'mark-duplicate',
  'unmark-duplicate',
  'close',
  'reopen',
  'place',
] as const;
export type Action = (typeof actions)[number];
export type ProposalAction = Extract<Action, `${string}-proposal`>;

/** Whether the outcome answers whoever told us. */
export const verdicts = ['yes', 'partly', 'no'] as const;
export type Verdict = (typeof verdicts)[number];

export type MessageKind =
  | 'question'
  | 'answer'
  | 'addition'
  | 'addendum'
  | 'outcome'
  | 'reason'
  | 'message'
  | 'verdict';

/** What must be given before the step is taken. `press` is a button on the record; `confirm` asks once more on its own page. */
type NeedIn<Words extends string> =
  | { readonly kind: 'press' }
  | { readonly kind: 'confirm'; readonly warning: Words }
  | {
      readonly kind: 'text';
      readonly becomes: MessageKind;
      readonly label: Words;
      readonly hint: Words;
      readonly missing: Words;
    }
  /** A verdict, with words or without. */
  | {
      readonly kind: 'verdict';
      readonly becomes: MessageKind;
      readonly label: Words;
      readonly hint: Words;
      readonly missing: Words;
    }
  /** One of those that Cairn made from the story: a button beside it. */
  | { readonly kind: 'proposal' }
  | { readonly kind: 'original'; readonly missing: Words }
  | { readonly kind: 'organisation'; readonly missing: Words };
export type Need = NeedIn<string>;

type Row<By extends Party, Words extends string> = {
  readonly action: Action;
  readonly parties: readonly By[];
  readonly from: readonly Stage[];
  readonly to: Stage | 'same';
  /** Set where the step is only for cases that are, or are not, marked as a duplicate. */
  readonly duplicate?: boolean;
  readonly needs: NeedIn<Words>;
  /** Whether the person who told us reads the text of this step. */
  readonly readByReporter: boolean;
  /** The label of the button or link that begins the step. */
  readonly button: Words;
  /** The step that usually comes next: its button stands out. */
  readonly leads?: true;
  /** The title of the page on which it is taken. */
  readonly title: Words;
  /** The history line: what was done, in the past tense. */
  readonly done: string;
};

/** Reviewers read English; whoever told us reads their own language, so that their words are keys of the catalogue. */
export type StaffTransition = Row<'reviewer' | 'triage', string>;
export type TellerTransition = Row<'reporter', MessageKey>;
export type Transition = StaffTransition | TellerTransition;

/** On which somebody still has something to do. */
export const open: readonly Stage[] = ['new', 'in-review', 'waiting'];
