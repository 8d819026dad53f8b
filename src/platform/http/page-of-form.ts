// Where a form stood whose sending failed. No page passes its address on, so it is known from where the form was sent:
// that address itself, with its query, where it is a page too, or else the nearest page above it.

import { localPath } from './local-path.ts';

/** `pattern` is the route that `url` was sent to; `/` where nothing better is known. */
export type PageOfForm = (pattern: string | undefined, url: string) => string;

const shapeOf = (segments: readonly string[]): string =>
  segments.map((segment) => (segment.startsWith(':') ? ':' : segment)).join('/');

/** `pagePaths` are the patterns of all pages. */
export const createPageOfForm = (pagePaths: readonly string[]): PageOfForm => {
  const pages = new Set(pagePaths.map((path) => shapeOf(path.split('/'))));
  return (pattern, url) => {
    const sent = pattern?.split('/') ?? [];
    const above = sent.map((_, index) => sent.length - index).find((kept) => pages.has(shapeOf(sent.slice(0, kept))));
    const path = url.split('?', 1)[0] ?? '/';
    if (above === undefined) return '/';
    return localPath(above === sent.length ? url : path.split('/').slice(0, above).join('/'));
  };
};
