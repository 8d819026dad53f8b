// What a page and the reader of its story say to each other. The reader answers each text once, in turn.

import type { Mark } from './mark.ts';

/** First what the engine knows; then the story, as often as it changes, with what its teller has said of its words. */
export type ToReader =
  | { readonly knowing: ArrayBuffer }
  | { readonly text: string; readonly keep: readonly string[]; readonly also: readonly string[] };

export type FromReader = { readonly marks: readonly Mark[] };
