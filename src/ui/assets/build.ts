// Makes the style sheet and the browser script, and squeezes them as far as they go. Runs in a thread of its own, because it
// would hold up the server for some seconds.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { build } from 'esbuild';
import rtlcss from 'rtlcss';
import { compile } from 'sass';
import type { Built } from './built.ts';
import { hashKnowing, uiDir } from './inputs.ts';
import { squeeze } from './squeeze.ts';

const packagesDir = dirname(dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')));

const buildStyle = (): string =>
  compile(join(uiDir, 'theme.scss'), { loadPaths: [packagesDir], style: 'compressed', quietDeps: true }).css;

const buildScript = async (entry: string, version: string): Promise<string> => {
  const result = await build({
    entryPoints: [join(uiDir, 'client', entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    external: ['/assets/*'],
    define: { CAIRN_VERSION: JSON.stringify(version), CAIRN_KNOWING: JSON.stringify(hashKnowing()) },
    write: false,
    legalComments: 'none',
  });
  return result.outputFiles.map((file) => file.text).join('');
};

const buildAll = async (version: string): Promise<Built> => {
  const style = buildStyle();
  return {
    'app.css': squeeze(style),
    'app-rtl.css': squeeze(rtlcss.process(style)),
    'app.js': squeeze(await buildScript('main.ts', version)),
    'voice.js': squeeze(await buildScript('voice/page.ts', version)),
    'cover.js': squeeze(await buildScript('cover/page.ts', version)),
    'marks.js': squeeze(await buildScript('marks/page.ts', version)),
    'marks-reader.js': squeeze(await buildScript('marks/reader.ts', version)),
    'phone.js': squeeze(await buildScript('phone/page.ts', version)),
    'worker.js': squeeze(await buildScript('phone/worker.ts', version)),
  };
};

if (!isMainThread) parentPort?.postMessage(await buildAll(workerData));
