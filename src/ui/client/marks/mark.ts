// Where in a field something will be hidden, in UTF-16 units as a field counts them. Pure.

export type Mark = { readonly start: number; readonly end: number };

/** The engine counts code points. `spans` are sorted and apart. */
export const inUnits = (text: string, spans: readonly Mark[]): readonly Mark[] => {
  let unit = 0;
  let point = 0;
  const unitAt = (place: number): number => {
    for (; point < place; point += 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    return unit;
  };
  return spans.map(({ start, end }) => ({ start: unitAt(start), end: unitAt(end) }));
};

/**
 * The marks of a text that has just been changed in one place, until it is read anew: those before the change stay, those
 * after it move along, and one that was written into is gone.
 */
export const moved = (marks: readonly Mark[], before: string, after: string): readonly Mark[] => {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first += 1;
  let same = 0;
  while (same < most - first && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  const last = before.length - same;
  const by = after.length - before.length;
  return marks.flatMap(({ start, end }) => {
    if (end <= first) return [{ start, end }];
    return start >= last ? [{ start: start + by, end: end + by }] : [];
  });
};

/** The words that are marked, each once, as they are written where they first stand. */
export const wordsOf = (text: string, marks: readonly Mark[]): readonly string[] => {
  const words = new Map<string, string>();
  for (const { start, end } of marks) {
    const word = text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return [...words.values()];
};
