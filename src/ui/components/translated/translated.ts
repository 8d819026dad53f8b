// Words that a machine translated: first what it made, marked as that, and always the words themselves under it.

import type { AskedMarks } from '../story/story.ts';

type Words = {
  /** The hidden text. */
  readonly text: string;
  /** Where it is in another language than the page. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
};

export type Translated = Words & {
  /** That a machine made it, and that it may be wrong. */
  readonly note: string;
  readonly original: Words & { readonly title: string; readonly asked?: AskedMarks };
};
