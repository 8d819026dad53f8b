// The words of the pages in one language, as its file in `data/languages` holds them. English is the measure: its keys are
// the keys that there are.

import english from '../../../data/languages/en.json' with { type: 'json' };

export type MessageKey = keyof (typeof english)['messages'];

export type Catalogue = {
  readonly language: {
    /** BCP 47, as the page says what it is written in. */
    readonly tag: string;
    /** Its way of writing dates and numbers, with the digits that receipts and telephones have. */
    readonly locale: string;
    /** What it calls itself. */
    readonly name: string;
    readonly englishName: string;
    readonly direction: 'ltr' | 'rtl';
    /** Who of its native speakers has read it, and when; null as long as nobody has. */
    readonly reviewed: { readonly by: string; readonly on: string } | null;
  };
  /** ICU MessageFormat. Tags stand only for links and emphasis. */
  readonly messages: Readonly<Partial<Record<MessageKey, string>>>;
  /**
   * For a language that has pictures: the drawing (`src/ui/pictures`) that stands before a message, before the title of a page of
   * questions (`question.PAGE`) or before an answer (`option.LIST.CODE`).
   */
  readonly pictures?: Readonly<Record<string, string>>;
};

/** What is said where a language lacks a message. */
export const englishCatalogue: Catalogue = english as Catalogue;
