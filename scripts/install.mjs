// Installs the packages when they are missing or not those of the lockfile, and says how far it is. Plain JavaScript
// without packages: it runs on whatever Node the machine has (20 or later).

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const everyMs = 5_000;

/** `withTools`: also what only tests and checks need. */
export const install = async ({ withTools }) => {
  const wanted = wantedPackages(withTools);
  if (isInstalled(wanted)) return;
  const began = Date.now();
  say(`Installing ${wanted.length} packages, only this once. They are fetched first, then unpacked.`);
  const timer = setInterval(() => {
    const done = wanted.filter(({ path }) => existsSync(join(root, path, 'package.json'))).length;
    say(`  … ${done} of ${wanted.length} packages after ${secondsSince(began)} s`);
  }, everyMs);
  const code = await runNpm(['ci', '--prefer-offline', '--loglevel=error']);
  clearInterval(timer);
  if (code !== 0) {
    say('The packages could not be installed. What npm said stands above; check the connection, then start again.');
    process.exit(2);
  }
  say(`  ✓ Packages (${secondsSince(began)} s)`);
};

const secondsSince = (began) => Math.round((Date.now() - began) / 1_000);

const say = (line) => process.stderr.write(`${line}\n`);

/** Optional packages are those of other machines, but for the ones that fit this one. */
const wantedPackages = (withTools) => {
  const { packages } = readJson('package-lock.json');
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && fits(entry) && (withTools || !(entry.dev || entry.devOptional)))
    .map(([path, { version }]) => ({ path, version }));
};

const fits = ({ optional, os, cpu, libc }) =>
  !optional ||
  (os?.includes(process.platform) === true &&
    cpu?.includes(process.arch) === true &&
    (libc === undefined || libc.includes(hasGlibc() ? 'glibc' : 'musl')));

const hasGlibc = () => process.report.getReport().header.glibcVersionRuntime !== undefined;

/** npm writes down what it installed, as its last act. */
const isInstalled = (wanted) => {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const { packages } = readJson('node_modules/.package-lock.json');
  return wanted.every(({ path, version }) => packages[path]?.version === version);
};

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const runNpm = (words) =>
  new Promise((resolve, reject) => {
    const npm = process.env.npm_execpath;
    const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
    const child = spawn(command, [...first, ...words], { cwd: root, stdio: ['ignore', 'ignore', 2] });
    child.on('error', reject);
    child.on('close', resolve);
  });
