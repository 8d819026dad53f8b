// The parts of the look as the browser fetches them, each ready in every encoding. Built when first asked for.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssetLinks } from '../frame.ts';
import { type Built, builtFiles, type Knowing, knowingFiles } from './built.ts';
import { builtOnce } from './cache.ts';
import { hashInputs, hashKnowing, uiDir } from './inputs.ts';

type Asset = {
  readonly type: string;
  readonly bodies: { readonly identity: Uint8Array; readonly br?: Uint8Array; readonly gzip?: Uint8Array };
};

export type Assets = {
  readonly links: AssetLinks;
  /** The name of what an old browser asks for as `/favicon.ico`. */
  readonly favicon: string;
  /** The name of the script that has an address of its own, at the top, so that it may serve every page. */
  readonly serviceWorker: string;
  /** `null` where there is no asset of that name. */
  readonly get: (name: string) => Promise<Asset | null>;
};

const textAsset = (type: string, bodies: Asset['bodies']): Asset => ({ type: `${type}; charset=utf-8`, bodies });

const serviceWorker = 'worker.js';

const icon = (file: string): Buffer => readFileSync(join(uiDir, 'icons', file));

/** For a phone's home screen: as they are, and with a rim that the phone may cut into its own shape. */
const appIcons = [
  ['icon-192', '192x192', 'any'],
  ['icon-512', '512x512', 'any'],
  ['icon-maskable-192', '192x192', 'maskable'],
  ['icon-maskable-512', '512x512', 'maskable'],
] as const;

/** What a long press on the icon offers. */
export type Shortcut = { readonly name: string; readonly url: string };

const manifest = (name: string, hash: string, shortcuts: readonly Shortcut[]): Buffer =>
  Buffer.from(
    JSON.stringify({
      name,
      short_name: name,
      id: '/',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#2f4858',
      icons: [
        { src: `/assets/mark-${hash}.svg`, type: 'image/svg+xml', sizes: 'any' },
        ...appIcons.map(([name, sizes, purpose]) => ({
          src: `/assets/${name}-${hash}.png`,
          type: 'image/png',
          sizes,
          purpose,
        })),
      ],
      shortcuts,
    }),
  );

type AssetOptions = {
  readonly cacheDir: string;
  readonly brandName: string;
  readonly shortcuts?: readonly Shortcut[];
};

/** Begun when it is first asked for; what failed is begun again. */
const once = <T>(begin: () => Promise<T>): (() => Promise<T>) => {
  let begun: Promise<T> | undefined;
  return () => {
    begun ??= begin().catch((error: unknown) => {
      begun = undefined;
      throw error;
    });
    return begun;
  };
};

export const createAssets = (options: AssetOptions): Assets => {
  const hash = hashInputs(options.brandName);
  const knowingHash = hashKnowing();
  const built = once<Built>(() =>
    builtOnce(join(options.cacheDir, `assets-${hash}`), builtFiles, new URL('./build.ts', import.meta.url), hash),
  );
  const builtKnowing = once<Knowing>(() =>
    builtOnce(
      join(options.cacheDir, `knowing-${knowingHash}`),
      knowingFiles,
      new URL('./build-knowing.ts', import.meta.url),
      knowingHash,
    ),
  );
  const makers = new Map<string, () => Promise<Asset>>([
    [`app-${hash}.css`, async () => textAsset('text/css', (await built())['app.css'])],
    [`app-rtl-${hash}.css`, async () => textAsset('text/css', (await built())['app-rtl.css'])],
    [`app-${hash}.js`, async () => textAsset('text/javascript', (await built())['app.js'])],
    [`phone-${hash}.js`, async () => textAsset('text/javascript', (await built())['phone.js'])],
    [serviceWorker, async () => textAsset('text/javascript', (await built())['worker.js'])],
    [`voice-${hash}.js`, async () => textAsset('text/javascript', (await built())['voice.js'])],
    [`cover-${hash}.js`, async () => textAsset('text/javascript', (await built())['cover.js'])],
    // Their addresses are in `client/marks/addresses.ts` and in no page: what a phone keeps for when there is no signal stays small.
    [`marks-${hash}.js`, async () => textAsset('text/javascript', (await built())['marks.js'])],
    [`marks-reader-${hash}.js`, async () => textAsset('text/javascript', (await built())['marks-reader.js'])],
    [
      `marks-${knowingHash}.bin`,
      async () => ({ type: 'application/octet-stream', bodies: (await builtKnowing())['knowing.bin'] }),
    ],
    [`mark-${hash}.svg`, async () => textAsset('image/svg+xml', { identity: icon('mark.svg') })],
    [
      `manifest-${hash}.json`,
      async () =>
        textAsset('application/manifest+json', {
          identity: manifest(options.brandName, hash, options.shortcuts ?? []),
        }),
    ],
    [`touch-icon-${hash}.png`, async () => ({ type: 'image/png', bodies: { identity: icon('touch-icon.png') } })],
    ...appIcons.map(
      ([name]) =>
        [
          `${name}-${hash}.png`,
          async () => ({ type: 'image/png', bodies: { identity: icon(`${name}.png`) } }),
        ] as const,
    ),
    [`favicon-${hash}.ico`, async () => ({ type: 'image/x-icon', bodies: { identity: icon('favicon.ico') } })],
  ]);
  const made = new Map<string, Promise<Asset>>();

  return {
    links: {
      style: `/assets/app-${hash}.css`,
      styleRtl: `/assets/app-rtl-${hash}.css`,
      script: `/assets/app-${hash}.js`,
      coverScript: `/assets/cover-${hash}.js`,
      voice: `/assets/voice-${hash}.js`,
      phone: `/assets/phone-${hash}.js`,
      icon: `/assets/mark-${hash}.svg`,
      touchIcon: `/assets/touch-icon-${hash}.png`,
      manifest: `/assets/manifest-${hash}.json`,
    },
    favicon: `favicon-${hash}.ico`,
    serviceWorker,
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
