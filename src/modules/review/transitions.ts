// The one table of a case: party x stage x action -> next stage, with what the step needs and the words for it.
// Permission, buttons, page titles, field labels, checks and history all read it; nothing decides elsewhere.

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
  'withdraw',
  'add-addendum',
  'mark-duplicate',
  'unmark-duplicate',
  'close',
  'reopen',
  'place',
] as const;
export type Action = (typeof actions)[number];

export type MessageKind = 'question' | 'answer' | 'addition' | 'addendum' | 'outcome' | 'reason';

/** What must be given before the step is taken. `press` is a button on the record; `confirm` asks once more on its own page. */
export type Need =
  | { readonly kind: 'press' }
  | { readonly kind: 'confirm'; readonly warning: string }
  | {
      readonly kind: 'text';
      readonly becomes: MessageKind;
      readonly label: string;
      readonly hint: string;
      readonly missing: string;
    }
  | { readonly kind: 'original'; readonly missing: string }
  | { readonly kind: 'organisation'; readonly missing: string };

export type Transition = {
  readonly action: Action;
  readonly parties: readonly Party[];
  readonly from: readonly Stage[];
  readonly to: Stage | 'same';
  /** Set where the step is only for cases that are, or are not, marked as a duplicate. */
  readonly duplicate?: boolean;
  readonly needs: Need;
  /** Whether the person who told us reads the text of this step. */
  readonly readByReporter: boolean;
  /** The label of the button or link that begins the step. */
  readonly button: string;
  /** The step that usually comes next: its button stands out. */
  readonly leads?: true;
  /** The title of the page on which it is taken. */
  readonly title: string;
  /** The history line: what was done, in the past tense. */
  readonly done: string;
};

const staff: readonly Party[] = ['reviewer', 'triage'];
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
    action: 'answer',
    parties: ['reporter'],
    from: ['waiting'],
    to: 'in-review',
    needs: {
      kind: 'text',
      becomes: 'answer',
      label: 'Your answer',
      hint: 'Write it in your own words. If you do not know, say so: that helps too. We hide names before anyone reads it.',
      missing: 'Write your answer. If you do not know, you can say that.',
    },
    readByReporter: true,
    button: 'Answer our question',
    leads: true,
    title: 'Your answer',
    done: 'Answered',
  },
  {
    action: 'add',
    parties: ['reporter'],
    from: open,
    to: 'same',
    needs: {
      kind: 'text',
      becomes: 'addition',
      label: 'What would you like to add?',
      hint: 'Anything you have remembered, or that has changed. We hide names before anyone reads it.',
      missing: 'Write what you would like to add',
    },
    readByReporter: true,
    button: 'Add something',
    title: 'Add to what you told us',
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
      label: 'What would you like to add?',
      hint: 'If something we told you is not right, say so here. Someone will look at it again.',
      missing: 'Write what you would like to add',
    },
    readByReporter: true,
    button: 'Add something',
    title: 'Add to what you told us',
    done: 'Added something',
  },
  {
    action: 'withdraw',
    parties: ['reporter'],
    from: ['new', 'in-review', 'waiting', 'closed'],
    to: 'withdrawn',
    needs: {
      kind: 'confirm',
      warning:
        'We will stop looking at it. The people who review records will no longer be able to read it, and nobody will answer. It stays closed, and after a time it is erased for good. You cannot undo this.',
    },
    readByReporter: false,
    button: 'Take it back',
    title: 'Do you want to take back what you told us?',
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

/** Every step this party may take now, in the order of the table. */
export const possibleSteps = (party: Party, standing: Standing): readonly Transition[] =>
  transitions.filter(
    (row) =>
      row.parties.includes(party) &&
      row.from.includes(standing.stage) &&
      (row.duplicate === undefined || row.duplicate === (standing.duplicateOf !== null)),
  );

export const findStep = (party: Party, standing: Standing, action: Action): Transition | null =>
  possibleSteps(party, standing).find((row) => row.action === action) ?? null;

/** What this party must bring to an action; null for an action that is never theirs. The same at every stage. */
export const needOf = (party: Party, action: Action): Need | null =>
  transitions.find((row) => row.action === action && row.parties.includes(party))?.needs ?? null;

export const nextStage = (row: Transition, stage: Stage): Stage => (row.to === 'same' ? stage : row.to);

const kinds = new Map(
  transitions.flatMap((row) => (row.needs.kind === 'text' ? [[row.action, row.needs.becomes] as const] : [])),
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
