// How old a child must be to read a text: the Flesch-Kincaid grade of American schools, and five years. Source: Kincaid,
// Fishburne, Rogers and Chissom, Derivation of new readability formulas, Naval Technical Training Command, report 8-75, 1975.

const perSentence = 0.39;
const perSyllable = 11.8;
const always = -15.59;
const yearsBeforeSchool = 5;

/** Years, from 5. Each text ends a sentence, whether it has a full stop or not, as headings and answers have none. */
export const readingAgeYears = (texts: readonly string[]): number => {
  const sentences = texts.flatMap(sentencesOf).map(wordsOf);
  const words = sentences.flat();
  if (words.length === 0) return yearsBeforeSchool;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = perSentence * (words.length / sentences.length) + perSyllable * (syllables / words.length) + always;
  return yearsBeforeSchool + Math.max(0, grade);
};

/** A colon and a semicolon end a unit of thought, as Flesch counts (The Art of Readable Writing, 1949). */
const sentencesOf = (text: string): readonly string[] =>
  text.split(/[.!?:;…](?=\s|$)|\n/).filter((sentence) => wordsOf(sentence).length > 0);

/** Numbers are words of one syllable: here they are telephones, years and counts, which nobody spells out. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z]+(?:['’][a-z]+)*|\d+/g) ?? [];

const endings = '(?:ly|ful|fully|less|ness|ments?|thing|times?|one|body|where)?$';
const silent = new RegExp(
  `(?<=[^aeiouy])(?:(?<![^aeiouy]l)e|(?<!(?:[scxzgh]|[^aeiouy]l))es|(?<![td])ed)(?=${endings})`,
  'g',
);

/**
 * As many as groups of vowels, but for an `e` that is not heard: at the end (but "table"), in `-es` (but "places") and in
 * `-ed` (but "needed").
 */
export const syllablesOf = (word: string): number => {
  const heard = word
    .replace(/['’]/g, '')
    .replace(silent, '')
    .replace(/^y(?=[aeiou])/, '');
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 0);
};
