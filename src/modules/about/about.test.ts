import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestHttp } from '../../platform/http/testing.ts';
import { aboutModule } from './index.ts';

const app = createTestHttp({ modules: [aboutModule] });

test('both pages open for anyone, without a cookie, and stand at the foot of every page', async () => {
  for (const [path, heading] of [
    ['/privacy', 'Your privacy'],
    ['/accessibility', 'Who can use these pages'],
  ]) {
    const reply = await app.inject(path ?? '');
    assert.equal(reply.statusCode, 200);
    assert.equal(reply.headers['set-cookie'], undefined);
    assert.match(reply.body, new RegExp(`<h1[^>]*>${heading}</h1>`));
    assert.match(
      reply.body,
      /<a href="\/privacy">Your privacy<\/a>[\s\S]*<a href="\/accessibility">Accessibility<\/a>/,
    );
  }
});
