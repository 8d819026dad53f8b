// Words in another language as reviewers see them: marked with it, and with what a machine made of them.

import { english } from '../../../platform/language/languages.ts';
import { marksOf, nameOfTag } from '../../../platform/language/tag.ts';
import type { Untranslated } from '../../../platform/language/translate.ts';
import type { AskedMarks } from '../../../ui/components/story/story.ts';
import { filters } from '../../../ui/filters.ts';
import type { Translated } from '../sql/translations.ts';

/** `writtenIn` is null where nobody recognised it. */
export const shownWords = (
  text: string,
  writtenIn: string | null,
  made: Translated | undefined,
  asked?: AskedMarks,
) => {
  const marks = marksOf(writtenIn, english);
  return {
    text,
    ...marks,
    ...(asked && { asked }),
    ...(made && {
      translation: {
        text: made.body,
        note: `Translated by a machine (${made.translator}) on ${filters.date(made.madeOn)}. It may be wrong.`,
        original: {
          title: writtenIn === null ? 'As it was written' : `As it was written, in ${nameOfTag(writtenIn)}`,
          text,
          ...marks,
          ...(asked && { asked }),
        },
      },
    }),
  };
};

export const untranslatedWords: Readonly<Record<Untranslated, string>> = {
  unreachable: 'The translation service did not answer. Nothing is lost. Try again in a few minutes.',
  refused: 'The translation service would not translate this. It may not know the language, or be too busy now.',
  unreadable:
    'The translation service answered with something that is no translation. Tell whoever runs Cairn for you.',
  'too-long': 'This is too long for the translation service. Ask somebody who reads the language.',
};
