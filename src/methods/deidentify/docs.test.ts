import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { deidentify } from './index.ts';

const page = readFileSync(new URL('../../../docs/methods/deidentify.md', import.meta.url), 'utf8');
const examples = Array.from(page.matchAll(/^(.+)\n→ (.+)$/gm), ([, typed = '', hidden = '']) => ({ typed, hidden }));

it('hides what docs/methods/deidentify.md says it hides', () => {
  assert.ok(examples.length >= 3);
  for (const { typed, hidden } of examples) assert.equal(deidentify(typed).text, hidden);
});
