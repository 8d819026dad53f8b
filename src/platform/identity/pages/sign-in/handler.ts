// The way in: leaving for the provider, coming back from it, and what to say when that fails.

import { Type } from 'typebox';
import type { Account } from '../../../actor.ts';
import { localPath } from '../../../http/local-path.ts';
import { type Page, type Route, route } from '../../../module.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { problemPath } from '../../provider/provider.ts';
import { isLoopback } from '../../relying-party/loopback.ts';
import { ProviderUnreachable, type RelyingParty } from '../../relying-party/relying-party.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { PendingJar } from './pending.ts';

export const callbackPath = '/sign-in/callback';

export type SignInDeps = {
  readonly origin: string;
  readonly ownIssuer: string;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly pending: PendingJar;
  readonly relyingParty: () => RelyingParty;
  /** Where someone lands who asked for no page in particular. */
  readonly landing: (account: Account) => string;
};

type Problem = 'not-finished' | 'unreachable' | 'no-account';

const statuses: Readonly<Record<Problem, number>> = { 'not-finished': 400, unreachable: 503, 'no-account': 403 };
const titles: Readonly<Record<Problem, string>> = {
  'not-finished': 'Signing in was not finished',
  unreachable: 'The sign-in service does not answer',
  'no-account': 'You have no account here yet',
};

export const problemPage = (problem: Problem, next = '/', subject?: string): Page => ({
  kind: 'page',
  view: 'platform/identity/pages/sign-in/problem.njk',
  title: titles[problem],
  status: statuses[problem],
  data: { problem, next, subject },
});

/** A cookie set under one name of this machine is not sent to another: `localhost` goes on to the address we are known by. */
const otherName = (host: string | undefined, origin: URL): boolean => {
  if (host === undefined || host === origin.host || !isLoopback(origin)) return false;
  return URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`));
};

export const signInRoutes = (deps: SignInDeps): readonly Route[] => {
  const { accounts, sessions, pending } = deps;
  const origin = new URL(deps.origin);

  const start = route({
    method: 'GET',
    path: '/sign-in',
    permission: 'public',
    limitPerMinute: 120,
    schema: { querystring: Type.Object({ next: Type.Optional(Type.Unknown()) }) },
    handle: async (request, { actor }, reply) => {
      const next = localPath(request.query.next);
      if (otherName(request.headers.host, origin)) {
        return { kind: 'see-other', to: `${deps.origin}/sign-in?next=${encodeURIComponent(next)}` };
      }
      if (actor.kind === 'account') return { kind: 'see-other', to: next === '/' ? deps.landing(actor) : next };
      try {
        const started = await deps.relyingParty().start();
        reply.header('set-cookie', pending.keep({ ...started.pending, next }));
        return { kind: 'see-other', to: started.url };
      } catch (error) {
        if (error instanceof ProviderUnreachable) return problemPage('unreachable', next);
        throw error;
      }
    },
  });

  const accountBehind = (person: { readonly issuer: string; readonly subject: string }): Promise<Account | null> =>
    person.issuer === deps.ownIssuer ? accounts.open(person.subject) : accounts.behind(person.issuer, person.subject);

  const comeBack = route({
    method: 'GET',
    path: callbackPath,
    permission: 'public',
    limitPerMinute: 120,
    schema: {},
    handle: async (request, { actor }, reply) => {
      const waiting = pending.read(request.headers.cookie);
      if (!waiting) {
        return actor.kind === 'account' ? { kind: 'see-other', to: deps.landing(actor) } : problemPage('not-finished');
      }
      const returnedTo = new URL(callbackPath, deps.origin);
      returnedTo.search = request.url.slice(request.url.indexOf('?'));
      try {
        const person = await deps.relyingParty().finish(returnedTo, waiting);
        reply.header('set-cookie', pending.erase());
        if (!person) return problemPage('not-finished', waiting.next);
        const account = await accountBehind(person);
        if (!account) return problemPage('no-account', waiting.next, person.subject);
        reply.header('set-cookie', await sessions.begin(account, request.headers.cookie));
        return { kind: 'see-other', to: waiting.next === '/' ? deps.landing(account) : waiting.next };
      } catch (error) {
        if (error instanceof ProviderUnreachable) return problemPage('unreachable', waiting.next);
        throw error;
      }
    },
  });

  const problem = route({
    method: 'GET',
    path: problemPath,
    permission: 'public',
    schema: {},
    handle: async () => problemPage('not-finished'),
  });

  return [start, comeBack, problem];
};
