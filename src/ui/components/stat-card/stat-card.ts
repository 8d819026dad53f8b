// One number that matters now, what it counts, and the list behind it.

export type StatCard = {
  readonly value: number;
  /** What is counted, for example "waiting to be read". */
  readonly text: string;
  /** The list behind the number. */
  readonly href?: string;
  /** Draws the eye when the value is not nought. */
  readonly tone?: 'attention' | 'severe';
  /** A line of help, for example "The oldest has waited 9 days". */
  readonly note?: string;
};
