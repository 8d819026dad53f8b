// npm run --silent cairn -- COMMAND, and bin/cairn.

import { join } from 'node:path';
import { install, root } from './install.mjs';
import { becomeNode } from './run-node.mjs';

await install({ withTools: false });
await becomeNode([join(root, 'src/main/cli.ts'), ...process.argv.slice(2)]);
