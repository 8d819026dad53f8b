// The one table of a case: party x stage x action -> next stage, with what the step needs and the words for it.
// Permission, buttons, page titles, field labels, checks and history all read it; nothing decides elsewhere.

import type { MessageKey } from '../../platform/language/catalogue.ts';
import type { Language } from '../../platform/language/language.ts';

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
  'mark-duplicate',
  'unmark-duplicate',
  'close',
  'reopen',
  'place',
] as const;
export type Action = (typeof actions)[number];

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
type StaffTransition = Row<'reviewer' | 'triage', string>;
export type TellerTransition = Row<'reporter', MessageKey>;
export type Transition = StaffTransition | TellerTransition;

const staff = ['reviewer', 'triage'] as const;
const open: readonly Stage[] = ['new', 'in-review', 'waiting'];

export const transitions: readonly Transition[] = [
  {
    action: 'start-review',
    parties: staff,
    from: ['new'],
    to: 'in-review',
    needs: { kind: 'press' },
    readByReporter: false,
    button: 'Start the review',
    leads: true,
    title: 'Start the review',
    done: 'Started the review',
  },
  {
    action: 'close',
    parties: staff,
    from: open,
    to: 'closed',
    needs: {
      kind: 'text',
      becomes: 'outcome',
      label: 'The outcome, in plain words',
      hint: 'Thank them. Say what you found and what will change. Say sorry where sorry is due. Do not name anyone.',
      missing: 'Write the outcome: nobody who told us is left without an answer',
    },
    readByReporter: true,
    button: 'Close with an outcome',
    leads: true,
    title: 'Tell the person what came of it',
    done: 'Closed with an outcome',
  },
  {
    action: 'ask',
    parties: staff,
    from: open,
    to: 'waiting',
    needs: {
      kind: 'text',
      becomes: 'question',
      label: 'Your question',
      hint: 'Ask one thing, in plain words, and say why it helps. Do not name anyone.',
      missing: 'Write the question you want to ask',
    },
    readByReporter: true,
    button: 'Ask a question',
    title: 'Ask the person who told us',
    done: 'Asked a question',
  },
  {
    action: 'tell',
    parties: staff,
    from: ['new', 'in-review', 'waiting', 'closed'],
    to: 'same',
    needs: {
      kind: 'text',
      becomes: 'message',
      label: 'Your message',
      hint: 'Something they should know that needs no answer. Do not name anyone.',
      missing: 'Write the message',
    },
    readByReporter: true,
    button: 'Send a message',
    title: 'Write to the person who told us',
    done: 'Sent a message',
  },
  {
    action: 'answer',
    parties: ['reporter'],
    from: ['waiting'],
    to: 'in-review',
    needs: {
      kind: 'text',
      becomes: 'answer',
      label: 'told.answer-label',
      hint: 'told.answer-hint',
      missing: 'told.answer-missing',
    },
    readByReporter: true,
    button: 'told.answer-button',
    leads: true,
    title: 'told.answer-title',
    done: 'Answered',
  },
  {
    action: 'judge',
    parties: ['reporter'],
    from: ['closed'],
    to: 'same',
    // Of a duplicate, whoever told us reads the outcome of another record, whose reviewers answer its own teller.
    duplicate: false,
    needs: {
      kind: 'verdict',
      becomes: 'verdict',
      label: 'told.judge-label',
      hint: 'told.judge-hint',
      missing: 'told.judge-missing',
    },
    readByReporter: true,
    button: 'told.judge-button',
    title: 'told.judge-title',
    done: 'Said whether the outcome answers them',
  },
  {
    action: 'add',
    parties: ['reporter'],
    from: open,
    to: 'same',
    needs: {
      kind: 'text',
      becomes: 'addition',
      label: 'told.add-label',
      hint: 'told.add-hint',
      missing: 'told.add-missing',
    },
    readByReporter: true,
    button: 'told.add-button',
    title: 'told.add-title',
    done: 'Added something',
  },
  {
    // Words that arrive after the outcome must be read by someone, so the case opens again.
    action: 'add',
    parties: ['reporter'],
    from: ['closed'],
    to: 'in-review',
    needs: {
      kind: 'text',
      becomes: 'addition',
      label: 'told.add-label',
      hint: 'told.add-closed-hint',
      missing: 'told.add-missing',
    },
    readByReporter: true,
    button: 'told.add-button',
    title: 'told.add-title',
    done: 'Added something',
  },
  {
    // A thank-you opens nothing again; whoever reads it can.
    action: 'write',
    parties: ['reporter'],
    from: ['new', 'in-review', 'waiting', 'closed'],
    to: 'same',
    needs: {
      kind: 'text',
      becomes: 'message',
      label: 'told.write-label',
      hint: 'told.write-hint',
      missing: 'told.write-missing',
    },
    readByReporter: true,
    button: 'told.write-button',
    title: 'told.write-title',
    done: 'Sent a message',
  },
  {
    action: 'complete',
    parties: ['reporter'],
    from: open,
    to: 'same',
    // The answers go into a revision of the record: its own pages ask them.
    needs: { kind: 'press' },
    readByReporter: false,
    button: 'complete.title',
    title: 'complete.title',
    done: 'Answered more questions',
  },
  {
    // As with words that arrive after the outcome: someone must read it.
    action: 'complete',
    parties: ['reporter'],
    from: ['closed'],
    to: 'in-review',
    // The answers go into a revision of the record: its own pages ask them.
    needs: { kind: 'press' },
    readByReporter: false,
    button: 'complete.title',
    title: 'complete.title',
    done: 'Answered more questions',
  },
  {
    action: 'withdraw',
    parties: ['reporter'],
    from: ['new', 'in-review', 'waiting', 'closed'],
    to: 'withdrawn',
    needs: { kind: 'confirm', warning: 'told.withdraw-warning' },
    readByReporter: false,
    button: 'told.withdraw-button',
    title: 'told.withdraw-title',
    done: 'Took the record back',
  },
  {
    action: 'add-addendum',
    parties: staff,
    from: ['new', 'in-review', 'waiting', 'closed'],
    to: 'same',
    needs: {
      kind: 'text',
      becomes: 'addendum',
      label: 'Your note',
      hint: 'Facts that belong beside the story. The story itself is never changed. Only reviewers read this.',
      missing: 'Write the note',
    },
    readByReporter: false,
    button: 'Add a note for reviewers',
    title: 'Add a note for reviewers',
    done: 'Added a note for reviewers',
  },
  {
    action: 'mark-duplicate',
    parties: staff,
    from: open,
    to: 'closed',
    duplicate: false,
    needs: { kind: 'original', missing: 'Choose the record that tells of the same event' },
    readByReporter: false,
    button: 'Someone else told us the same',
    title: 'Which record tells of the same event?',
    done: 'Marked as a duplicate',
  },
  {
    action: 'unmark-duplicate',
    parties: staff,
    from: ['closed'],
    to: 'in-review',
    duplicate: true,
    needs: { kind: 'press' },
    readByReporter: false,
    button: 'This is not a duplicate',
    title: 'This is not a duplicate',
    done: 'Made a record of its own again',
  },
  {
    action: 'reopen',
    parties: staff,
    from: ['closed'],
    to: 'in-review',
    duplicate: false,
    needs: {
      kind: 'text',
      becomes: 'reason',
      label: 'Why are you looking at it again?',
      hint: 'Say what is new. Do not name anyone.',
      missing: 'Write why you are looking at it again',
    },
    readByReporter: true,
    button: 'Open it again',
    title: 'Open the record again',
    done: 'Opened again',
  },
  {
    action: 'place',
    parties: staff,
    from: open,
    to: 'new',
    needs: { kind: 'organisation', missing: 'Choose the organisation where it happened' },
    readByReporter: false,
    button: 'Move to another organisation',
    title: 'Where did it happen?',
    done: 'Moved to another organisation',
  },
];

type Standing = { readonly stage: Stage; readonly duplicateOf: string | null };

const isOf = (row: Transition, party: Party): boolean => row.parties.some((one) => one === party);

const isPossible = (row: Transition, standing: Standing): boolean =>
  row.from.includes(standing.stage) &&
  (row.duplicate === undefined || row.duplicate === (standing.duplicateOf !== null));

/** Every step this party may take now, in the order of the table. */
export const possibleSteps = (party: Party, standing: Standing): readonly Transition[] =>
  transitions.filter((row) => isOf(row, party) && isPossible(row, standing));

const isOfTeller = (row: Transition): row is TellerTransition => isOf(row, 'reporter');

export const tellerSteps = (standing: Standing): readonly TellerTransition[] =>
  transitions.filter(isOfTeller).filter((row) => isPossible(row, standing));

export const findStep = (party: Party, standing: Standing, action: Action): Transition | null =>
  possibleSteps(party, standing).find((row) => row.action === action) ?? null;

/** What this party must bring to an action; null for an action that is never theirs. The same at every stage. */
export const needOf = (party: Party, action: Action): Need | null =>
  transitions.find((row) => row.action === action && isOf(row, party))?.needs ?? null;

export const nextStage = (row: Transition, stage: Stage): Stage => (row.to === 'same' ? stage : row.to);

const kinds = new Map(
  transitions.flatMap(({ action, needs }) => ('becomes' in needs ? [[action, needs.becomes] as const] : [])),
);

/** What the words of this action are; null for an action without words. */
export const messageKindOf = (action: Action | 'open'): MessageKind | null =>
  action === 'open' ? null : (kinds.get(action) ?? null);

const readByReporter = new Set<Action | 'open'>(
  transitions.filter((row) => row.readByReporter).map((row) => row.action),
);

/** Whether the person who told us reads the words of this action. */
export const isReadByReporter = (action: Action | 'open'): boolean => readByReporter.has(action);

const doneWords = new Map(transitions.map((row) => [row.action, row.done]));

/** The history line of a step; the first one, made when the record arrives, is no action of the table. */
export const historyWords = (action: Action | 'open'): string =>
  action === 'open' ? 'Record arrived' : (doneWords.get(action) ?? action);

/** Words of a row as this party reads them: the types of the table hold that those of whoever told us are keys. */
export const wordsFor = (party: Party, words: string, language: Language): string =>
  party === 'reporter' ? language.say(words as MessageKey) : words;
