// What is said of the words that are marked while somebody writes.

export type MarksInWords = {
  /** With `{words}`; and with `{count}` of those for which there is no room. */
  readonly few: unknown;
  readonly more: unknown;
  /** In a language whose names we know less well. */
  readonly caution?: string;
  /** What the teller has said of words before. */
  readonly told: { readonly keep: readonly string[]; readonly also: readonly string[] };
};
