// Which letters the PDF can show. Its fonts are those that every reader of PDF has (Helvetica), and hold the letters of western
// Europe only (Windows-1252): what they lack is told to whoever makes the file, and stands as a sign of its own in it.

import type { PortfolioDocument } from '../document.ts';

const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

const canShow = (letter: string): boolean =>
  /^[\n\t\u0020-\u007e\u00a0-\u00ff]$/.test(letter) || beyondLatin1.includes(letter);

/** Signs that mean nothing to the eye: marks of direction, joiners, choices between forms of a letter. */
const isUnseen = (letter: string): boolean => /^[\p{Cf}\p{Variation_Selector}]$/u.test(letter) && letter !== '\u00ad';

const lacking = '¤';

/** As the PDF shows it. Letters written as two signs become one where there is one. */
export const shownText = (text: string): string =>
  [...text.normalize('NFC')].map((letter) => (isUnseen(letter) ? '' : canShow(letter) ? letter : lacking)).join('');

const wordsOf = ({ owner, entries }: PortfolioDocument): readonly string[] => [
  owner,
  ...entries.flatMap(({ facts, story, outcome, notes }) => [
    ...facts.map(({ value }) => value),
    story,
    ...[...outcome, ...notes].map(({ words }) => words),
  ]),
];

/** The letters that it lacks, each once. */
export const lettersMissing = (document: PortfolioDocument): readonly string[] => [
  ...new Set(
    wordsOf(document).flatMap((text) =>
      [...text.normalize('NFC')].filter((letter) => !isUnseen(letter) && !canShow(letter)),
    ),
  ),
];
