// Lists of words that stand in code: written in one line, with spaces between.

export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
