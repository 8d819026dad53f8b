import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { createAssets } from './assets.ts';

const inFolder = async (work: (dir: string) => Promise<void>) => {
  const dir = await mkdtemp(join(tmpdir(), 'cairn-assets-'));
  await work(dir).finally(() => rm(dir, { recursive: true }));
};

test('the look is built once, kept, small enough for an old phone, and free of what is not ours to use', async () => {
  await inFolder(async (cacheDir) => {
    const first = createAssets({ cacheDir, brandName: 'Cairn' });
    const nameOf = (link: string) => link.replace('/assets/', '');
    const style = await first.get(nameOf(first.links.style));
    const script = await first.get(nameOf(first.links.script));
    assert.ok(style?.bodies.br !== undefined && script?.bodies.br !== undefined);
    assert.ok(style.bodies.br.length + script.bodies.br.length < 36_000);
    const css = brotliDecompressSync(style.bodies.br).toString();
    assert.equal(css, Buffer.from(style.bodies.identity).toString());
    assert.ok(!/Frutiger|@font-face|url\(["']?http/.test(css));

    const kept = join(cacheDir, `assets-${/[0-9a-f]{16}/.exec(first.links.style)?.[0]}`, 'app.css');
    await writeFile(kept, 'p { color: red }');
    const again = await createAssets({ cacheDir, brandName: 'Cairn' }).get(nameOf(first.links.style));
    assert.equal(Buffer.from(again?.bodies.identity ?? []).toString(), 'p { color: red }');
  });
});

test('a folder that cannot be written costs time, not the page', async () => {
  const assets = createAssets({ cacheDir: import.meta.filename, brandName: 'Cairn' });
  assert.ok(await assets.get(assets.links.script.replace('/assets/', '')));
});

test('every link leads to something, and nothing else is served', async () => {
  const assets = createAssets({ cacheDir: import.meta.filename, brandName: 'Cairn' });
  for (const link of [assets.links.icon, assets.links.touchIcon, assets.links.manifest, assets.favicon]) {
    assert.ok((await assets.get(link.replace('/assets/', '')))?.bodies.identity.length, link);
  }
  for (const name of ['', '..', '../../package.json', 'app.css', '__proto__'])
    assert.equal(await assets.get(name), null);
});
