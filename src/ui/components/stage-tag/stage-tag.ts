// How far a record has come, in the words of whoever looks.

export type StageTag = {
  readonly stage: 'new' | 'in-review' | 'waiting' | 'closed' | 'withdrawn';
  /** Who reads it; the words for the person who told us say what it means for them. */
  readonly reader?: 'reviewer' | 'reporter';
};
