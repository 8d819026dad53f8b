// Coming in by an invitation, or by a request that was approved: username, password, second factor, and in. Nothing is kept
// until the last step; what was chosen so far goes from page to page sealed, in the form.

import { createHash, randomUUID } from 'node:crypto';
import { type Static, Type } from 'typebox';
import { roleOf } from '../../../access/roles.ts';
import type { Account } from '../../../actor.ts';
import type { Clock } from '../../../clock.ts';
import type { FieldError } from '../../../errors.ts';
import { type Answer, type Page, type Route, route } from '../../../module.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { plainUsername, usernameFaults } from '../../accounts/new-account.ts';
import { hashPassword } from '../../accounts/password.ts';
import { maxPasswordCharacters } from '../../accounts/password-rules.ts';
import type { Joining } from '../../joining/joining.ts';
import type { Place } from '../../joining/store.ts';
import type { Factors } from '../../second-factor/factors.ts';
import type { Keeper } from '../../second-factor/kept.ts';
import { needsSecondFactor } from '../../second-factor/needs.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import { shownOffer } from '../parts/shown.ts';
import { type Chosen, firstFactorOf, openChosen, sealChosen } from './chosen.ts';

export type JoinDeps = {
  readonly joining: Joining;
  readonly accounts: Accounts;
  readonly factors: Factors;
  readonly sessions: Sessions;
  readonly keeper: Keeper;
  readonly clock: Clock;
  readonly isDemo: boolean;
  readonly nameOf: (organisationCode: string) => Promise<string | null>;
  readonly landing: (account: Account) => string;
};

const params = Type.Object({ secret: Type.String({ pattern: '^[A-Za-z0-9_-]{20,43}$' }) });
const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const firstBody = Type.Object(
  { username: text(200), password: text(4 * maxPasswordCharacters), way: text(10) },
  { additionalProperties: false },
);
const laterBody = Type.Object(
  {
    chosen: text(8_000),
    offer: text(8_000),
    code: text(60),
    codes: text(8_000),
    passkey: text(20_000),
    question: text(8_000),
  },
  { additionalProperties: false },
);
type First = Static<typeof firstBody>;

const gone: Page = {
  kind: 'page',
  view: 'platform/identity/pages/join/gone.njk',
  title: 'This link opens nothing',
  status: 410,
  data: {},
};
const wrongCode: FieldError = {
  field: 'code',
  message: 'This code is not right. Wait for the next one in the app, then type that.',
};
const passkeyFailed: FieldError = { field: 'code', message: 'The passkey was not made. Try again, or use an app.' };
const usernameTaken: FieldError = { field: 'username', message: 'Somebody has this username. Choose another.' };

export const joinRoutes = (deps: JoinDeps): readonly Route[] => {
  const { joining, accounts, factors, sessions, keeper, clock, isDemo, nameOf, landing } = deps;
  const { passkeys } = factors;
  const purposeOf = (secret: string): string => `join/${createHash('sha256').update(secret).digest('base64url')}`;
  const view = (name: string) => `platform/identity/pages/join/${name}.njk`;
  const invited = (place: Place) => ({
    displayName: place.displayName,
    username: '',
    organisationCode: place.organisationCode,
  });

  const firstPage = async (place: Place, username = '', problems: readonly FieldError[] = []): Promise<Page> => ({
    kind: 'page',
    view: view('begin'),
    title: 'Make your account',
    data: {
      name: place.displayName,
      role: roleOf(place.role).name,
      about: roleOf(place.role).about,
      organisation: (await nameOf(place.organisationCode)) ?? place.organisationCode,
      endsOn: place.endsOn,
      username,
      canUsePasskey: passkeys.isPossible,
    },
    ...(problems.length > 0 ? { errors: problems } : {}),
  });

  const secondPage = async (
    secret: string,
    place: Place,
    chosen: Chosen,
    again?: { readonly offer: unknown; readonly problem: FieldError },
  ): Promise<Page> => {
    const holder = { accountId: chosen.accountId, username: chosen.username, displayName: place.displayName };
    return {
      kind: 'page',
      view: view('second-step'),
      title: chosen.passwordHash === null ? 'Make your passkey' : 'Set up your second step',
      data: {
        action: `/join/${secret}/second-step`,
        chosen: sealChosen(keeper, purposeOf(secret), chosen),
        offer: chosen.passwordHash === null ? null : shownOffer(factors.offerApp(holder, again?.offer)),
        passkey: passkeys.isPossible ? await passkeys.offer(holder, purposeOf(secret)) : null,
      },
      ...(again ? { errors: [again.problem] } : {}),
    };
  };

  const codesPage = (secret: string, chosen: Chosen): Page => ({
    kind: 'page',
    view: view('recovery-codes'),
    title: 'Keep these recovery codes',
    data: {
      action: `/join/${secret}/finish`,
      chosen: sealChosen(keeper, purposeOf(secret), chosen),
      ...factors.offerCodes(chosen.accountId),
    },
  });

  const finish = async (
    secret: string,
    place: Place,
    chosen: Chosen,
    recoveryHashes: readonly Buffer[],
    cookieHeader: string | undefined,
    setCookie: (cookie: string) => void,
  ): Promise<Answer> => {
    const { accountId, username, passwordHash } = chosen;
    const first = firstFactorOf(chosen, recoveryHashes);
    const joined = await joining.join(secret, { accountId, username, passwordHash, first });
    if (!joined.ok) {
      if (joined.failure.code === 'not-found') return gone;
      if (joined.failure.code === 'changed-meanwhile') return firstPage(place, username, [usernameTaken]);
      return { kind: 'failed', failure: joined.failure };
    }
    const isSure = chosen.app !== null || chosen.passkey !== null;
    setCookie(await sessions.begin(joined.value, cookieHeader, { provenAt: clock.now(), isSure }));
    return { kind: 'see-other', to: landing(joined.value) };
  };

  const firstFaults = async (place: Place, form: First): Promise<readonly FieldError[]> => {
    const username = plainUsername(form.username ?? '');
    const faults = [...usernameFaults(username)];
    if (faults.length === 0 && (await accounts.find(username))) faults.push(usernameTaken);
    if (form.way !== 'passkey')
      faults.push(...(await accounts.judgePassword(form.password ?? '', { ...invited(place), username })));
    return faults;
  };

  return [
    route({
      method: 'GET',
      path: '/join/:secret',
      permission: 'public',
      limitPerMinute: 60,
      schema: { params },
      handle: async (request) => {
        const place = await joining.placeOf(request.params.secret);
        return place ? firstPage(place) : gone;
      },
    }),
    route({
      method: 'POST',
      path: '/join/:secret',
      permission: 'public',
      limitPerMinute: 20,
      schema: { params, body: firstBody },
      handle: async (request, _visit, reply) => {
        const { secret } = request.params;
        const place = await joining.placeOf(secret);
        if (!place) return gone;
        const isPasskey = request.body.way === 'passkey' && passkeys.isPossible;
        const username = plainUsername(request.body.username ?? '');
        const faults = await firstFaults(place, request.body);
        if (faults.length > 0) return firstPage(place, username, faults);
        const passwordHash = isPasskey ? null : await hashPassword(request.body.password ?? '');
        const chosen: Chosen = { accountId: randomUUID(), username, passwordHash, app: null, passkey: null };
        if (isPasskey || needsSecondFactor([place], isDemo)) return secondPage(secret, place, chosen);
        return finish(secret, place, chosen, [], request.headers.cookie, (cookie) =>
          reply.header('set-cookie', cookie),
        );
      },
    }),
    route({
      method: 'POST',
      path: '/join/:secret/second-step',
      permission: 'public',
      limitPerMinute: 20,
      schema: { params, body: laterBody },
      handle: async (request) => {
        const { secret } = request.params;
        const { body } = request;
        const place = await joining.placeOf(secret);
        if (!place) return gone;
        const chosen = openChosen(keeper, purposeOf(secret), body.chosen);
        if (!chosen) return { kind: 'see-other', to: `/join/${secret}` };
        if (body.passkey !== undefined) {
          const passkey = await passkeys.accept(body.passkey, body.question, purposeOf(secret));
          return passkey
            ? codesPage(secret, { ...chosen, passkey })
            : secondPage(secret, place, chosen, { offer: body.offer, problem: passkeyFailed });
        }
        const app = chosen.passwordHash === null ? null : factors.appOf(chosen.accountId, body.offer, body.code ?? '');
        return app
          ? codesPage(secret, { ...chosen, app })
          : secondPage(secret, place, chosen, { offer: body.offer, problem: wrongCode });
      },
    }),
    route({
      method: 'POST',
      path: '/join/:secret/finish',
      permission: 'public',
      limitPerMinute: 20,
      schema: { params, body: laterBody },
      handle: async (request, _visit, reply) => {
        const { secret } = request.params;
        const place = await joining.placeOf(secret);
        if (!place) return gone;
        const chosen = openChosen(keeper, purposeOf(secret), request.body.chosen);
        const hashes = chosen && factors.codesOf(chosen.accountId, request.body.codes);
        if (!chosen || !hashes || (chosen.app === null && chosen.passkey === null))
          return { kind: 'see-other', to: `/join/${secret}` };
        return finish(secret, place, chosen, hashes, request.headers.cookie, (cookie) =>
          reply.header('set-cookie', cookie),
        );
      },
    }),
  ];
};
