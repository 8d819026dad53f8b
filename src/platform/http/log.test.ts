import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultEntry } from './log.ts';

const words = 'Mrs Invented fell\n    at my mother (in the garden)\n    at home';

test('of an error the log has its kind and its places in code, and of its words nothing, on whatever lines they stand', () => {
  const error = Object.assign(new TypeError(words), { code: '23505' });
  const entry = faultEntry(error, 'POST', '/tell', false);
  assert.ok(entry.kind === 'fault');
  assert.deepEqual([entry.name, entry.code, entry.message], ['TypeError', '23505', undefined]);
  assert.match(entry.stack[0] ?? '', /log\.test\.ts:\d+:\d+\)?$/);
  assert.ok(entry.stack.length > 2);
  assert.doesNotMatch(JSON.stringify(entry), /Invented|garden|home/);
});

test('a name or code that somebody could have typed is left out', () => {
  const error = Object.assign(new Error('x'), { name: 'my mother fell', code: 'in the garden' });
  assert.doesNotMatch(JSON.stringify(faultEntry(error, 'GET', '/', false)), /mother|garden/);
});

test('what is thrown and is no error says nothing', () => {
  assert.doesNotMatch(JSON.stringify(faultEntry(words, 'GET', '/', false)), /Invented/);
});
