// The service worker: the pages for when there is no signal, kept on the phone with their style; and the sending of what waits,
// when a page asks for it or the browser says that the signal is back. It keeps no page with anyone's words, and none that
// somebody signed in has seen.

import { carriedWords, withCarried } from './carried.ts';
import type { Counts, FromPage } from './messages.ts';
import { isToSend } from './outbox.ts';
import { sendWaiting } from './send.ts';
import { phoneShelf } from './store.ts';

/** Put in by the build: it changes with every part of the look. */
declare const CAIRN_VERSION: string;

type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Fetching = Extendable & {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  readonly respondWith: (answer: Promise<Response>) => void;
};
type Told = Extendable & { readonly data: FromPage; readonly source: Client | null };
type Client = { readonly postMessage: (message: Counts) => void };
type Scope = {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly registration: ServiceWorkerRegistration;
  readonly addEventListener: {
    (type: 'install' | 'activate' | 'sync', listener: (event: Extendable) => void): void;
    (type: 'fetch', listener: (event: Fetching) => void): void;
    (type: 'message', listener: (event: Told) => void): void;
  };
};
const scope = self as unknown as Scope;

const cacheName = `cairn-${CAIRN_VERSION}`;
const [offline, noSignal] = ['/record/offline', '/record/no-signal'] as const;
const freshForMs = 86_400_000;
const assets = /"(\/assets\/[\w.-]+)"/g;

const fetchPage = async (path: string): Promise<Response> => {
  const page = await fetch(path, { credentials: 'omit', cache: 'no-store' });
  if (!page.ok || page.redirected) throw new Error(`${path} did not come`);
  return page;
};

/** By the service's word. Words and keys change slowly; a wrong clock costs a page more. */
const isFresh = (page: Response): boolean =>
  Math.abs(Date.now() - Date.parse(page.headers.get('date') ?? '')) < freshForMs;

/** Both pages of a language, and all that they name; or nothing. */
const keepLanguage = async (path: string): Promise<void> => {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(path);
  if (kept && isFresh(kept)) return;
  const paths = [path, path.replace(offline, noSignal)];
  const pages = await Promise.all(paths.map(fetchPage));
  const texts = await Promise.all(pages.map((page) => page.clone().text()));
  const named = new Set(texts.flatMap((text) => [...text.matchAll(assets)].flatMap(([, asset = '']) => asset)));
  const missing = await Promise.all([...named].map(async (asset) => ((await cache.match(asset)) ? [] : [asset])));
  await cache.addAll(missing.flat());
  for (const [at, page] of pages.entries()) await cache.put(paths[at] ?? '', page);
};

const pathOf = (request: Request): string => new URL(request.url).pathname;

/** Those of the version before, so that nobody loses their language with a new one. */
const languagesKept = async (): Promise<readonly string[]> => {
  const found = new Set<string>([offline]);
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys())
      if (pathOf(request).endsWith(offline)) found.add(pathOf(request));
  return [...found];
};

scope.addEventListener('install', (event) => {
  const install = async () => {
    await keepLanguage(offline);
    for (const path of await languagesKept()) await keepLanguage(path).catch(() => {});
    await scope.skipWaiting();
  };
  event.waitUntil(install());
});

scope.addEventListener('activate', (event) => {
  const activate = async () => {
    for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
    await scope.registration.navigationPreload?.enable();
    await scope.clients.claim();
  };
  event.waitUntil(activate());
});

/** In the language of the address, if it is kept here. */
const keptPage = async (path: string, page: typeof offline | typeof noSignal): Promise<Response> => {
  const [, language] = /^(\/[^/]+)\//.exec(path) ?? [];
  const cache = await caches.open(cacheName);
  const kept = (language && (await cache.match(language + page))) || (await cache.match(page));
  return kept ?? Response.error();
};

/** Back to a page that answered a form: the browser looks for it where it has not kept it, and would not ask us. */
const isKeptNowhere = (request: Request): boolean => request.cache === 'only-if-cached';

const showPage = async ({ request, preloadResponse }: Fetching): Promise<Response> => {
  try {
    if (isKeptNowhere(request)) return await fetch(request.url, { cache: 'no-store', redirect: 'manual' });
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    const path = pathOf(request);
    return keptPage(path, path.endsWith(offline) ? offline : noSignal);
  }
};

/** A form whose words nobody has got: they are given back in a page that can keep them. */
const sendForm = async ({ request }: Fetching): Promise<Response> => {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    const words = carriedWords(await copy.text());
    return words === ''
      ? keptPage(pathOf(request), noSignal)
      : withCarried(await keptPage(pathOf(request), offline), words);
  }
};

const isStoryForm = (request: Request): boolean =>
  request.method === 'POST' &&
  /^(?:\/[^/]+)?\/record\//.test(pathOf(request)) &&
  (request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded');

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (new URL(request.url).origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (request.method === 'GET' || isKeptNowhere(request)) event.respondWith(showPage(event));
    else if (isStoryForm(request)) event.respondWith(sendForm(event));
  } else if (pathOf(request).startsWith('/assets/'))
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});

const count = async (): Promise<Counts> => {
  const stories = await phoneShelf.stories();
  const ofState = (state: string): number => stories.filter((story) => story.state === state).length;
  return {
    waiting: stories.filter(isToSend).length,
    unseen: ofState('sent-unseen'),
    drafts: ofState('draft'),
  };
};

scope.addEventListener('message', (event) => {
  const answer = async () => {
    const { keep } = event.data;
    if (keep.endsWith(offline)) await keepLanguage(keep).catch(() => {});
    event.source?.postMessage(await count());
    await sendWaiting(phoneShelf);
    event.source?.postMessage(await count());
  };
  event.waitUntil(answer());
});

scope.addEventListener('sync', (event) => {
  const send = async () => {
    // What fails is tried again by the browser, later and later.
    if (await sendWaiting(phoneShelf)) throw new Error('There is no signal');
  };
  event.waitUntil(send());
});
