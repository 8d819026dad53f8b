// npm start: from a fresh clone to a running Cairn.

import { join } from 'node:path';
import { install, root } from './install.mjs';
import { becomeNode } from './run-node.mjs';

await install({ withTools: false });
await becomeNode([join(root, 'src/main/start.ts')], { tied: true });
