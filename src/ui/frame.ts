// What every page shows around its content.

import type { Actor } from '../platform/actor.ts';
import type { Language } from '../platform/language/language.ts';
import type { LanguageChoice } from './components/languages/languages.ts';

type MenuItem = { readonly text: string; readonly path: string; readonly isCurrent: boolean };

export type Frame = {
  readonly brand: { readonly name: string; readonly operator: string | null };
  readonly demo: boolean;
  /** Where whoever must leave at once is taken; null: there is no such link. */
  readonly quickExit: string | null;
  readonly path: string;
  /** Of a page that answers a form: where that form stands. */
  readonly pageOfForm: string | null;
  readonly assets: AssetLinks;
  readonly actor: Actor;
  readonly csrfToken: string;
  /** The work that the browser does before a costly form is sent; empty in quiet times. */
  readonly challenge: string;
  readonly nonce: string;
  readonly language: Language;
  /** The same page in each language that it speaks; none where it speaks English alone. */
  readonly languages: LanguageChoice['choices'];
  /** The same page in English, where nobody who grew up with its language has read its words. */
  readonly inEnglish: string | null;
  readonly menu: readonly MenuItem[];
  readonly foot: readonly { readonly text: string; readonly path: string }[];
};

/** Where the browser finds the parts of the look. */
export type AssetLinks = {
  readonly style: string;
  /** The same, mirrored for what is written from right to left. */
  readonly styleRtl: string;
  readonly script: string;
  /** For the page of photos alone. */
  readonly coverScript: string;
  /** Dictation and reading aloud, fetched when they are first asked for. */
  readonly voice: string;
  /** Of the page for when there is no signal alone. */
  readonly phone: string;
  readonly icon: string;
  readonly touchIcon: string;
  readonly manifest: string;
};
