// The built-in provider's own page: a username and a password, or in a demonstration one tap.

import { type Static, Type } from 'typebox';
import { roleOf } from '../../../access/roles.ts';
import type { FieldError } from '../../../errors.ts';
import { addressOf } from '../../../http/address.ts';
import { type Page, type Route, route } from '../../../module.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { maxPasswordCharacters } from '../../accounts/password-rules.ts';
import type { DemoAccount } from '../../demo.ts';
import { passwordPath } from '../../provider/provider.ts';
import type { Progress, SignIns } from '../../provider/sign-ins.ts';
import type { Passkeys } from '../../second-factor/passkeys.ts';
import { problemPage } from '../sign-in/problem.ts';

export type PasswordDeps = {
  readonly accounts: Accounts;
  readonly passkeys: Passkeys;
  readonly signIns: SignIns;
  /** The accounts of a demonstration; none where this is not one. */
  readonly demoAccounts: () => Promise<readonly DemoAccount[]>;
};

const wrong: FieldError = {
  field: 'username',
  message: 'Check your username and your password. One of them is not right.',
};
const passkeyFailed: FieldError = {
  field: 'username',
  message: 'The passkey did not work. Try again, or use your username and password.',
};
const path = `${passwordPath}/:signIn`;
const params = Type.Object({ signIn: Type.String({ pattern: '^[A-Za-z0-9_-]{16,64}$' }) });
const body = Type.Object(
  {
    username: Type.Optional(Type.String({ maxLength: 200 })),
    password: Type.Optional(Type.String({ maxLength: 4 * maxPasswordCharacters })),
    /** The username behind a demonstration's button. */
    person: Type.Optional(Type.String({ maxLength: 200 })),
    passkey: Type.Optional(Type.String({ maxLength: 20_000 })),
    question: Type.Optional(Type.String({ maxLength: 8_000 })),
  },
  { additionalProperties: false },
);

const byOrganisation = (accounts: readonly DemoAccount[]) =>
  [...Map.groupBy(accounts, ({ organisation }) => organisation).values()].map((people) => ({
    name: people[0]?.organisationName,
    people: people.map(({ username, displayName, role }) => ({ username, displayName, role: roleOf(role).name })),
  }));

const tooMany: FieldError = {
  field: 'username',
  message: 'There were too many tries. Wait 15 minutes, then try again.',
};
type Proof = Progress | { readonly problem: FieldError; readonly status?: number };

export const passwordRoutes = ({ accounts, passkeys, signIns, demoAccounts }: PasswordDeps): readonly Route[] => {
  const page = async (
    signIn: string,
    given: { readonly username?: string | undefined; readonly problem?: FieldError } = {},
  ): Promise<Page> => ({
    kind: 'page',
    view: 'platform/identity/pages/password/view.njk',
    title: 'Sign in',
    data: {
      username: given.username,
      organisations: byOrganisation(await demoAccounts()),
      passkey: passkeys.isPossible ? await passkeys.ask(`sign-in/${signIn}`, null) : null,
    },
    ...(given.problem ? { errors: [given.problem] } : {}),
  });

  /** The person behind a demonstration's button; everybody there is invented, so one tap is all it takes. */
  const chosen = async (username: string): Promise<DemoAccount | undefined> =>
    (await demoAccounts()).find((account) => account.username === username);

  const emptyFault = ({ username = '', password = '' }: Static<typeof body>): FieldError | null => {
    if (username.trim() === '') return { field: 'username', message: 'Enter your username.' };
    return password === '' ? { field: 'password', message: 'Enter your password.' } : null;
  };

  const prove = async (form: Static<typeof body>, signIn: string, address: string): Promise<Proof> => {
    if (form.passkey !== undefined) {
      const accountId = await passkeys.prove(form.passkey, form.question, `sign-in/${signIn}`);
      const standing = accountId === null ? null : await accounts.standing(accountId);
      if (!standing) return { problem: passkeyFailed };
      const { account, proofVersion } = standing;
      return { accountId: account.accountId, isSure: true, by: 'passkey', proofVersion };
    }
    const fault = emptyFault(form);
    if (fault) return { problem: fault };
    const proven = await accounts.prove(form.username ?? '', form.password ?? '', address);
    if (!proven.ok) return { problem: tooMany, status: 429 };
    if (!proven.value) return { problem: wrong };
    const { accountId, proofVersion } = proven.value;
    return { accountId, isSure: false, by: 'password', proofVersion };
  };

  const show = route({
    method: 'GET',
    path,
    permission: 'public',
    schema: { params },
    handle: async (request, _visit, reply) => {
      const { signIn } = request.params;
      return (await signIns.read(request, reply, signIn)) ? page(signIn) : problemPage('not-finished');
    },
  });

  const accept = route({
    method: 'POST',
    path,
    permission: 'public',
    limitPerMinute: 60,
    schema: { params, body },
    handle: async (request, _visit, reply) => {
      const { signIn } = request.params;
      if (!(await signIns.read(request, reply, signIn))) return problemPage('not-finished');
      const { username, person } = request.body;
      if (person !== undefined) {
        const found = await chosen(person);
        const account = found && (await accounts.find(found.username));
        const standing = account ? await accounts.standing(account.accountId) : null;
        if (!standing) return page(signIn, { problem: wrong });
        const { proofVersion } = standing;
        const progress = {
          accountId: standing.account.accountId,
          isSure: false,
          by: 'password',
          proofVersion,
        } as const;
        return { kind: 'see-other', to: await signIns.finish(request, reply, progress) };
      }
      const proof = await prove(request.body, signIn, addressOf(request));
      if ('problem' in proof) {
        const again = await page(signIn, { username, problem: proof.problem });
        return proof.status === undefined ? again : { ...again, status: proof.status };
      }
      await signIns.keep(request, reply, proof);
      return { kind: 'see-other', to: `${passwordPath}/${signIn}/second-step` };
    },
  });

  return [show, accept];
};
