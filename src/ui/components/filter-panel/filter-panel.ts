// Narrows a list. The fields themselves are the design system's, given between `call` and `endcall`.

export type FilterPanel = {
  /** Where the list is; the form asks for it again with what was chosen. */
  readonly action: string;
  /** What is narrowed to now, each with the address of the list without it. */
  readonly chosen: readonly { readonly text: string; readonly removeHref: string }[];
  /** The list with nothing chosen. */
  readonly clearHref: string;
};
