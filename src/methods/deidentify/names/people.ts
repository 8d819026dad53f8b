// Who is who: mentions that share their words are one person, so that the sense of a story outlives its names.

const isPart = (words: ReadonlySet<string>, of: ReadonlySet<string>): boolean => {
  for (const word of words) if (!of.has(word)) return false;
  return true;
};

/** Of no mention are more people looked at, and of no word more remembered. */
const mostPeople = 8;

/** The people of each word in turn. */
const peopleBy = (words: ReadonlySet<string>, byWord: ReadonlyMap<string, readonly number[]>): readonly number[] => {
  const people: number[] = [];
  for (const word of words)
    for (const person of byWord.get(word) ?? []) if (people.push(person) === mostPeople) return people;
  return people;
};

/** The words of a mention, and the person who has taken them in. */
type Own = { readonly words: ReadonlySet<string>; person: number };
const nobody = -1;

/** For each mention the number of its person, from 0 in order of appearance. */
export const peopleOf = (mentions: readonly { readonly words: readonly string[] }[]): readonly number[] => {
  const people: Set<string>[] = [];
  const byWord = new Map<string, number[]>();
  // What somebody pointed at has as many words as they like, and may be met as many times: each list is read once.
  const owns = new Map<readonly string[], Own>();
  return mentions.map(({ words }) => {
    const own: Own = owns.get(words) ?? { words: new Set(words), person: nobody };
    owns.set(words, own);
    const person = peopleBy(own.words, byWord).find((one) => {
      const known = people[one] ?? new Set();
      return one === own.person || isPart(own.words, known) || isPart(known, own.words);
    });
    const number = person ?? people.push(new Set()) - 1;
    if (number === own.person) return number;
    own.person = number;
    for (const word of own.words) {
      const known = people[number];
      if (known === undefined || known.has(word)) continue;
      known.add(word);
      const others = byWord.get(word);
      if (others === undefined) byWord.set(word, [number]);
      else if (others.length < mostPeople) others.push(number);
    }
    return number;
  });
};
