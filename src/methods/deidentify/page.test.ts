import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { deidentify } from './index.ts';
import { blank } from './page.ts';

it('takes no sign that somebody typed for what is hidden', () => {
  const behindAName = (sign: string) => deidentify(`Seen by ${sign}, ext 4417.`).spans.length;
  assert.equal(behindAName('Priya'), 2);
  assert.equal(behindAName(blank), 0);
  assert.equal(behindAName('\uffff'), 0);
});

it('stands for what is hidden in one byte, in every expression that looks for it', () => {
  assert.ok(blank.charCodeAt(0) < 0x100);
  const here = new URL('.', import.meta.url);
  const writtenOtherwise = ['.', 'identifiers', 'names'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, here))
      .filter((name) => name.endsWith('.ts') && !/test|fuzz|fold/.test(name))
      .filter((name) => readFileSync(new URL(`${folder}/${name}`, here), 'utf8').includes('\\uffff')),
  );
  assert.deepEqual(writtenOtherwise, []);
});
