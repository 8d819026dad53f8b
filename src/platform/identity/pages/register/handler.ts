// Asking for an account. Whoever looks after the organisation decides; the person comes back with a code and makes the account
// themselves. Nothing here says who has an account, or whether anybody looks after an organisation.

import { Type } from 'typebox';
import { isRole, roleOf } from '../../../access/roles.ts';
import { type FieldError, failure } from '../../../errors.ts';
import { type Page, type Route, route } from '../../../module.ts';
import { askableRoles, type Joining, plainRequestCode } from '../../joining/joining.ts';

export type FoundOrganisation = { readonly code: string; readonly name: string; readonly detail: string };

export type RegisterDeps = {
  readonly joining: Joining;
  readonly nameOf: (organisationCode: string) => Promise<string | null>;
  readonly findOrganisations: (words: string) => Promise<readonly FoundOrganisation[]>;
};

const strict = { additionalProperties: false };
const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const organisationParams = Type.Object({ organisation: Type.String({ pattern: '^[A-Za-z0-9]{2,12}$' }) });
const codeParams = Type.Object({ code: Type.String({ maxLength: 60 }) });

export const registerRoutes = ({ joining, nameOf, findOrganisations }: RegisterDeps): readonly Route[] => {
  const page = (view: string, title: string, data: Page['data'], problems: readonly FieldError[] = []): Page => ({
    kind: 'page',
    view: `platform/identity/pages/register/${view}.njk`,
    title,
    data,
    ...(problems.length > 0 ? { errors: problems } : {}),
  });

  const formPage = (organisation: string, given: object, problems: readonly FieldError[] = []): Page =>
    page(
      'ask',
      'Ask for an account',
      {
        organisation,
        roles: askableRoles.map((role) => ({ value: role, text: roleOf(role).name, about: roleOf(role).about })),
        given,
      },
      problems,
    );
  const comeBackPage = (problems: readonly FieldError[] = []): Page =>
    page('come-back', 'See where your request stands', {}, problems);

  return [
    route({
      method: 'GET',
      path: '/register',
      permission: 'public',
      schema: { querystring: Type.Object({ words: Type.Optional(Type.Unknown()) }) },
      handle: async (request) => {
        const words = typeof request.query.words === 'string' ? request.query.words.trim().slice(0, 100) : '';
        const places = words === '' ? [] : await findOrganisations(words);
        return page('place', 'Where do you work?', { words, places });
      },
    }),
    route({
      method: 'GET',
      path: '/register/at/:organisation',
      permission: 'public',
      schema: { params: organisationParams },
      handle: async (request) => {
        const name = await nameOf(request.params.organisation);
        return name === null ? { kind: 'failed', failure: failure('not-found') } : formPage(name, { role: 'recorder' });
      },
    }),
    route({
      method: 'POST',
      path: '/register/at/:organisation',
      permission: 'public',
      limitPerMinute: 30,
      isCostly: true,
      schema: {
        params: organisationParams,
        body: Type.Object({ name: text(200), role: text(60), why: text(5_000) }, strict),
      },
      handle: async (request) => {
        const { organisation } = request.params;
        const found = await nameOf(organisation);
        if (found === null) return { kind: 'failed', failure: failure('not-found') };
        const { name = '', role = '', why = '' } = request.body;
        if (!isRole(role)) return formPage(found, { name, why }, [{ field: 'role', message: 'Choose a role.' }]);
        const asked = await joining.ask({ displayName: name, organisationCode: organisation, role, why });
        if (asked.ok) return { kind: 'see-other', to: `/register/mine/${asked.value.code}` };
        if (asked.failure.code !== 'invalid-answers') return { kind: 'failed', failure: asked.failure };
        return formPage(found, { name, role, why }, asked.failure.fields);
      },
    }),
    route({
      method: 'GET',
      path: '/register/come-back',
      permission: 'public',
      schema: {},
      handle: async () => comeBackPage(),
    }),
    route({
      method: 'POST',
      path: '/register/come-back',
      permission: 'public',
      limitPerMinute: 20,
      schema: { body: Type.Object({ code: text(100) }, strict) },
      handle: async (request) => {
        const code = plainRequestCode(request.body.code ?? '');
        const standing = code === null ? null : await joining.standing(code);
        const problem = {
          field: 'code',
          message: 'We know no request with this code. Check that you typed all of it.',
        };
        return standing ? { kind: 'see-other', to: `/register/mine/${code}` } : comeBackPage([problem]);
      },
    }),
    route({
      method: 'GET',
      path: '/register/mine/:code',
      permission: 'public',
      limitPerMinute: 60,
      schema: { params: codeParams },
      handle: async (request) => {
        const code = plainRequestCode(request.params.code);
        const standing = code === null ? null : await joining.standing(code);
        if (code === null || !standing) return { ...comeBackPage(), status: 404 };
        const { decision, displayName, organisationCode, role, askedOn, expiresOn } = standing;
        const titles = { approved: 'You can make your account', declined: 'Your request was declined' };
        return page('standing', decision === null ? 'We have passed on your request' : titles[decision], {
          decision,
          name: displayName,
          organisation: (await nameOf(organisationCode)) ?? organisationCode,
          role: roleOf(role).name,
          askedOn,
          expiresOn,
          code: (code.match(/.{4}/g) ?? []).join(' '),
          joinPath: `/join/${code}`,
        });
      },
    }),
  ];
};
