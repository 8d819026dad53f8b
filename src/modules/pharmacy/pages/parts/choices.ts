// Words of the log as the items of a select, with what is chosen now.

export type Choice = { readonly value: string; readonly text: string; readonly selected: boolean };

export const choicesOf = (
  words: Readonly<Record<string, string>>,
  chosen: string,
  none?: string,
): readonly Choice[] => [
  ...(none === undefined ? [] : [{ value: '', text: none, selected: chosen === '' }]),
  ...Object.entries(words).map(([value, text]) => ({ value, text, selected: value === chosen })),
];
