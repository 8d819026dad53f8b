// How far something has come, in a few steps: what is done, what is now, what is still to come.

export type ProgressList = {
  /** For whoever hears the page. */
  readonly label: string;
  readonly items: readonly {
    readonly title: string;
    /** When it was, or when it should be; may be empty. */
    readonly when: string;
    readonly state: 'done' | 'now' | 'next';
    /** The state in words, read out before the title. */
    readonly stateText: string;
  }[];
};
