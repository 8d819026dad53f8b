import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { spanTypes } from '../span.ts';
import { type Finder, readStories, score } from './score.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const types = new Set<string>([...spanTypes, 'either']);

/** Every mark of a file with the line it stands in: a failure tells the line, not the words, so that nobody learns them by it. */
const marksOf = (file: string) =>
  file.split('\n').flatMap((line, at) =>
    line.startsWith('#')
      ? []
      : Array.from(line.matchAll(/\{([a-z-]+)\|([^{}]+)\}/g), ([, type = '', words = '']) => ({
          line: at + 1,
          type,
          words,
        })),
  );

const linesWhere = (file: string, type: string, isWrong: (words: string) => boolean): readonly number[] =>
  marksOf(file)
    .filter((mark) => mark.type === type && isWrong(mark.words))
    .map((mark) => mark.line);

/** Modulus 11, written here once more: the recogniser that is measured must not be its own judge. */
const isNhsNumber = (words: string): boolean => {
  const digits = words.replaceAll(/[ -]/g, '');
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return /^\d{10}$/.test(digits) && (11 - (sum % 11)) % 11 === Number(digits[9]);
};

/** Of the range kept for tests, or a Scottish number that begins with 29 February of a year that had none. */
const isNobodys = (words: string): boolean => /^(?:999|290299)/.test(words.replaceAll(/[ -]/g, ''));

for (const name of ['uk.txt', 'strangers.txt', 'development.txt', 'registers.txt', 'tuned.txt', 'held-out.txt']) {
  describe(`the marks of ${name}`, () => {
    const file = read(name);
    const lines = file.split('\n');
    const texts = lines.flatMap((line, at) => (line === '' || line.startsWith('#') ? [] : [{ line, at: at + 1 }]));

    it('are closed, filled and of a type that GUIDE.md names', () => {
      const bare = (line: string) =>
        line.replaceAll(/\{([a-z-]+)\|[^{}]+\}/g, (mark, type) => (types.has(type) ? '' : mark));
      assert.deepEqual(
        texts.filter(({ line }) => /[{}|]/.test(bare(line))).map(({ at }) => at),
        [],
      );
    });

    it('begin and end with a letter or a digit, but for + and ( of a phone number and @ of a username', () =>
      assert.deepEqual(
        marksOf(file)
          .filter(
            ({ type, words }) =>
              !/^(?:[+(@][\s\S]*)?[\p{L}\p{N}](?:[\s\S]*[\p{L}\p{N}_])?$/u.test(words) && type !== 'either',
          )
          .map(({ line }) => line),
        [],
      ));

    it('are right about postcodes, whole or the end that somebody is asked for', () =>
      assert.deepEqual(
        linesWhere(file, 'postcode', (words) => !/^(?:[A-Z]{1,2} ?\d[A-Z\d]? )?\d ?[ABD-HJLNP-UW-Z]{2}$/i.test(words)),
        [],
      ));

    it('stand in texts that differ from each other', () =>
      assert.equal(new Set(texts.map(({ line }) => line)).size, texts.length));
  });
}

describe('uk.txt', () => {
  const file = read('uk.txt');
  const stories = readStories(file);

  it('holds at least 430 texts, of which about a quarter name nobody', () => {
    assert.ok(stories.length >= 400, `${stories.length} texts`);
    const share = stories.filter((story) => story.spans.length === 0).length / stories.length;
    assert.ok(share > 0.2 && share < 0.33, `${share}`);
  });

  it('has every type, NHS numbers with their check digit, and numbers that are nobody’s', () => {
    const found = new Set(marksOf(file).map(({ type }) => type));
    assert.deepEqual(
      [...types].filter((type) => !found.has(type)),
      [],
    );
    assert.deepEqual(
      linesWhere(file, 'nhs-number', (words) => !isNhsNumber(words) || !isNobodys(words)),
      [],
    );
    assert.deepEqual(
      linesWhere(file, 'email', (words) => !/example/.test(words)),
      [],
    );
    assert.deepEqual(
      linesWhere(file, 'age', (words) => /^\d+$/.test(words) && Number(words) < 90),
      [],
    );
  });

  it('keeps titles and the s of possession outside the mark', () =>
    assert.deepEqual(
      linesWhere(file, 'name', (words) => /^(?:mrs?|ms|miss|mx|dr|prof|sister|nurse|sgt|pc|fr)\b|['’]s$/i.test(words)),
      [],
    ));

  it('marks a name wherever it stands in a text, but where the same word is no name', () => {
    // Texts that are about the ordinary word, by what stands unmarked in them.
    const ordinary = new Set(
      'hope joy will mercy rose may allegra young mark grace bank june daisy constant min'.split(' '),
    );
    const wrong = file.split('\n').flatMap((line, at) => {
      const bare = ` ${line.replaceAll(/\{[a-z-]+\|[^{}]+\}/g, ' § ').toLowerCase()} `;
      const names = marksOf(line).filter(({ type }) => type === 'name');
      return names
        .flatMap(({ words }) => words.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
        .filter((word) => !ordinary.has(word) && word !== 'the' && bare.match(/\p{L}+/gu)?.includes(word))
        .map(() => at + 1);
    });
    assert.deepEqual(wrong, []);
  });
});

describe('the protected words', () => {
  const words = read('../../../../data/names/protected-words.txt').trimEnd().split('\n');

  it('are 2,000, each once', () => {
    assert.equal(words.length, 2000);
    assert.equal(new Set(words.map((word) => word.toLowerCase())).size, 2000);
    assert.deepEqual(
      words.filter((word) => word !== word.trim() || word === ''),
      [],
    );
  });

  it('are marked nowhere as an identifier', () => {
    const isProtected = new Set(words.map((word) => word.toLowerCase()));
    // The strangers named people Ng, Reg and Salt, for their danger.
    const files = ['uk.txt', 'development.txt', 'registers.txt', 'tuned.txt', 'held-out.txt'].map(read);
    assert.deepEqual(
      files.flatMap((file) => marksOf(file).filter((mark) => isProtected.has(mark.words.toLowerCase()))),
      [],
    );
  });
});

describe('the score', () => {
  const stories = readStories('Dr {name|Ann Lee} saw {name|Bo} on {either|Boxing Day}, ring {phone|07700 900461} now');
  const finding =
    (...spans: ReturnType<Finder>['spans']): Finder =>
    () => ({ spans });

  it('is full for an engine that finds just what is marked', () => {
    const result = score(stories, finding(...(stories[0]?.spans ?? [])));
    const { exact, overlap, characters, whole } = result.overall;
    for (const { hits, all } of [exact.recall, exact.precision, overlap.recall, overlap.precision, whole]) {
      assert.deepEqual({ hits, all }, { hits: 3, all: 3 });
    }
    assert.deepEqual(characters.recall, { hits: 19, all: 19 });
    assert.deepEqual(characters.precision, { hits: 19, all: 19 });
    assert.deepEqual(
      [result.falselyHidden, result.names, result.others],
      [0, { all: 2, hidden: 2 }, { all: 1, hidden: 1 }],
    );
  });

  it('counts half a name as touched, not as exact and not as whole', () => {
    const result = score(stories, finding({ start: 3, end: 6, type: 'name' }));
    const name = result.types.get('name');
    assert.deepEqual(name?.exact.recall, { hits: 0, all: 2 });
    assert.deepEqual(name?.overlap.recall, { hits: 1, all: 2 });
    assert.deepEqual(name?.characters.recall, { hits: 3, all: 8 });
    assert.deepEqual(name?.whole, { hits: 0, all: 2 });
    assert.deepEqual(name?.overlap.precision, { hits: 1, all: 1 });
    assert.equal(result.missed.length, 3);
  });

  it('counts a name under a wrong mark as hidden, and not as exact', () => {
    const result = score(stories, finding({ start: 3, end: 10, type: 'address' }));
    assert.deepEqual(result.types.get('name')?.whole, { hits: 1, all: 2 });
    assert.deepEqual(result.types.get('name')?.exact.recall, { hits: 0, all: 2 });
    assert.deepEqual(result.types.get('address')?.overlap.precision, { hits: 1, all: 1 });
    assert.deepEqual(result.types.get('address')?.exact.precision, { hits: 0, all: 1 });
  });

  it('counts every word too many, and none where either will do', () => {
    const title = score(stories, finding({ start: 0, end: 10, type: 'name' }));
    assert.deepEqual(title.types.get('name')?.characters.precision, { hits: 6, all: 8 });
    assert.deepEqual([title.falselyHidden, title.wrong.length], [1, 1]);
    assert.equal(title.falselyHiddenPer1000Words, 1000 / title.words);
    const either = score(stories, finding({ start: 21, end: 31, type: 'date' }));
    assert.deepEqual([either.falselyHidden, either.types.get('date')], [0, undefined]);
  });

  it('counts in code points, as spans do', () => {
    const [story] = readStories('😀 {name|Ṣadé} 😀');
    assert.deepEqual(story?.spans, [{ start: 2, end: 6, type: 'name' }]);
  });
});
