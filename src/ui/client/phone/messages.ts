// What pages and the worker say to each other. A page says only where the page for its language stands.

export type FromPage = { readonly keep: string };

/** How many stories this phone holds, by what becomes of them. */
export type Counts = { readonly waiting: number; readonly unseen: number; readonly drafts: number };
