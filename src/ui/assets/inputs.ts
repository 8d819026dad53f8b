// What the look is made of. The name of every asset carries a hash of it, so that browsers may keep assets for ever.

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const uiDir = join(import.meta.dirname, '..');

const pinnedVersions = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(uiDir, '../../package.json'), 'utf8')).dependencies;

/** Sixteen hexadecimal digits that change with the brand's name, any style, script or icon, or a tool that makes them. */
export const hashInputs = (brandName: string): string => {
  const hash = createHash('sha256').update(`${brandName}\n`);
  const versions = pinnedVersions();
  for (const tool of ['nhsuk-frontend', 'sass', 'esbuild', 'rtlcss']) hash.update(`${tool} ${versions[tool]}\n`);
  const files = globSync(['**/*.scss', 'client/**/*.ts', 'icons/*', 'assets/*.ts'], { cwd: uiDir });
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(uiDir, file)));
  return hash.digest('hex').slice(0, 16);
};
