import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cairn-check-deprivation-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const check = (csv: string | null) => {
  const file = join(folder, 'table.csv');
  if (csv === null) rmSync(file, { force: true });
  else writeFileSync(file, csv);
  return spawnSync(process.execPath, [cli, 'check-deprivation', file], { encoding: 'utf8' });
};

test('a table that can be used is counted by fifths', () => {
  const { status, stdout } = check('outward_code,quintile\nLS1,1\nLS2,1\nLS29,5\n');
  assert.equal(status, 0);
  assert.equal(stdout, '1,2\n2,0\n3,0\n4,0\n5,1\n');
});

test('one that cannot be used is told with its lines, and one that is not there as well', () => {
  const wrong = check('outward_code,quintile\nLeeds,1\n');
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /Line 2: "LEEDS" is not the first half of a postcode/);
  const missing = check(null);
  assert.equal(missing.status, 1);
  assert.match(missing.stderr, /cannot be read/);
});
