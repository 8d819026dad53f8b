// What the engine knows, as one file for a phone: its lists and what its tagger learned. A list is sorted, so that of each word
// only those letters are written that the word before did not have: 0.6 MB squeezed instead of 0.8.

import type { Lists } from '../../../methods/deidentify/lexicon.ts';

export type Knowing = { readonly lists: Lists; readonly tagger: Uint8Array };

type Head = {
  readonly lists: readonly (readonly [name: keyof Lists, packedBytes: number, bytes: number])[];
};

const lineFeed = 10;
const mostShared = 255;

const sharedOf = (word: Uint8Array, before: Uint8Array): number => {
  let shared = 0;
  while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared += 1;
  return shared;
};

/** For each line: how many bytes it shares with the line before, its own bytes, a line feed. */
const fold = (list: string): Uint8Array => {
  const folded: number[] = [];
  let before = new Uint8Array();
  for (const line of list.split('\n')) {
    const word = new TextEncoder().encode(line);
    const shared = sharedOf(word, before);
    folded.push(shared, ...word.subarray(shared), lineFeed);
    before = word;
  }
  return Uint8Array.from(folded);
};

const unfold = (folded: Uint8Array, bytes: number): string => {
  const words = new Uint8Array(bytes);
  let to = 0;
  let before = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const start = to;
    for (let shared = folded[at] ?? 0; shared > 0; shared -= 1) words[to++] = words[before++] ?? 0;
    for (at += 1; folded[at] !== lineFeed; at += 1) words[to++] = folded[at] ?? 0;
    words[to++] = lineFeed;
    before = start;
  }
  return new TextDecoder().decode(words.subarray(0, -1));
};

/** A line of JSON, the lists one after the other, and the tagger's file as it is. */
export const pack = ({ lists, tagger }: Knowing): Uint8Array => {
  const names = Object.keys(lists) as (keyof Lists)[];
  const folded = names.map((name) => fold(lists[name]));
  const head: Head = {
    lists: names.map((name, at) => [name, folded[at]?.length ?? 0, new TextEncoder().encode(lists[name]).length + 1]),
  };
  const parts = [new TextEncoder().encode(`${JSON.stringify(head)}\n`), ...folded, tagger];
  const packed = new Uint8Array(parts.reduce((bytes, part) => bytes + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
};

export const unpack = (packed: Uint8Array): Knowing => {
  let at = packed.indexOf(lineFeed) + 1;
  const head = JSON.parse(new TextDecoder().decode(packed.subarray(0, at))) as Head;
  const lists = head.lists.map(([name, packedBytes, bytes]) => {
    at += packedBytes;
    return [name, unfold(packed.subarray(at - packedBytes, at), bytes)];
  });
  return { lists: Object.fromEntries(lists) as Lists, tagger: packed.subarray(at) };
};
