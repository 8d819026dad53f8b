// Questions, answers, additions and the outcome, in the order in which they were written.

import type { AskedMarks } from '../story/story.ts';
import type { Translated } from '../translated/translated.ts';

export type Conversation = {
  readonly messages: readonly {
    readonly kind: 'question' | 'answer' | 'addition' | 'addendum' | 'outcome' | 'reason' | 'message' | 'verdict';
    /** What it is, in another language than English. */
    readonly title?: string;
    /** Of a verdict: yes, partly or no, in words. */
    readonly verdict?: string;
    /** The hidden text; null where there are no words. */
    readonly body: string | null;
    /** Of the text, where it is in another language than the page. */
    readonly lang?: string;
    readonly dir?: 'ltr' | 'rtl' | 'auto';
    /** Where the marks of the text can be doubted. */
    readonly asked?: AskedMarks;
    /** Shown in place of the text, which stands in it. */
    readonly translation?: Translated;
    /** The same in another language, as its reader has it. */
    readonly also?: { readonly title: string } & Pick<Translated, 'text' | 'lang' | 'dir'>;
    /** Who wrote it, as the reader may know them: "You", "The reviewer", "The reporter", a colleague's name. Empty where `when` says it. */
    readonly by: string;
    /** `YYYY-MM-DD`. */
    readonly date: string;
    /** By whom and when, in another language than English. */
    readonly when?: string;
    /** Written by whoever is reading. */
    readonly isMine: boolean;
  }[];
  /** What to say where nobody has written yet. */
  readonly empty: string;
};
