// Every deed that the code writes to the audit has plain words for the auditor, and no words are kept for deeds that are gone.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { actions } from '../modules/review/transitions.ts';
import { permissions } from '../platform/access/roles.ts';
import { actionWords } from '../platform/audit/words.ts';
import { testCairn } from './testing/cairn.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const wordsFile = 'platform/audit/words.ts';

const texts = readdirSync(source, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts') && !/(\.test|\/testing)\.ts$|\/testing\//.test(name) && name !== wordsFile)
  .map((name) => readFileSync(join(source, name), 'utf8'));

let jobs: ReadonlySet<string>;
let cairn: Awaited<ReturnType<typeof testCairn>>;
before(async () => {
  cairn = await testCairn();
  jobs = new Set(cairn.parts.jobs.map(({ name }) => name));
});
after(() => cairn.end());

/** Named as deeds are, of a thing that deeds are done with: nothing else in the code looks like that. */
const written = (): ReadonlySet<string> => {
  const things = new Set(Object.keys(actionWords).map((action) => action.split('.')[0]));
  const other = new Set<string>([...permissions, ...jobs]);
  const named = texts
    .flatMap((text) => [...text.matchAll(/'([a-z][a-z-]*\.[a-z][a-z-]*)'/g)].map(([, name = '']) => name))
    .filter((name) => things.has(name.split('.')[0] ?? '') && !other.has(name) && !notDeeds.has(name));
  const asAction = texts.flatMap((text) =>
    [...text.matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)].map(([, name = '']) => name),
  );
  return new Set([...named, ...asAction, ...actions.map((action) => `case.${action}`)]);
};

/** Topics that modules tell each other, which begin as deeds do. */
const notDeeds = new Set(['record.saved', 'record.completed', 'case.opened']);

test('every deed has its words', () => {
  const deeds = [...written()];
  assert.ok(deeds.length > 50, 'they are found at all');
  assert.deepEqual(
    deeds.filter((deed) => actionWords[deed] === undefined),
    [],
  );
});

test('there are no words for deeds that nothing writes', () => {
  // `audit.verify` is the deed of an auditor and the job that follows on it.
  const deeds = new Set([...written(), 'audit.verify']);
  assert.deepEqual(
    Object.keys(actionWords).filter((deed) => !deeds.has(deed)),
    [],
  );
});

test('no two deeds have the same words', () => {
  const words = Object.values(actionWords);
  assert.equal(new Set(words).size, words.length);
});
