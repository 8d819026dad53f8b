// How somebody proves who they are, managed by themselves: password, app, passkeys, recovery codes. All of it asks for a fresh
// proof, so that a computer left open gives nobody a way back in.

import { type Static, type TSchema, Type } from 'typebox';
import type { Account } from '../../../actor.ts';
import { type FieldError, failure } from '../../../errors.ts';
import { type Answer, type Page, type Route, route } from '../../../module.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { maxPasswordCharacters } from '../../accounts/password-rules.ts';
import { type Factor, type Factors, hasSecondFactor } from '../../second-factor/factors.ts';
import { needsSecondFactor } from '../../second-factor/needs.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import { shownOffer } from '../parts/shown.ts';
import { accountPath } from './handler.ts';

export type ProofsDeps = {
  readonly accounts: Accounts;
  readonly factors: Factors;
  readonly sessions: Sessions;
  readonly isDemo: boolean;
};

const done = (what: string) => ({ kind: 'see-other', to: `${accountPath}?done=${what}` }) as const;
const notAllowed = { kind: 'failed', failure: failure('not-allowed') } as const;
const strict = { additionalProperties: false };
const text = (maxLength: number) => Type.String({ maxLength });

const wrongCode: FieldError = {
  field: 'code',
  message: 'This code is not right. Wait for the next one in the app, then type that.',
};
const passkeyFailed: FieldError = { field: 'name', message: 'The passkey was not made. Try again.' };

const factorOf = (what: unknown): Factor | null => {
  if (what === 'app') return { kind: 'app' };
  return typeof what === 'string' && what !== '' ? { kind: 'passkey', credentialId: what } : null;
};

export const proofsRoutes = ({ accounts, factors, sessions, isDemo }: ProofsDeps): readonly Route[] => {
  const { passkeys } = factors;

  const page = (
    view: string,
    title: string,
    data: Readonly<Record<string, unknown>>,
    problem?: FieldError | undefined,
  ): Page => ({
    kind: 'page',
    view: `platform/identity/pages/account/${view}.njk`,
    title,
    data,
    ...(problem ? { errors: [problem] } : {}),
  });

  /** A page and its form, for whoever signs in here and has just proven who they are. */
  const pair = <Body extends TSchema>(
    path: string,
    body: Body,
    show: (account: Account, query: Readonly<Record<string, unknown>>) => Promise<Answer>,
    take: (account: Account, form: Static<Body>, cookieHeader: string | undefined) => Promise<Answer>,
  ): readonly Route[] => {
    const own = async (account: unknown): Promise<Account | null> => {
      const actor = account as Account;
      if (actor.kind !== 'account') return null;
      const standing = await accounts.standing(actor.accountId);
      return standing?.issuer === null ? actor : null;
    };
    const common = { path: `${accountPath}/${path}`, permission: 'signed-in', freshProof: true } as const;
    return [
      route({
        ...common,
        method: 'GET',
        schema: { querystring: Type.Record(Type.String(), Type.Unknown()) },
        handle: async (request, { actor }) => {
          const account = await own(actor);
          return account ? show(account, request.query) : notAllowed;
        },
      }),
      route({
        ...common,
        method: 'POST',
        limitPerMinute: 60,
        schema: { body },
        handle: async (request, { actor }) => {
          const account = await own(actor);
          return account ? take(account, request.body as Static<Body>, request.headers.cookie) : notAllowed;
        },
      }),
    ];
  };

  const passwordPage = async ({ username }: Account, problem?: FieldError) =>
    page('password', 'Change your password', { username }, problem);
  const appPage = async (account: Account, again?: unknown, problem?: FieldError) =>
    page('app', 'Set up an authenticator app', { offer: shownOffer(factors.offerApp(account, again)) }, problem);
  const passkeyPage = async (account: Account, problem?: FieldError) =>
    page('passkey', 'Add a passkey', { passkey: await passkeys.offer(account, `add/${account.accountId}`) }, problem);

  const removePage = async (account: Account, what: unknown): Promise<Answer> => {
    const held = await factors.held(account.accountId);
    const factor = factorOf(what);
    const passkey =
      factor?.kind === 'passkey' ? held.passkeys.find((one) => one.credentialId === factor.credentialId) : undefined;
    if (!factor || (factor.kind === 'app' ? held.app === null : passkey === undefined))
      return { kind: 'failed', failure: failure('not-found') };
    const isLast = held.passkeys.length + (held.app ? 1 : 0) === 1;
    return page('remove', passkey ? `Take away the passkey “${passkey.name}”?` : 'Take away your authenticator app?', {
      what,
      isLast,
    });
  };

  return [
    ...pair(
      'password',
      Type.Object({ password: text(4 * maxPasswordCharacters) }, strict),
      (account) => passwordPage(account),
      async (account, { password }, cookieHeader) => {
        const changed = await accounts.changePassword(account, password);
        if (!changed.ok) {
          const [fault] = changed.failure.fields;
          return passwordPage(account, fault ?? { field: 'password', message: changed.failure.message });
        }
        await sessions.endOthers(account, cookieHeader);
        return done('password');
      },
    ),
    ...pair(
      'app',
      Type.Object({ offer: text(8_000), code: text(60) }, strict),
      (account) => appPage(account),
      async (account, { offer, code }, cookieHeader) => {
        const app = factors.appOf(account.accountId, offer, code);
        if (!app) return appPage(account, offer, wrongCode);
        const before = await factors.held(account.accountId);
        await factors.saveApp(account, app);
        if (!hasSecondFactor(before)) await sessions.settle(account, cookieHeader);
        const { recoveryCodesLeft } = await factors.held(account.accountId);
        return recoveryCodesLeft === 0 ? { kind: 'see-other', to: `${accountPath}/recovery-codes` } : done('app');
      },
    ),
    ...pair(
      'passkey',
      Type.Object({ passkey: text(20_000), question: text(8_000), name: text(200) }, strict),
      (account) => passkeyPage(account),
      async (account, { passkey: answer, question, name }, cookieHeader) => {
        const before = await factors.held(account.accountId);
        const passkey = await passkeys.accept(answer, question, `add/${account.accountId}`);
        const called = [...name.trim()].slice(0, 40).join('') || 'Passkey';
        const saved = passkey && (await factors.savePasskey(account, passkey, called));
        if (!saved?.ok) return passkeyPage(account, passkeyFailed);
        if (!hasSecondFactor(before)) await sessions.settle(account, cookieHeader);
        const { recoveryCodesLeft } = await factors.held(account.accountId);
        return recoveryCodesLeft === 0 ? { kind: 'see-other', to: `${accountPath}/recovery-codes` } : done('passkey');
      },
    ),
    ...pair(
      'remove',
      Type.Object({ what: text(1_400) }, strict),
      (account, { what }) => removePage(account, what),
      async (account, { what }) => {
        const factor = factorOf(what);
        const standing = await accounts.standing(account.accountId);
        if (!factor || !standing) return { kind: 'failed', failure: failure('not-found') };
        // Nobody takes away the only way in, nor the second factor that a role of theirs asks for.
        const mustKeepOne = !standing.hasPassword || needsSecondFactor(standing.assignments, isDemo);
        const removed = await factors.remove(account, factor, mustKeepOne);
        if (removed.ok) return done('removed');
        if (removed.failure.code !== 'not-possible-now') return { kind: 'failed', failure: removed.failure };
        const message =
          'This is your only second step, and your role needs one. Set up another first, then take this away.';
        return { kind: 'failed', failure: failure('not-possible-now', [], message) };
      },
    ),
    ...pair(
      'recovery-codes',
      Type.Object({ codes: text(8_000) }, strict),
      async ({ accountId }) =>
        hasSecondFactor(await factors.held(accountId))
          ? page('recovery-codes', 'Keep these recovery codes', factors.offerCodes(accountId))
          : { kind: 'failed', failure: failure('not-possible-now') },
      async (account, { codes }) => {
        const hashes = factors.codesOf(account.accountId, codes);
        if (!hashes) return { kind: 'see-other', to: `${accountPath}/recovery-codes` };
        await factors.saveCodes(account, hashes);
        return done('codes');
      },
    ),
  ];
};
