// What the look is made of. The name of every asset carries a hash of it, so that browsers may keep assets for ever.

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLists, readTaggerFile } from '../../methods/deidentify/lists.ts';

export const uiDir = join(import.meta.dirname, '..');
const methodsDir = join(uiDir, '../methods');

const pinnedVersions = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(uiDir, '../../package.json'), 'utf8')).dependencies;

const digitsOf = (hash: ReturnType<typeof createHash>): string => hash.digest('hex').slice(0, 16);

let knowing: string | null = null;

/** Sixteen hexadecimal digits that change with what finds names on a phone, or with how it is packed. */
export const hashKnowing = (): string => {
  if (knowing !== null) return knowing;
  const hash = createHash('sha256').update(readFileSync(join(uiDir, 'client/marks/packed.ts')));
  for (const [name, list] of Object.entries(readLists())) hash.update(`${name}\n${list}\n`);
  knowing = digitsOf(hash.update(readTaggerFile()));
  return knowing;
};

/** The same of the look: with the brand's name, any style, script or icon, or a tool that makes them. */
export const hashInputs = (brandName: string): string => {
  const hash = createHash('sha256').update(`${brandName}\n${hashKnowing()}\n`);
  const versions = pinnedVersions();
  for (const tool of ['nhsuk-frontend', 'sass', 'esbuild', 'rtlcss']) hash.update(`${tool} ${versions[tool]}\n`);
  const add = (dir: string, ...patterns: readonly string[]): void => {
    for (const file of globSync([...patterns], { cwd: dir }).sort())
      hash.update(`${file}\n`).update(readFileSync(join(dir, file)));
  };
  add(uiDir, '**/*.scss', 'client/**/*.ts', 'icons/*', 'assets/*.ts');
  // They run in the browser too.
  add(methodsDir, 'digits.ts', 'deidentify/*.ts', 'deidentify/{identifiers,names}/*.ts');
  return digitsOf(hash);
};
