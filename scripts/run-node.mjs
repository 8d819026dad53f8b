// Runs a file on the Node that came with the packages, whatever Node the machine has. Signals and the exit code pass
// through; a channel tells the child when we are gone, should we be killed.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';

const oldestMajor = 26;
const orphanCheckMs = 250;
/** What Node has compiled before it need not compile again: a third less work at every start. */
const compiled = join(root, 'node_modules/.cache/compiled');

/** Ends this process as the child ended. */
export const becomeNode = async (words, options) => process.exit(await runNode(words, options));

/** Resolves with the exit code. `tied`: the child is told when we die. */
export const runNode = (words, { tied = false, env = process.env } = {}) =>
  new Promise((resolve, reject) => {
    const stdio = ['inherit', 'inherit', 'inherit', ...(tied ? ['ipc'] : [])];
    const child = spawn(findNode(), words, {
      cwd: process.cwd(),
      env: { NODE_COMPILE_CACHE: compiled, ...env },
      stdio,
    });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const passOn = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, passOn);
    const timer = tied && process.env.npm_lifecycle_event ? whenOrphaned(() => child.kill('SIGTERM')) : null;
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(timer);
      for (const one of signals) process.off(one, passOn);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });

/** The shell between npm and us dies of a signal to npm without handing it on: then our parent is another. */
const whenOrphaned = (act) => {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) act();
  }, orphanCheckMs);
};

const findNode = () => {
  const installed = join(root, 'node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= oldestMajor) return process.execPath;
  process.stderr.write(
    `The packages bring no Node for this machine (${process.platform} ${process.arch}).\n` +
      `Install Node ${oldestMajor} or later yourself, then start again.\n`,
  );
  process.exit(2);
};
