// What every page shows around its content.

import type { Actor } from '../platform/actor.ts';

type MenuItem = { readonly text: string; readonly path: string; readonly isCurrent: boolean };

export type Frame = {
  readonly brand: { readonly name: string; readonly operator: string | null };
  readonly demo: boolean;
  readonly path: string;
  readonly assets: AssetLinks;
  readonly actor: Actor;
  readonly csrfToken: string;
  /** The work that the browser does before a costly form is sent; empty in quiet times. */
  readonly challenge: string;
  readonly nonce: string;
  readonly menu: readonly MenuItem[];
  readonly foot: readonly { readonly text: string; readonly path: string }[];
};

/** Where the browser finds the parts of the look. */
export type AssetLinks = {
  readonly style: string;
  readonly script: string;
  readonly icon: string;
  readonly touchIcon: string;
  readonly manifest: string;
};
