// Showing once more that it is you, before what only you should do: the same proofs as at the sign-in, from within a session.

import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Account } from '../../../actor.ts';
import { type FieldError, failure } from '../../../errors.ts';
import { addressOf } from '../../../http/address.ts';
import { localPath } from '../../../http/local-path.ts';
import { type Page, type Route, route } from '../../../module.ts';
import type { Accounts, Standing } from '../../accounts/accounts.ts';
import { maxPasswordCharacters } from '../../accounts/password-rules.ts';
import { type Factors, hasSecondFactor } from '../../second-factor/factors.ts';
import type { Sessions } from '../../sessions/sessions.ts';

export const againPath = '/sign-in/again';

export type AgainDeps = {
  readonly accounts: Accounts;
  readonly factors: Factors;
  readonly sessions: Sessions;
  /** Where somebody whom an outside provider knows proves it there; `null` where that provider is not used any more. */
  readonly provingElsewhere: (issuer: string, next: string) => string | null;
  /** In a demonstration, whose people are invented, one tap is enough here too. */
  readonly isOneTap: (username: string) => Promise<boolean>;
};

const query = Type.Object({ next: Type.Optional(Type.Unknown()) });
const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const body = Type.Object(
  {
    next: text(2_000),
    password: text(4 * maxPasswordCharacters),
    code: text(60),
    tap: text(3),
    passkey: text(20_000),
    question: text(8_000),
  },
  { additionalProperties: false },
);
type Form = Static<typeof body>;
type Judged = FieldError | 'proven' | 'proven-surely';

const wrong: FieldError = { field: 'password', message: 'That is not right. Check what you typed, then try again.' };
const tooMany: FieldError = {
  field: 'password',
  message: 'There were too many tries. Wait 15 minutes, then try again.',
};
const passkeyFailed: FieldError = { field: 'password', message: 'The passkey did not work. Try again.' };

export const againRoutes = (deps: AgainDeps): readonly Route[] => {
  const { accounts, factors, sessions, provingElsewhere, isOneTap } = deps;
  const { passkeys } = factors;
  const purposeOf = ({ accountId }: Account) => `again/${accountId}`;

  const page = async (account: Account, standing: Standing, next: string, problem?: FieldError): Promise<Page> => {
    const held = await factors.held(account.accountId);
    return {
      kind: 'page',
      view: 'platform/identity/pages/again/view.njk',
      title: 'Show that it is you',
      data: {
        next,
        username: account.username,
        isOneTap: await isOneTap(account.username),
        hasPassword: standing.hasPassword,
        hasCode: held.app !== null || held.recoveryCodesLeft > 0,
        // A passkey alone is the second factor: then a password by itself proves nothing here.
        needsCode: hasSecondFactor(held),
        passkey:
          passkeys.isPossible && held.passkeys.length > 0
            ? await passkeys.ask(purposeOf(account), account.accountId)
            : null,
      },
      ...(problem ? { errors: [problem], status: problem === tooMany ? 429 : 422 } : {}),
    };
  };

  /** How it was proven, or what is wrong with the proof. */
  const judge = async (account: Account, form: Form, address: string): Promise<Judged> => {
    if (form.tap !== undefined) return (await isOneTap(account.username)) ? 'proven' : wrong;
    if (form.passkey !== undefined) {
      const proven = await passkeys.prove(form.passkey, form.question, purposeOf(account));
      return proven === account.accountId ? 'proven-surely' : passkeyFailed;
    }
    const proven = await accounts.prove(account.username, form.password ?? '', address);
    if (!proven.ok) return tooMany;
    if (proven.value?.accountId !== account.accountId) return wrong;
    if (!hasSecondFactor(await factors.held(account.accountId))) return 'proven';
    const code = await factors.proveCode(account, form.code ?? '', address);
    if (!code.ok) return tooMany;
    return code.value ? 'proven-surely' : wrong;
  };

  const answer = async (
    request: FastifyRequest,
    account: Account,
    next: string,
    form: Form | null,
    setCookie: (cookie: string) => void,
  ) => {
    const standing = await accounts.standing(account.accountId);
    if (!standing) return { kind: 'failed', failure: failure('not-allowed') } as const;
    if (standing.issuer !== null) {
      const elsewhere = provingElsewhere(standing.issuer, next);
      return elsewhere === null
        ? ({ kind: 'failed', failure: failure('not-allowed') } as const)
        : ({ kind: 'see-other', to: elsewhere } as const);
    }
    if (form === null) return page(account, standing, next);
    const judged = await judge(account, form, addressOf(request));
    if (typeof judged !== 'string') return page(account, standing, next, judged);
    const renewed = await sessions.renew(account, request.headers.cookie, judged);
    if (renewed === null) return { kind: 'failed', failure: failure('sign-in-needed') } as const;
    setCookie(renewed);
    return { kind: 'see-other', to: next } as const;
  };

  return [
    route({
      method: 'GET',
      path: againPath,
      permission: 'signed-in',
      schema: { querystring: query },
      handle: async (request, { actor }, reply) =>
        actor.kind === 'account'
          ? answer(request, actor, localPath(request.query.next, '/account'), null, (cookie) =>
              reply.header('set-cookie', cookie),
            )
          : { kind: 'failed', failure: failure('not-allowed') },
    }),
    route({
      method: 'POST',
      path: againPath,
      permission: 'signed-in',
      limitPerMinute: 60,
      schema: { body },
      handle: async (request, { actor }, reply) =>
        actor.kind === 'account'
          ? answer(request, actor, localPath(request.body.next, '/account'), request.body, (cookie) =>
              reply.header('set-cookie', cookie),
            )
          : { kind: 'failed', failure: failure('not-allowed') },
    }),
  ];
};
