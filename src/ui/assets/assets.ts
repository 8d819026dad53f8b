// The parts of the look as the browser fetches them, each ready in every encoding. Built when first asked for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssetLinks } from '../frame.ts';
import type { Built } from './built.ts';
import { builtOnce } from './cache.ts';
import { hashInputs, uiDir } from './inputs.ts';

type Asset = {
  readonly type: string;
  readonly bodies: { readonly identity: Uint8Array; readonly br?: Uint8Array; readonly gzip?: Uint8Array };
};

export type Assets = {
  readonly links: AssetLinks;
  /** The name of what an old browser asks for as `/favicon.ico`. */
  readonly favicon: string;
  /** `null` where there is no asset of that name. */
  readonly get: (name: string) => Promise<Asset | null>;
};

const textAsset = (type: string, bodies: Asset['bodies']): Asset => ({ type: `${type}; charset=utf-8`, bodies });

const icon = (file: string): Buffer => readFileSync(join(uiDir, 'icons', file));

const manifest = (name: string, hash: string): Buffer =>
  Buffer.from(
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
    }),
  );

export const createAssets = (options: { readonly cacheDir: string; readonly brandName: string }): Assets => {
  const hash = hashInputs(options.brandName);
  let building: Promise<Built> | undefined;
  const built = (): Promise<Built> => {
    building ??= builtOnce(join(options.cacheDir, `assets-${hash}`)).catch((error: unknown) => {
      building = undefined;
      throw error;
    });
    return building;
  };
  const makers = new Map<string, () => Promise<Asset>>([
    [`app-${hash}.css`, async () => textAsset('text/css', (await built())['app.css'])],
    [`app-rtl-${hash}.css`, async () => textAsset('text/css', (await built())['app-rtl.css'])],
    [`app-${hash}.js`, async () => textAsset('text/javascript', (await built())['app.js'])],
    [`mark-${hash}.svg`, async () => textAsset('image/svg+xml', { identity: icon('mark.svg') })],
    [
      `manifest-${hash}.json`,
      async () => textAsset('application/manifest+json', { identity: manifest(options.brandName, hash) }),
    ],
    [`touch-icon-${hash}.png`, async () => ({ type: 'image/png', bodies: { identity: icon('touch-icon.png') } })],
    [`favicon-${hash}.ico`, async () => ({ type: 'image/x-icon', bodies: { identity: icon('favicon.ico') } })],
  ]);
  const made = new Map<string, Promise<Asset>>();

  return {
    links: {
      style: `/assets/app-${hash}.css`,
      styleRtl: `/assets/app-rtl-${hash}.css`,
      script: `/assets/app-${hash}.js`,
      icon: `/assets/mark-${hash}.svg`,
      touchIcon: `/assets/touch-icon-${hash}.png`,
      manifest: `/assets/manifest-${hash}.json`,
    },
    favicon: `favicon-${hash}.ico`,
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
