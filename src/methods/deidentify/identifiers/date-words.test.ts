import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dayWord, dayWords } from './date-words.ts';

it('knows every day of a month by its word, and no word besides', () => {
  const written = dayWords.flatMap((word) => ['', ' ', '-'].map((between) => word.replace('[ -]?', between)));
  assert.equal(new Set(written).size, 51);
  const any = new RegExp(`^${dayWord}$`);
  assert.deepEqual(
    written.filter((word) => !any.test(word)),
    [],
  );
  assert.deepEqual(
    ['thirty-second', 'twenty', 'twentyieth', 'thirtyieth', 'twenty tenth', 'sixthteenth', ''].filter((word) =>
      any.test(word),
    ),
    [],
  );
});
