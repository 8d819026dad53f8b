// npm run bench -- NAME: one benchmark. Progress on standard error, one JSON line of figures on standard output.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, root } from './install.mjs';
import { becomeNode } from './run-node.mjs';

const [name, ...words] = process.argv.slice(2);
const file = join(root, 'bench', `${name}.ts`);

if (name === undefined || !/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync(join(root, 'bench')).filter((entry) => entry.endsWith('.ts'));
  process.stderr.write(
    `npm run bench -- NAME, where NAME is one of: ${names.map((entry) => entry.slice(0, -3)).join(', ')}\n`,
  );
  process.exit(1);
}
await install({ withTools: true });
await becomeNode([file, ...words]);
