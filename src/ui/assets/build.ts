// Makes the style sheet and the browser script. Runs in a thread of its own: Sass would hold up the server for a second or two.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isMainThread, parentPort } from 'node:worker_threads';
import { build } from 'esbuild';
import { compile } from 'sass';
import { uiDir } from './inputs.ts';

export type Built = { readonly css: string; readonly js: string };

const packagesDir = dirname(dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')));

const buildStyle = (): string =>
  compile(join(uiDir, 'theme.scss'), { loadPaths: [packagesDir], style: 'compressed', quietDeps: true }).css;

const buildScript = async (): Promise<string> => {
  const result = await build({
    entryPoints: [join(uiDir, 'client/main.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    legalComments: 'none',
  });
  return result.outputFiles.map((file) => file.text).join('');
};

const buildAll = async (): Promise<Built> => ({ js: await buildScript(), css: buildStyle() });

if (!isMainThread) parentPort?.postMessage(await buildAll());
