// Words with their picture before them. The picture is drawn into the page and kept from screen readers: the words say it all.

import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../pictures/', import.meta.url);
const ending = '.svg';

/** With a size of its own, for as long as the style is on its way. */
const inPage = '<svg class="app-picture" width="64" height="64" aria-hidden="true" focusable="false"';

const drawn = (file: string): string =>
  readFileSync(new URL(file, folder), 'utf8').trim().replace('<svg xmlns="http://www.w3.org/2000/svg"', inPage);

const drawings: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => [file.slice(0, -ending.length), drawn(file)]),
);

/** `html` are the words, safe already; without a picture, they come back as they are. */
export const picturedHtml = (picture: string | null, html: string): string => {
  if (picture === null) return html;
  const drawing = drawings.get(picture);
  if (drawing === undefined) throw new Error(`There is no picture ${picture}`);
  return `<span class="app-pictured">${drawing}<span class="app-pictured__words">${html}</span></span>`;
};
