// How far each language is: what it says of all that English says, and who of its native speakers has read it.

import { type Catalogue, englishCatalogue } from './catalogue.ts';

export type Standing = {
  readonly path: string;
  readonly name: string;
  readonly englishName: string;
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly said: number;
  readonly wanted: number;
  readonly reviewed: Catalogue['language']['reviewed'];
};

export const standingOf = (path: string, { language, messages }: Catalogue): Standing => {
  const { name, englishName, tag, direction, reviewed } = language;
  const keys = Object.keys(englishCatalogue.messages);
  const own = new Map<string, string>(Object.entries(messages));
  const said = keys.filter((key) => (own.get(key) ?? '').trim() !== '').length;
  return { path, name, englishName, tag, direction, said, wanted: keys.length, reviewed };
};
