import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const cairnReads = (input: string, ...args: string[]) => {
  const script = fileURLToPath(new URL('cli.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', input });
  return { status, stdout, stderr };
};
const cairn = (...args: string[]) => cairnReads('', ...args);

test('help lists every command there is, on standard output', async () => {
  const files = await readdir(new URL('commands/', import.meta.url));
  const names = files.filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => file.slice(0, -'.ts'.length));
  const { status, stdout, stderr } = cairn('--help');
  assert.equal(status, 0);
  assert.equal(stderr, '');
  for (const name of names) assert.match(stdout, new RegExp(`^  ${name} .+`, 'm'));
});

test('help of a command says what it is for', () => {
  const { status, stdout } = cairn('deidentify', '--help');
  assert.equal(status, 0);
  assert.match(stdout, /^cairn deidentify: \S/);
});

test('stories that are written otherwise than a line each in JSON are told how, and one without an id is refused', () => {
  const example = /\{"id": 1, "text": "[^"]+"\}/;
  for (const command of ['deidentify', 'suggest'])
    for (const [input, wrong] of [
      ['Nurse Ann rang me.', /^Line 1 is not JSON\./],
      ['{"text": "Nurse Ann rang me."}', /^Line 1 is not an object with an "id"/],
    ] as const) {
      const { status, stdout, stderr } = cairnReads(input, command);
      assert.deepEqual([status, stdout], [1, ''], command);
      assert.match(stderr, wrong);
      assert.match(stderr, example);
      const written = cairnReads(example.exec(stderr)?.[0] ?? '', command);
      assert.equal(written.status, 0, written.stderr);
      assert.equal(JSON.parse(written.stdout).id, 1);
    }
});

test('a command or an option that does not exist is bad input: code 1, a sentence, no stack', () => {
  for (const args of [['deidentfy'], ['../cli'], ['deidentify', '--fast']]) {
    const { status, stdout, stderr } = cairn(...args);
    assert.equal(status, 1, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /\S/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});
