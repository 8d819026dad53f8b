import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readLists } from './lists.ts';
import { createWordTable, firstSeed, firstWith, secondSeed, secondWith } from './word-table.ts';

const lists = readLists();

it('knows of each of 300,000 words exactly the lists that hold it', () => {
  const table = createWordTable((_, bits, hash, key) => ({ bits, hash, key }));
  const exact = new Map<string, number>();
  for (const [at, list] of Object.values(lists).entries()) {
    table.add(list, 1 << at);
    for (const word of list.split(/\s/)) exact.set(word, (exact.get(word) ?? 0) | (1 << at));
  }
  assert.ok(exact.size > 300_000);
  const wrong = [...exact].filter(([word, bits]) => table.bitsOf(word) !== bits).map(([word]) => word);
  assert.deepEqual(wrong, []);
  const unknown = Array.from(
    { length: 300_000 },
    (_, at) => `q${at.toString(26).replace(/\d/g, (digit) => 'zxvjkwqyhg'[Number(digit)] ?? '')}x`,
  );
  assert.deepEqual(
    unknown.filter((word) => !exact.has(word) && table.bitsOf(word) !== 0),
    [],
  );
});

it('finds a word that was taken in letter by letter, whatever was met before', () => {
  const table = createWordTable((word, bits, hash, key) => ({ says: `${word} ${bits}`, hash, key }));
  table.add('anna\nbo', 1);
  const find = (text: string): string => {
    let first = firstSeed;
    let second = secondSeed;
    for (const letter of text.replaceAll("'", '')) {
      first = firstWith(first, letter.charCodeAt(0));
      second = secondWith(second, letter.charCodeAt(0));
    }
    return table.find(first, second, `(${text})`, 1, text.length + 1).says;
  };
  for (let round = 0; round < 2; round += 1)
    assert.deepEqual(['anna', "o'neil", 'bo', 'b'].map(find), ['anna 1', 'oneil 0', 'bo 1', 'b 0']);
});
