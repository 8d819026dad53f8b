// What is built for the browser, apart from what builds it: the builder's tools are loaded only when something is built.

export type Squeezed = { readonly identity: Uint8Array; readonly br: Uint8Array; readonly gzip: Uint8Array };

/** What the browser fetches, by the name it is kept under. */
export const builtFiles = [
  'app.css',
  'app-rtl.css',
  'app.js',
  'phone.js',
  'voice.js',
  'cover.js',
  'worker.js',
] as const;
export type Built = Readonly<Record<(typeof builtFiles)[number], Squeezed>>;
