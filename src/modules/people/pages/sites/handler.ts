// The places by which people know an organisation: added, put right, closed.

import { Type } from 'typebox';
import { looksAfter } from '../../../../platform/access/looks-after.ts';
import type { Account } from '../../../../platform/actor.ts';
import type { Failure } from '../../../../platform/errors.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import { saidOf } from '../../../../ui/said.ts';
import type { Site } from '../../../directory/index.ts';
import type { PeopleDeps } from '../../deps.ts';
import { meantPlace, nameOf, placeChoice } from '../parts/place-choice.ts';
import { asPerson, refused } from '../parts/refused.ts';

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const params = Type.Object({ siteId: Type.String({ format: 'uuid' }) });
const said: Readonly<Record<string, string>> = {
  add: 'The site is added. Within a minute everybody finds it.',
  change: 'The site is changed. Within a minute everybody finds it so.',
};

type Typed = { readonly name?: string; readonly postcode?: string; readonly isOpen?: string };

export const sitesRoutes = (deps: PeopleDeps): readonly Route[] => {
  const { sites } = deps.directory;

  const page = async (
    organisationCode: string,
    site: Site | null,
    typed: Typed,
    failed?: Failure,
  ): Promise<Answer> => ({
    kind: 'page',
    view: 'modules/people/pages/sites/one.njk',
    title: site ? site.name : 'Add a site',
    ...(failed && { errors: failed.fields }),
    data: {
      back: { href: `/sites?organisation=${organisationCode}`, text: 'Sites' },
      organisation: await nameOf(deps, organisationCode),
      organisationCode,
      site,
      typed,
    },
  });

  const isPlace = async (code: string): Promise<boolean> => {
    const place = await deps.directory.get(code);
    return place !== null && place.kind !== 'unplaced';
  };

  /** The site, where it is the actor's to look after. */
  const find = async (actor: Account, siteId: string): Promise<Site | null> => {
    const site = await sites.get(siteId);
    return site && looksAfter(actor, site.organisationCode) ? site : null;
  };

  const answer = (done: { readonly organisationCode: string }, deed: 'add' | 'change'): Answer => ({
    kind: 'see-other',
    to: `/sites?organisation=${done.organisationCode}&done=${deed}`,
  });

  return [
    route({
      method: 'GET',
      path: '/sites',
      permission: 'sites.manage',
      schema: {
        querystring: Type.Object({ words: text(200), organisation: text(20), done: Type.Optional(Type.Unknown()) }),
      },
      handle: ({ query }, { actor }) =>
        asPerson(actor, async (account) => {
          const code = meantPlace(account, query.organisation ?? '');
          return {
            kind: 'page',
            view: 'modules/people/pages/sites/view.njk',
            title: 'Sites',
            data: {
              wide: true,
              organisationCode: code,
              organisation: code === '' ? null : await nameOf(deps, code),
              place: await placeChoice(deps, account, { words: query.words ?? '', chosen: code }),
              sites: code === '' ? [] : await sites.of(code),
              said: saidOf(said, query.done),
            },
          };
        }),
    }),
    route({
      method: 'GET',
      path: '/sites/add',
      permission: 'sites.manage',
      schema: { querystring: Type.Object({ organisation: text(20) }) },
      handle: ({ query }, { actor }) =>
        asPerson(actor, async (account) => {
          const code = meantPlace(account, query.organisation ?? '');
          return (await isPlace(code)) ? page(code, null, {}) : { kind: 'see-other', to: '/sites' };
        }),
    }),
    route({
      method: 'POST',
      path: '/sites/add',
      permission: 'sites.manage',
      schema: {
        body: Type.Object(
          { organisation: text(20), name: text(200), postcode: text(20) },
          { additionalProperties: false },
        ),
      },
      handle: ({ body }, { actor }) =>
        asPerson(actor, async (account) => {
          const code = meantPlace(account, body.organisation ?? '');
          if (!(await isPlace(code))) return { kind: 'see-other', to: '/sites' };
          const done = await sites.add(account, code, { name: body.name ?? '', postcode: body.postcode ?? '' });
          if (done.ok) return answer(done.value, 'add');
          return done.failure.fields.length > 0 ? page(code, null, body, done.failure) : refused(done.failure);
        }),
    }),
    route({
      method: 'GET',
      path: '/sites/:siteId',
      permission: 'sites.manage',
      schema: { params },
      handle: (request, { actor }) =>
        asPerson(actor, async (account) => {
          const site = await find(account, request.params.siteId);
          if (!site) return refused('not-found');
          return page(site.organisationCode, site, { ...site, isOpen: site.isOpen ? 'yes' : 'no' });
        }),
    }),
    route({
      method: 'POST',
      path: '/sites/:siteId',
      permission: 'sites.manage',
      schema: {
        params,
        body: Type.Object({ name: text(200), postcode: text(20), isOpen: text(3) }, { additionalProperties: false }),
      },
      handle: ({ params: { siteId }, body }, { actor }) =>
        asPerson(actor, async (account) => {
          const site = await find(account, siteId);
          if (!site) return refused('not-found');
          const { name = '', postcode = '', isOpen } = body;
          const done = await sites.change(account, siteId, { name, postcode, isOpen: isOpen !== 'no' });
          if (done.ok) return answer(done.value, 'change');
          return done.failure.fields.length > 0
            ? page(site.organisationCode, site, body, done.failure)
            : refused(done.failure);
        }),
    }),
  ];
};
