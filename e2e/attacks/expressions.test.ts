// Every regular expression of ours, given the longest texts that are accepted in the shapes that make one slow: each letter that
// it knows, repeated, and pairs of them, with an end that does not fit. And what reads free text, whole.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { deidentify } from '../../src/methods/deidentify/index.ts';
import { readReceipt } from '../../src/modules/recording/receipts.ts';
import { parseFields } from '../../src/platform/http/form-body.ts';
import { localPath } from '../../src/platform/http/local-path.ts';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
/** No one field may be longer; most are much shorter. */
const longest = 20_000;
const slowMs = 200;

/** These take the square of their length; what they are given is short, by what stands before them. */
const boundedElsewhere: Readonly<Record<string, string>> = {
  '\\s*\\[[^\\]]*$': 'a headline: at most a hundred letters',
  '[\\s,;:–-]+$': 'a headline: at most a hundred letters',
  '\\n\\s+at .*?([^/\\\\]+:\\d+):\\d+\\)?': 'where an error of a job came from',
  '[a-z]+$': 'one address that was found',
};

const literal =
  /(?<=(?:^|[=(,:!&|?{};[\n]|return|=>)\s*)\/((?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)(?=\s*[.,;)\]}\n?:&|])/g;

type Expression = { readonly file: string; readonly source: string; readonly flags: string };

const expressions = (): readonly Expression[] =>
  readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !/test|simulate|\/making\//.test(file))
    .flatMap((file) =>
      [...readFileSync(root + file, 'utf8').matchAll(literal)].flatMap(([, source = '', flags = '']) => {
        try {
          new RegExp(source, flags);
          return [{ file, source, flags }];
        } catch {
          return [];
        }
      }),
    );

/** Letters that it names, and one of each class. */
const lettersOf = (source: string): readonly string[] => {
  const named = source.replace(
    /\\[pP]\{[^}]*\}|\\[bBdDwWsSnrtfv]|\\u\{?[0-9A-Fa-f]+\}?|\(\?<?[=!:]?|[\\()[\]{}|^$*+?.]/g,
    '',
  );
  return [...new Set([...named.slice(0, 24), 'a', 'A', '1', ' ', '-', '.', '\n', '=', '/', ','])].slice(0, 16);
};

const attacksOn = (source: string): readonly string[] => {
  const letters = lettersOf(source);
  const pairs = letters.slice(0, 8).flatMap((one) =>
    letters
      .slice(0, 8)
      .filter((other) => other !== one)
      .map((other) => one + other),
  );
  return [...letters, ...pairs].map((unit) => `${unit.repeat(Math.ceil(longest / unit.length))}\u0001`);
};

describe('a regular expression', () => {
  it('is done in a moment, whatever it is given', (t) => {
    const all = expressions();
    const slow: string[] = [];
    let runs = 0;
    let worst = { ms: 0, what: '' };
    for (const { file, source, flags } of all)
      for (const text of attacksOn(source)) {
        const expression = new RegExp(source, flags.replace('y', ''));
        const began = performance.now();
        // As most are used: searched for everywhere.
        if (flags.includes('g')) text.replace(expression, '');
        else expression.test(text);
        const ms = performance.now() - began;
        runs += 1;
        if (ms > worst.ms) worst = { ms, what: `${file} /${source}/` };
        if (ms > slowMs && !Object.hasOwn(boundedElsewhere, source)) {
          slow.push(`${file} /${source}/${flags} on ${JSON.stringify(text.slice(0, 12))}: ${Math.round(ms)} ms`);
          break;
        }
      }
    t.diagnostic(
      `${all.length} expressions, ${runs} texts of ${longest} letters; the slowest ${worst.ms.toFixed(1)} ms: ${worst.what}`,
    );
    assert.ok(all.length > 150, String(all.length));
    assert.deepEqual(slow, []);
  });
});

describe('what reads free text', () => {
  const units = [
    'a',
    'A',
    ' ',
    '1',
    '-',
    '.',
    '@',
    '(',
    '\n',
    'Dr ',
    'Mr A',
    'St. ',
    "O'",
    'a.',
    '07700 ',
    '1 ',
    'a@',
    'a@a.',
    'AB1 ',
    '[name] ',
    'Ward ',
    'née ',
    '1/',
    '01/01/',
    'Nurse Sarah ',
    'é',
    '\u0301',
    '👩‍👩‍👧',
    '\u202e',
    'a\u200d',
    'https://',
    'www.',
    'x=',
    '"',
    '٣',
    'Ａ',
    'NHS number ',
    '943 ',
  ];
  it('takes time in step with its length: hiding names', (t) => {
    let worst = { ms: 0, unit: '' };
    const shapes = units.flatMap((unit) => {
      const many = unit.repeat(Math.ceil(50_000 / unit.length));
      return [many, `Bob${many}§ Bob`, `Mr ${many}x`].map((text) => ({ unit, text }));
    });
    for (const { unit, text } of shapes) {
      const began = performance.now();
      deidentify(text);
      const ms = performance.now() - began;
      if (ms > worst.ms) worst = { ms, unit };
      assert.ok(ms < 1_500, `${JSON.stringify(unit)}: ${Math.round(ms)} ms`);
    }
    t.diagnostic(
      `${shapes.length} texts of 50,000 letters; the slowest ${Math.round(worst.ms)} ms: ${JSON.stringify(worst.unit)}`,
    );
  });

  it('takes a moment: forms, addresses, receipts', () => {
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      const began = performance.now();
      parseFields(text);
      parseFields(`${'%2'.repeat(100_000)}`);
      localPath(`/${text}`);
      readReceipt(text);
      const ms = performance.now() - began;
      assert.ok(ms < 500, `${JSON.stringify(unit)}: ${Math.round(ms)} ms`);
    }
  });
});
