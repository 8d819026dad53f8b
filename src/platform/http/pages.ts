// Sends a page: the frame that every page shares (brand, menu, foot, demonstration banner), its policy, its errors.

import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AssetLinks, Frame } from '../../ui/frame.ts';
import { render } from '../../ui/render.ts';
import { type Actor, anonymous } from '../actor.ts';
import { errorRegistry, errorText, type Failure } from '../errors.ts';
import { addressIn, linksIn, readAddress } from '../language/address.ts';
import type { MessageKey } from '../language/catalogue.ts';
import type { Language } from '../language/language.ts';
import { english, languages } from '../language/languages.ts';
import type { Link, Module, Page, Visit } from '../module.ts';
import { addressOf } from './address.ts';
import { maskToken } from './csrf.ts';
import type { Gate } from './gate.ts';
import { pagePolicy } from './headers.ts';
import { localPath } from './local-path.ts';
import { may } from './may.ts';
import { createPageOfForm } from './page-of-form.ts';
import { typedWords } from './typed-words.ts';

export type Identity = {
  readonly actor: Actor;
  readonly csrfToken: string;
  /** Whether whoever is signed in has proven a short while ago who they are. */
  readonly isFreshlyProven?: boolean;
};

export type Brand = {
  readonly name: string;
  readonly operator: string | null;
  /** Where whoever must leave at once is taken; no such link without one. */
  readonly quickExit?: string;
};

export type Pages = {
  readonly visitOf: (identity: Identity, language: Language) => Visit;
  /** Keeps who is visiting, so that a failure's page has the same menu. */
  readonly remember: (request: FastifyRequest, visit: Visit) => void;
  readonly send: (reply: FastifyReply, request: FastifyRequest, page: Page, visit?: Visit) => FastifyReply;
  readonly sendFailure: (reply: FastifyReply, request: FastifyRequest, found: Failure | null) => FastifyReply;
};

export type PagesOptions = {
  readonly brand: Brand;
  readonly demo: boolean;
  readonly modules: readonly Module[];
  readonly assets: AssetLinks;
  readonly gate: Pick<Gate, 'challengeFor'>;
};

type OpenLink = Link & { readonly opensFor: (visit: Visit) => boolean };

const linksOf = (modules: readonly Module[]): readonly OpenLink[] =>
  modules.flatMap((module) =>
    (module.links ?? []).map((link) => {
      const permission = module.routes.find((route) => route.method === 'GET' && route.path === link.path)?.permission;
      return {
        ...link,
        opensFor: ({ actor }) => permission !== undefined && may(actor, permission) && (link.isFor?.(actor) ?? true),
      };
    }),
  );

const pagePathsOf = (modules: readonly Module[]): readonly string[] =>
  modules.flatMap(({ routes }) => routes.filter(({ method }) => method === 'GET').map(({ path }) => path));

/** The pages whose form costs us much: they are posted to where they stand. */
const costlyPathsOf = (modules: readonly Module[]): ReadonlySet<string> =>
  new Set(modules.flatMap(({ routes }) => routes.filter(({ isCostly }) => isCostly).map(({ path }) => path)));

/** What the registry says, in this language; what a page has said for itself stays as it is. */
const messageOf = ({ code, message }: Failure, language: Language): string =>
  message === errorText(code) ? language.say(`error.${code}`) : message;

const textOf = ({ text, key }: Link, language: Language): string => (key === undefined ? text : language.say(key));

const isCurrent = (path: string, link: Link): boolean =>
  path === link.path || (link.path !== '/' && path.startsWith(`${link.path}/`));

export const createPages = ({ brand, demo, modules, assets, gate }: PagesOptions): Pages => {
  const links = linksOf(modules);
  const pageOfForm = createPageOfForm(pagePathsOf(modules));
  const costlyPaths = costlyPathsOf(modules);
  const visits = new WeakMap<FastifyRequest, Visit>();

  const challengeFor = (request: FastifyRequest, { actor }: Visit): string => {
    const path = request.routeOptions.url ?? '';
    return actor.kind === 'anonymous' && costlyPaths.has(path) ? gate.challengeFor(path, addressOf(request)) : '';
  };

  const pageOf = (request: FastifyRequest): string =>
    request.method === 'POST' ? pageOfForm(request.routeOptions.url, request.url) : localPath(request.url);

  const languagesFor = (request: FastifyRequest): Frame['languages'] => {
    if (!request.routeOptions.config.inEveryLanguage) return [];
    const { language: current } = readAddress(request.originalUrl);
    const url = pageOf(request);
    return languages.map((language) => ({
      name: language.name,
      tag: language.tag,
      direction: language.direction,
      href: addressIn(language, url),
      isCurrent: language === current,
    }));
  };

  const send: Pages['send'] = (reply, request, page, visit) => {
    const { language: asked } = readAddress(request.originalUrl);
    const visitor = visit ?? visits.get(request) ?? { actor: anonymous, csrfToken: '', language: asked };
    const { language } = visitor;
    const nonce = randomBytes(16).toString('base64');
    const path = request.url.split('?', 1)[0] ?? '/';
    const shown = links.filter((link) => link.opensFor(visitor));
    const choices = languagesFor(request);
    const html = render(page.view, {
      ...page.data,
      title: page.title,
      errors: page.errors ?? [],
      frame: {
        brand,
        demo,
        quickExit: brand.quickExit ?? null,
        path,
        pageOfForm: request.method === 'POST' ? addressIn(asked, pageOf(request)) : null,
        assets,
        actor: visitor.actor,
        csrfToken: visitor.csrfToken,
        challenge: challengeFor(request, visitor),
        nonce,
        language,
        languages: choices,
        inEnglish: language.isReviewed ? null : (choices.find(({ tag }) => tag === english.tag)?.href ?? null),
        menu: shown
          .filter((link) => link.place === 'menu')
          .map((link) => ({ ...link, text: textOf(link, language), isCurrent: isCurrent(path, link) })),
        foot: shown.filter((link) => link.place === 'foot').map((link) => ({ ...link, text: textOf(link, language) })),
      },
    });
    return reply
      .code(page.status ?? (page.errors === undefined || page.errors.length === 0 ? 200 : 422))
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy(nonce))
      .send(linksIn(asked, html));
  };

  const sendFailure: Pages['sendFailure'] = (reply, request, found) => {
    const code = found?.code ?? 'unexpected';
    const status = found === null ? 500 : errorRegistry[found.code].status;
    const language = visits.get(request)?.language ?? readAddress(request.originalUrl).language;
    const data = {
      code,
      message: found && messageOf(found, language),
      fields: found?.fields ?? [],
      next: pageOf(request),
      typed: typedWords(request, status),
    };
    const page: Page = {
      kind: 'page',
      view: 'ui/pages/failure.njk',
      title: language.say(failureTitles[status] ?? 'failure.title'),
      data,
      status,
    };
    return send(reply, request, page);
  };

  const visitOf: Pages['visitOf'] = ({ actor, csrfToken }, language) => ({
    actor,
    csrfToken: maskToken(csrfToken),
    language,
  });

  return { visitOf, remember: (request, visit) => visits.set(request, visit), send, sendFailure };
};

const failureTitles: Readonly<Record<number, MessageKey>> = {
  401: 'failure.title-401',
  403: 'failure.title-403',
  404: 'failure.title-404',
  409: 'failure.title-409',
  410: 'failure.title-410',
  413: 'failure.title-413',
  422: 'failure.title-422',
  429: 'failure.title-429',
  500: 'failure.title-500',
  503: 'failure.title-503',
};
