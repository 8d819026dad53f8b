// Finds phrases of a few words among the words of a story, whatever their number, in one pass.

/** By name. */
export type Phrases<Name extends string = string> = Readonly<Record<Name, readonly string[]>>;

/** Places among the words, end exclusive. A phrase may hold another. */
export type Found<Name extends string = string> = { readonly name: Name; readonly from: number; readonly to: number };

export type Words = Pick<Found, 'from' | 'to'>;

export type FindPhrases<Name extends string = string> = (words: readonly string[]) => readonly Found<Name>[];

export const phraseFinder = <Name extends string>(phrases: Phrases<Name>): FindPhrases<Name> => {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly name: Name }[]>();
  for (const name of Object.keys(phrases) as Name[])
    for (const phrase of phrases[name]) {
      const words = phrase.toLowerCase().split(' ');
      const first = words[0] ?? '';
      const those = byFirst.get(first);
      if (those === undefined) byFirst.set(first, [{ words, name }]);
      else those.push({ words, name });
    }
  return (words) => {
    const found: Found<Name>[] = [];
    for (let at = 0; at < words.length; at += 1)
      for (const { words: phrase, name } of byFirst.get(words[at] ?? '') ?? [])
        if (phrase.every((word, offset) => words[at + offset] === word))
          found.push({ name, from: at, to: at + phrase.length });
    return found;
  };
};

/** Every one with every other behind it. */
export const each = (first: readonly string[], then: readonly string[]): readonly string[] =>
  first.flatMap((one) => then.map((other) => `${one} ${other}`));

const wordsOf = ({ from, to }: Words): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** Whether some words share one with these. */
export const isAmong = (those: readonly Words[]): ((one: Words) => boolean) => {
  const held = new Set(those.flatMap(wordsOf));
  return (one) => wordsOf(one).some((at) => held.has(at));
};

/** A file of phrases: `# name`, and below it one phrase a line. */
export const readPhrases = (file: string): Phrases => {
  const phrases: Record<string, string[]> = {};
  let those: string[] = [];
  for (const line of file.split('\n'))
    if (line.startsWith('# ')) phrases[line.slice(2)] = those = [];
    else if (line !== '') those.push(line);
  return phrases;
};
