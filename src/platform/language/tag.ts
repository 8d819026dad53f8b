// What is known of a language by its tag alone (BCP 47), whether Cairn speaks it or not.

import type { Language } from './language.ts';

const names = new Intl.DisplayNames('en-GB', { type: 'language' });
/** As they are called in the United Kingdom, where the names that machines know are others. */
const ownNames: Readonly<Record<string, string>> = {
  bn: 'Bengali',
  ckb: 'Kurdish (Sorani)',
  'en-x-easy': 'Easy Read',
  ku: 'Kurdish (Kurmanji)',
};
const fromRightToLeft = new Set(['ar', 'ckb', 'fa', 'he', 'ps', 'ur', 'yi']);

const languageIn = (tag: string): string => tag.split('-')[0] ?? tag;

const nameIn = (tag: string): string | undefined => {
  try {
    return names.of(tag);
  } catch {
    // No tag of a language at all.
    return undefined;
  }
};

/** `pl` -> "Polish"; what is no tag, as it is. */
export const nameOfTag = (tag: string): string => ownNames[tag] ?? nameIn(tag) ?? tag;

const directionOfTag = (tag: string): 'ltr' | 'rtl' => (fromRightToLeft.has(languageIn(tag)) ? 'rtl' : 'ltr');

export const isEnglish = (tag: string): boolean => languageIn(tag) === 'en';

/** Short sentences in everyday words, for people who find reading hard. */
export const isEasyRead = (tag: string): boolean => tag.endsWith('-x-easy');

export type Marks = { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' | 'auto' };

/** How words in one language are marked on a page in another, for voices and for the direction that they run in. */
export const marksOf = (tag: string | null, page: Pick<Language, 'tag'>): Marks => {
  if (tag === null) return { dir: 'auto' };
  return languageIn(tag) === languageIn(page.tag) ? {} : { lang: tag, dir: directionOfTag(tag) };
};
