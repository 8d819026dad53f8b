// npm test: all stages, or one: `npm test -- unit src/platform/jobs`. Every stage runs, so that one run shows all that
// is wrong. The last line counts what passed and failed; a check that is no test file counts as one.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './install.mjs';
import { runNode } from './run-node.mjs';

const atOnce = 2;
/** The walk of all walls takes two minutes when nothing else runs. */
const testTimeoutMs = 600_000;

const tool =
  (name, ...words) =>
  async () => {
    const code = await runNode([join(root, 'node_modules', name), ...words]);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  };

const filesIn = (folder, patterns) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
    .filter((name) => patterns.length === 0 || patterns.some((pattern) => name.includes(pattern)))
    .sort();

const runTests = async (files, env = process.env) => {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const scratch = mkdtempSync(join(tmpdir(), 'cairn-tests-'));
  const counted = join(scratch, 'counted.json');
  const code = await runNode(
    [
      '--test',
      `--test-concurrency=${atOnce}`,
      `--test-timeout=${testTimeoutMs}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${join(root, 'scripts/count-tests.mjs')}`,
      `--test-reporter-destination=${counted}`,
      ...files,
    ],
    { env },
  );
  const { passed, failed } = JSON.parse(readFileSync(counted, 'utf8'));
  rmSync(scratch, { recursive: true });
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
};

const usesDatabase = (file) => /\btestDatabase\b|\/testing\.ts'/.test(readFileSync(join(root, file), 'utf8'));

const stages = {
  types: tool('typescript/bin/tsc'),
  lint: tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  unused: tool('knip/bin/knip.js'),
  unit: (patterns) => runTests(filesIn('src', patterns)),
  journeys: (patterns) => runTests(filesIn('e2e', patterns)),
  // The tests that need a database once more on another server, where one is named: see .ci/run.
  'other-database': (patterns) => {
    const url = process.env.CAIRN_TEST_OTHER_DATABASE_URL;
    if (url === undefined) return { passed: 0, failed: 0 };
    const files = filesIn('src', patterns).filter(usesDatabase);
    return runTests(files, { ...process.env, CAIRN_TEST_DATABASE_URL: url });
  },
};

const [only, ...patterns] = process.argv.slice(2);
if (only !== undefined && !(only in stages)) {
  process.stderr.write(
    `npm test -- STAGE [PARTS OF FILE NAMES], where STAGE is one of: ${Object.keys(stages).join(', ')}\n`,
  );
  process.exit(1);
}

process.chdir(root);
await install({ withTools: true });
const total = { passed: 0, failed: 0 };
const times = [];
for (const name of only ? [only] : Object.keys(stages)) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const { passed, failed } = await stages[name](patterns);
  times.push(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${((performance.now() - began) / 1_000).toFixed(1)} s`,
  );
  console.log(times.at(-1));
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${times.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
