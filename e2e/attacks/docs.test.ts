// What the documents on security point at is there.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/security/', import.meta.url));

describe('the documents on security', () => {
  it('point at tests and files that are there', () => {
    let links = 0;
    for (const name of readdirSync(folder))
      for (const [, to = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        links += 1;
        assert.ok(existsSync(join(dirname(join(folder, name)), to)), `${name}: ${to}`);
      }
    assert.ok(links > 200, String(links));
  });
});
