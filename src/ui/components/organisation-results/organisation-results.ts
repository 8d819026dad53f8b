// The places that were found, to choose one from. The last choice is always that none of them is right.

export type OrganisationResults = {
  /** Name of the field that carries the chosen code. */
  readonly name: string;
  /** What was looked for, as typed. */
  readonly words: string;
  readonly organisations: readonly {
    readonly code: string;
    readonly name: string;
    readonly address: string;
    readonly town: string;
    readonly postcode: string;
    /** What choosing it means, where that is not the same for all. */
    readonly note?: string;
  }[];
  readonly chosen?: string;
  readonly errorText?: string;
};
