// Turns a view and its data into a page. Views are compiled once and kept; everything is escaped unless a macro says otherwise.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import type { FieldError } from '../platform/errors.ts';
import type { Language } from '../platform/language/language.ts';
import { drawMonthly } from './charts/draw-monthly.ts';
import { picturedHtml } from './components/pictured/pictured.ts';
import { markIn, marksIn } from './components/story/mark-words.ts';
import { storyParagraphs } from './components/story/story.ts';
import { filters } from './filters.ts';
import { fieldError, fieldId, hiddenFields } from './form-helpers.ts';
import type { Frame } from './frame.ts';

const sourceDir = join(import.meta.dirname, '..');
const designSystemDir = join(dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')), 'dist');

const safe = (html: string) => new nunjucks.runtime.SafeString(html);

const createEnvironment = (): nunjucks.Environment => {
  const loader = new nunjucks.FileSystemLoader([sourceDir, designSystemDir]);
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  const escaped = environment.getFilter('escape');
  /** `words | beside(picture)`: markup, with the picture before the words where it is given one. */
  const beside = (words: string, picture: string | null): nunjucks.runtime.SafeString =>
    safe(picturedHtml(picture, String(escaped(words))));
  const all = { ...filters, beside, story: storyParagraphs, markIn, marksIn, drawMonthly };
  for (const [name, filter] of Object.entries(all)) environment.addFilter(name, filter);
  environment.addGlobal('fieldError', fieldError);
  environment.addGlobal('fieldId', fieldId);
  return environment;
};

const environment = createEnvironment();

export type ViewContext = Readonly<Record<string, unknown>> & { readonly title: string; readonly frame: Frame };

/**
 * `view` is a path from `src/`. Views also see `csrf`, the hidden fields that every form carries, and `say` and `sayHtml`,
 * which speak the language of the page, and `pictured`: `sayHtml` with its picture, in a language that has pictures.
 */
export const render = (view: string, context: ViewContext): string => {
  const { language } = context.frame;
  return environment.render(view, {
    ...context,
    language,
    say: language.say,
    sayHtml: (...said: Parameters<Language['sayHtml']>) => safe(language.sayHtml(...said)),
    pictured: (...said: Parameters<Language['sayHtml']>) =>
      safe(picturedHtml(language.picture(said[0]), language.sayHtml(...said))),
    fieldError: (errors: readonly FieldError[] | undefined, name: string) =>
      fieldError(errors, name, language.say('frame.error')),
    htmlLang: language.tag,
    htmlClasses: language.hasPictures ? 'app-easy' : '',
    htmlAttributes: { dir: language.direction },
    csrf: hiddenFields(context.frame),
    cspNonce: context.frame.nonce,
    themeColor: '#2f4858',
  });
};

/** A piece of a page: a component's macro called with its options, for fixtures and tests. */
export const renderString = (source: string, context: Readonly<Record<string, unknown>>): string =>
  environment.renderString(source, context);
