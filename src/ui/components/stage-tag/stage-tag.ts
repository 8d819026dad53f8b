// How far a record has come, in the words of whoever looks.

export type StageTag = {
  readonly stage: 'new' | 'in-review' | 'waiting' | 'closed' | 'withdrawn';
  /** The words for the person who told us, in their language; a reviewer's are known here. */
  readonly text?: string;
};
