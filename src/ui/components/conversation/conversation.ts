// Questions, answers, additions and the outcome, in the order in which they were written.

export type Conversation = {
  readonly messages: readonly {
    readonly kind: 'question' | 'answer' | 'addition' | 'addendum' | 'outcome' | 'reason';
    /** The hidden text. */
    readonly body: string;
    /** Who wrote it, as the reader may know them: "You", "The reviewer", "The reporter", a colleague's name. */
    readonly by: string;
    /** `YYYY-MM-DD`. */
    readonly date: string;
    /** Written by whoever is reading. */
    readonly isMine: boolean;
  }[];
  /** What to say where nobody has written yet. */
  readonly empty: string;
};
