// The parts of the look as the browser fetches them, each ready in every encoding. Built when first asked for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { AssetLinks } from '../frame.ts';
import { builtOnce } from './cache.ts';
import { hashInputs, uiDir } from './inputs.ts';

export type Asset = {
  readonly type: string;
  readonly bodies: { readonly identity: Buffer; readonly br?: Buffer; readonly gzip?: Buffer };
};

export type Assets = {
  readonly links: AssetLinks;
  /** `null` where there is no asset of that name. */
  readonly get: (name: string) => Promise<Asset | null>;
};

const squeezeBrotli = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);

const textAsset = async (type: string, text: string): Promise<Asset> => {
  const identity = Buffer.from(text);
  const [br, zipped] = await Promise.all([squeezeBrotli(identity), squeezeGzip(identity, { level: 9 })]);
  return { type: `${type}; charset=utf-8`, bodies: { identity, br, gzip: zipped } };
};

const icon = (file: string): Buffer => readFileSync(join(uiDir, 'icons', file));

const manifest = (name: string, hash: string): string =>
  JSON.stringify({
    name,
    short_name: name,
    start_url: '/',
    display: 'browser',
    background_color: '#ffffff',
    theme_color: '#2f4858',
    icons: [
      { src: `/assets/mark-${hash}.svg`, type: 'image/svg+xml', sizes: 'any' },
      { src: `/assets/touch-icon-${hash}.png`, type: 'image/png', sizes: '180x180' },
    ],
  });

export const createAssets = (options: { readonly cacheDir: string; readonly brandName: string }): Assets => {
  const hash = hashInputs();
  let building: Promise<{ readonly css: Asset; readonly js: Asset }> | undefined;

  const build = async () => {
    const { css, js } = await builtOnce(join(options.cacheDir, `assets-${hash}`));
    return { css: await textAsset('text/css', css), js: await textAsset('text/javascript', js) };
  };
  const built = () => {
    building ??= build().catch((error: unknown) => {
      building = undefined;
      throw error;
    });
    return building;
  };

  const makers = new Map<string, () => Promise<Asset>>([
    [`app-${hash}.css`, async () => (await built()).css],
    [`app-${hash}.js`, async () => (await built()).js],
    [`mark-${hash}.svg`, () => textAsset('image/svg+xml', icon('mark.svg').toString())],
    [`manifest-${hash}.json`, () => textAsset('application/manifest+json', manifest(options.brandName, hash))],
    [`touch-icon-${hash}.png`, async () => ({ type: 'image/png', bodies: { identity: icon('touch-icon.png') } })],
    ['favicon.ico', async () => ({ type: 'image/x-icon', bodies: { identity: icon('favicon.ico') } })],
  ]);
  const made = new Map<string, Promise<Asset>>();

  return {
    links: {
      style: `/assets/app-${hash}.css`,
      script: `/assets/app-${hash}.js`,
      icon: `/assets/mark-${hash}.svg`,
      touchIcon: `/assets/touch-icon-${hash}.png`,
      manifest: `/assets/manifest-${hash}.json`,
    },
    get: async (name) => {
      const make = makers.get(name);
      if (make === undefined) return null;
      const asset = made.get(name) ?? make();
      made.set(name, asset);
      asset.catch(() => made.delete(name));
      return asset;
    },
  };
};
