// One language, ready to speak: messages by their key, dates and numbers in its own way.

import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue, MessageKey } from './catalogue.ts';

export type Gaps = Readonly<Record<string, string | number>>;
/** Addresses by the tag that stands around their words in the message. */
export type Links = Readonly<Record<string, string | OtherLanguage>>;
/** A link that leads into another language. */
export type OtherLanguage = { readonly to: string; readonly tag: string };

export type Language = Omit<Catalogue['language'], 'reviewed'> & {
  /** What stands before every address of its pages: `pl` for `/pl/record`; nothing for English. */
  readonly path: string;
  readonly isReviewed: boolean;
  readonly hasPictures: boolean;
  /** The name of the drawing that stands before these words; null where there is none. */
  readonly picture: (key: string) => string | null;
  readonly say: (key: MessageKey, gaps?: Gaps) => string;
  /** The same as markup: gaps escaped, `<b>` for emphasis, `<code>` for what is copied, a link for each tag that `links` names. */
  readonly sayHtml: (key: MessageKey, gaps?: Gaps, links?: Links) => string;
  /** `2026-03-03` -> "3 March 2026"; what is no date comes back as it is. */
  readonly date: (day: string) => string;
  /** `2026-03` or `2026-03-03` -> "March 2026" */
  readonly month: (day: string) => string;
  readonly number: (value: number) => string;
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** An address after `hreflang` stays as it is when the links of a page are led on in its language. */
const leadingTo = (to: string | OtherLanguage): string =>
  typeof to === 'string' ? `href="${escaped(to)}"` : `hreflang="${escaped(to.tag)}" href="${escaped(to.to)}"`;

export const createLanguage = (
  path: string,
  { language, messages, pictures }: Catalogue,
  fallback?: Catalogue,
): Language => {
  const { reviewed, ...about } = language;
  const compiled = new Map<string, IntlMessageFormat>();

  const textOf = (key: MessageKey): { readonly text: string; readonly locale: string } => {
    const own = messages[key];
    if (own !== undefined) return { text: own, locale: about.locale };
    const text = fallback?.messages[key];
    if (text === undefined || fallback === undefined) throw new Error(`There is no message ${key}`);
    return { text, locale: fallback.language.locale };
  };

  /** Most messages are plain: only those with gaps or tags are read as ICU. */
  const format = (key: MessageKey, gaps: Readonly<Record<string, unknown>>): string => {
    const { text, locale } = textOf(key);
    if (!/[{<]/.test(text)) return text;
    const message = compiled.get(key) ?? new IntlMessageFormat(text, locale);
    compiled.set(key, message);
    return [message.format(gaps)].flat().join('');
  };

  const whole = (text: readonly string[]): string => text.join('');
  const day = new Intl.DateTimeFormat(about.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const month = new Intl.DateTimeFormat(about.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const count = new Intl.NumberFormat(about.locale);
  const written = (formatter: Intl.DateTimeFormat, value: string): string => {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? value : formatter.format(date);
  };

  return {
    ...about,
    path,
    isReviewed: reviewed !== null,
    hasPictures: pictures !== undefined,
    picture: (key) => pictures?.[key] ?? null,
    say: (key, gaps = {}) => format(key, gaps),
    sayHtml: (key, gaps = {}, links = {}) => {
      const safe = Object.entries(gaps).map(
        ([name, value]) => [name, typeof value === 'string' ? escaped(value) : value] as const,
      );
      const anchors = Object.entries(links).map(
        ([name, to]) => [name, (text: readonly string[]) => `<a ${leadingTo(to)}>${whole(text)}</a>`] as const,
      );
      const bold = (text: readonly string[]) => `<strong>${whole(text)}</strong>`;
      // A reference is read from left to right in every language, and never broken at its hyphen.
      const code = (text: readonly string[]) => `<strong class="app-whole" dir="ltr">${whole(text)}</strong>`;
      return format(key, { b: bold, code, ...Object.fromEntries([...safe, ...anchors]) });
    },
    date: (value) => written(day, value),
    month: (value) => written(month, value),
    number: (value) => count.format(value),
  };
};
