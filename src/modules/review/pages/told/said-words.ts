// What was said, as whoever told us reads it on a page in their language: marked where it is in another, and where a machine
// translated it for them, that first with the words themselves under it.

import type { Language } from '../../../../platform/language/language.ts';
import { isEnglish, marksOf } from '../../../../platform/language/tag.ts';
import type { Said } from '../../reporter-view.ts';

export const saidWords = ({ words, writtenIn, translation }: Said, page: Language) => {
  const shown = { text: words ?? '', ...marksOf(writtenIn, page) };
  if (translation === null || isEnglish(page.tag)) return shown;
  return {
    ...shown,
    translation: {
      text: translation.text,
      ...marksOf(translation.into, page),
      note: page.say('told.translated'),
      original: { title: page.say('told.translated-from'), ...shown },
    },
  };
};
