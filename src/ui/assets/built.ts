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
  'marks.js',
  'marks-reader.js',
  'worker.js',
] as const;
export type Built = Readonly<Record<(typeof builtFiles)[number], Squeezed>>;

/** Built apart, because it changes less often: a phone keeps it through many changes of the look. */
export const knowingFiles = ['knowing.bin'] as const;
export type Knowing = Readonly<Record<(typeof knowingFiles)[number], Squeezed>>;
