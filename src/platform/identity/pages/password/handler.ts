// The built-in provider's own page: a username and a password, or in a demonstration one tap.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { type Static, Type } from 'typebox';
import { roleOf } from '../../../access/roles.ts';
import { type FieldError, failure } from '../../../errors.ts';
import { type Page, type Route, route } from '../../../module.ts';
import { fail, ok, type Result } from '../../../result.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { maxPasswordCharacters } from '../../accounts/password-rules.ts';
import type { DemoAccount } from '../../demo.ts';
import { errors } from '../../provider/library.ts';
import { passwordPath } from '../../provider/provider.ts';
import { problemPage } from '../sign-in/problem.ts';

export type PasswordDeps = {
  readonly accounts: Accounts;
  readonly provider: () => Provider;
  /** The accounts of a demonstration; none where this is not one. */
  readonly demoAccounts: () => Promise<readonly DemoAccount[]>;
};

const wrong: FieldError = {
  field: 'username',
  message: 'Check your username and your password. One of them is not right.',
};
const path = `${passwordPath}/:signIn`;
const params = Type.Object({ signIn: Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' }) });
const body = Type.Object(
  {
    username: Type.Optional(Type.String({ maxLength: 200 })),
    password: Type.Optional(Type.String({ maxLength: 4 * maxPasswordCharacters })),
    /** The username behind a demonstration's button. */
    person: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

const byOrganisation = (accounts: readonly DemoAccount[]) =>
  [...Map.groupBy(accounts, ({ organisation }) => organisation).values()].map((people) => ({
    name: people[0]?.organisationName,
    people: people.map(({ username, displayName, role }) => ({ username, displayName, role: roleOf(role).name })),
  }));

/** `null` where the browser does not carry the sign-in that the address names, or it has ended. */
const ongoing = async (provider: Provider, request: FastifyRequest, reply: FastifyReply, signIn: string) => {
  try {
    const interaction = await provider.interactionDetails(request.raw, reply.raw);
    return interaction.uid === signIn ? interaction : null;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
};

export const passwordRoutes = ({ accounts, provider, demoAccounts }: PasswordDeps): readonly Route[] => {
  const page = async (given: {
    readonly username?: string | undefined;
    readonly problem?: FieldError;
  }): Promise<Page> => ({
    kind: 'page',
    view: 'platform/identity/pages/password/view.njk',
    title: 'Sign in',
    data: { username: given.username, organisations: byOrganisation(await demoAccounts()) },
    ...(given.problem ? { errors: [given.problem] } : {}),
  });

  const credentialsOf = async (form: Static<typeof body>): Promise<Result<{ username: string; password: string }>> => {
    const { username = '', password = '', person } = form;
    if (person !== undefined) {
      const offered = (await demoAccounts()).find((account) => account.username === person);
      return offered ? ok(offered) : fail(failure('invalid-answers', [wrong]));
    }
    if (username.trim() === '')
      return fail(failure('invalid-answers', [{ field: 'username', message: 'Enter your username.' }]));
    if (password === '')
      return fail(failure('invalid-answers', [{ field: 'password', message: 'Enter your password.' }]));
    return ok({ username, password });
  };

  const show = route({
    method: 'GET',
    path,
    permission: 'public',
    schema: { params },
    handle: async (request, _visit, reply) =>
      (await ongoing(provider(), request, reply, request.params.signIn)) ? page({}) : problemPage('not-finished'),
  });

  const accept = route({
    method: 'POST',
    path,
    permission: 'public',
    limitPerMinute: 60,
    schema: { params, body },
    handle: async (request, _visit, reply) => {
      const interaction = await ongoing(provider(), request, reply, request.params.signIn);
      if (!interaction) return problemPage('not-finished');
      const credentials = await credentialsOf(request.body);
      const { username } = request.body;
      if (!credentials.ok) return page({ username, problem: credentials.failure.fields[0] ?? wrong });
      const proven = await accounts.prove(credentials.value.username, credentials.value.password, request.ip);
      if (!proven.ok) {
        const problem = { field: 'username', message: 'There were too many tries. Wait 15 minutes, then try again.' };
        return { ...(await page({ username, problem })), status: 429 };
      }
      if (!proven.value) return page({ username, problem: wrong });
      const login = { accountId: proven.value.accountId, remember: false };
      return { kind: 'see-other', to: await provider().interactionResult(request.raw, reply.raw, { login }) };
    },
  });

  return [show, accept];
};
