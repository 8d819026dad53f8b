// A page's language stands at the head of its address (`/pl/record`), so that it needs no cookie, can be sent to somebody, and
// printed on a poster.

import type { Language } from './language.ts';
import { english, languageAt } from './languages.ts';

/** `/pl/record?who=staff` -> Polish and `/record?who=staff`; an address without a language is English. */
export const readAddress = (url: string): { readonly language: Language; readonly url: string } => {
  const [, path = ''] = /^\/([^/?#]*)/.exec(url) ?? [];
  const language = path === '' ? undefined : languageAt(path);
  if (!language) return { language: english, url };
  const rest = url.slice(path.length + 1);
  return { language, url: rest.startsWith('/') ? rest : `/${rest}` };
};

/** An address of ours, in this language; one that leads elsewhere stays as it is. */
export const addressIn = ({ path }: Language, to: string): string =>
  path === '' || !/^\/(?!\/)/.test(to) ? to : `/${path}${to === '/' ? '' : to}`;

/** Every link and form of a page leads on in its language, but the links that lead to another one and to what is no page. */
const inner = /(?<!hreflang="[\w-]+") (href|action|formaction)="(\/(?!\/|assets\/)[^"]*)"/g;

export const linksIn = (language: Language, html: string): string =>
  language.path === ''
    ? html
    : html.replace(inner, (_, name: string, to: string) => ` ${name}="${addressIn(language, to)}"`);
