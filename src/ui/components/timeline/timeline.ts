// What happened to a record, oldest first.

export type Timeline = {
  readonly items: readonly {
    /** `YYYY-MM-DD`. */
    readonly date: string;
    readonly title: string;
    readonly text?: string;
    readonly by?: string;
  }[];
  /** Of the headings; 3 unless told. */
  readonly headingLevel?: 2 | 3 | 4;
};
