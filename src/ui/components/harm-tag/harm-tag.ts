// How badly someone was hurt: five degrees, 1 the worst, as the taxonomy counts them. The bar beside the words is for scanning a list.

export type HarmTag = {
  /** `null` where nobody knows, or nobody could be harmed. */
  readonly degree: 1 | 2 | 3 | 4 | 5 | null;
};
