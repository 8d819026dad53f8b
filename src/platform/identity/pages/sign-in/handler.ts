// The way in: choosing a provider where there are several, leaving for it, coming back from it.

import { Type } from 'typebox';
import type { Account } from '../../../actor.ts';
import type { Clock } from '../../../clock.ts';
import { localPath } from '../../../http/local-path.ts';
import { faultEntry, type Log } from '../../../http/log.ts';
import { isLoopback } from '../../../loopback.ts';
import { type Answer, type Page, type Route, route } from '../../../module.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Arrival, Arrivals } from '../../arrival/arrivals.ts';
import type { Choice } from '../../arrival/choice.ts';
import { problemPath } from '../../provider/provider.ts';
import { secondFactorShown } from '../../provider/sign-ins.ts';
import { type Person, ProviderUnreachable } from '../../relying-party/relying-party.ts';
import type { Proof, Sessions } from '../../sessions/sessions.ts';
import { type Way, withPath } from '../../ways.ts';
import { rolePath } from '../role/handler.ts';
import type { PendingJar, PendingSignIn } from './pending.ts';
import { problemPage } from './problem.ts';

export type SignInDeps = {
  readonly origin: string;
  readonly ways: readonly Way[];
  readonly accounts: Accounts;
  readonly arrivals: Arrivals;
  readonly choice: Choice;
  readonly sessions: Sessions;
  readonly pending: PendingJar;
  readonly clock: Clock;
  /** Where someone lands who asked for no page in particular. */
  readonly landing: (account: Account) => string;
  readonly log: Log;
};

const path = '/sign-in';
/** How far two sound clocks are apart at the most. */
const clocksApartMs = 60_000;

/** A cookie set under one name of this machine is not sent to another: `localhost` goes on to the address we are known by. */
const otherName = (host: string | undefined, origin: URL): boolean => {
  if (host === undefined || host === origin.host || !isLoopback(origin)) return false;
  return URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`));
};

const choosePage = (ways: readonly Way[], next: string): Page => {
  const link = ({ id, provider }: Way) => ({
    label: provider?.label ?? '',
    href: `${withPath}/${id}?next=${encodeURIComponent(next)}`,
  });
  const groups = [
    { title: 'If you work in health or care', ways: ways.filter(({ provider }) => provider?.for !== 'public') },
    { title: 'Everybody else', ways: ways.filter(({ provider }) => provider?.for === 'public') },
  ];
  return {
    kind: 'page',
    view: 'platform/identity/pages/sign-in/choose.njk',
    title: 'Sign in',
    data: {
      groups: groups
        .filter((group) => group.ways.length > 0)
        .map((group) => ({ ...group, ways: group.ways.map(link) })),
    },
  };
};

const nextQuery = Type.Object({ next: Type.Optional(Type.Unknown()), again: Type.Optional(Type.Unknown()) });
const wayParams = Type.Object({ way: Type.String({ maxLength: 40 }) });

export const signInRoutes = (deps: SignInDeps): readonly Route[] => {
  const { accounts, arrivals, choice, sessions, pending, ways, clock } = deps;
  const origin = new URL(deps.origin);

  const leave = async (
    way: Way,
    next: string,
    again: PendingSignIn['again'],
    setCookie: (cookie: string) => void,
  ): Promise<Answer> => {
    try {
      const started = await way.party().start(again !== null);
      setCookie(pending.keep({ ...started.pending, way: way.id, next, again }));
      return { kind: 'see-other', to: started.url };
    } catch (error) {
      if (!(error instanceof ProviderUnreachable)) throw error;
      // Nobody's words are in it yet: it says which address of which provider is at fault.
      deps.log(faultEntry(error.cause, 'GET', path, true));
      return problemPage('unreachable', next);
    }
  };

  const start = route({
    method: 'GET',
    path,
    permission: 'public',
    limitPerMinute: 120,
    schema: { querystring: nextQuery },
    handle: async (request, { actor }, reply) => {
      const next = localPath(request.query.next);
      if (otherName(request.headers.host, origin)) {
        return { kind: 'see-other', to: `${deps.origin}${path}?next=${encodeURIComponent(next)}` };
      }
      if (actor.kind === 'account') return { kind: 'see-other', to: next === '/' ? deps.landing(actor) : next };
      const [only, ...others] = ways;
      return only && others.length === 0
        ? leave(only, next, null, (cookie) => reply.header('set-cookie', cookie))
        : choosePage(ways, next);
    },
  });

  const startWith = route({
    method: 'GET',
    path: `${withPath}/:way`,
    permission: 'public',
    limitPerMinute: 120,
    schema: { params: wayParams, querystring: nextQuery },
    handle: async (request, { actor }, reply) => {
      const next = localPath(request.query.next);
      const way = ways.find(({ id }) => id === request.params.way);
      if (!way || otherName(request.headers.host, origin))
        return { kind: 'see-other', to: `${deps.origin}${path}?next=${encodeURIComponent(next)}` };
      const again =
        actor.kind === 'account' && request.query.again !== undefined
          ? { accountId: actor.accountId, assignmentId: actor.assignmentId }
          : null;
      return leave(way, next, again, (cookie) => reply.header('set-cookie', cookie));
    },
  });

  const arrivalOf = async (way: Way, person: Person, again: PendingSignIn['again']): Promise<Arrival> => {
    if (way.provider) return arrivals.arrive(way.provider, person, again?.assignmentId);
    const account = await accounts.open(person.subject);
    if (!account) return { kind: 'no-account' };
    const hasChoice = (await choice.rolesOf(account.accountId)).length > 1;
    return { kind: 'in', account, hasChoice };
  };

  const landingOf = (account: Account, hasChoice: boolean, next: string): string => {
    const to = next === '/' ? deps.landing(account) : next;
    return hasChoice ? `${rolePath}?next=${encodeURIComponent(next)}` : to;
  };

  /** A provider may let somebody in by a session of its own: that proves nothing now, and the time that it signed says so. */
  const proofOf = (way: Way, { provenAt, methods }: Person, again: PendingSignIn['again']): Proof => {
    const now = clock.now();
    // The built-in provider remembers nobody.
    if (!way.provider) return { provenAt: now, isSure: methods.includes(secondFactorShown) };
    // Asked for a proof now: `finish` has refused whatever is older than minutes, or not dated.
    if (again) return { provenAt: now, isSure: true };
    const aheadMs = (provenAt ?? now).getTime() - now.getTime();
    if (provenAt === null || aheadMs > clocksApartMs) return { provenAt: null, isSure: true };
    return { provenAt: aheadMs > 0 ? now : provenAt, isSure: true };
  };

  const finish = async (
    way: Way,
    returnedTo: URL,
    waiting: PendingSignIn & { readonly until: Date },
    cookieHeader: string | undefined,
    setCookie: (cookie: string) => void,
  ): Promise<Answer> => {
    setCookie(pending.erase());
    // Whatever the provider allows, an answer is taken once: a copy of the sealed cookie opens nothing.
    if (!(await arrivals.isFirstUse(waiting.nonce, waiting.until))) return problemPage('not-finished', waiting.next);
    const finished = await way.party().finish(returnedTo, waiting);
    if (finished.kind === 'refused') return problemPage('not-finished', waiting.next);
    if (finished.kind === 'not-sure-enough') return problemPage('not-sure-enough', waiting.next);
    const { person } = finished;
    const arrival = await arrivalOf(way, person, waiting.again);
    if (arrival.kind !== 'in') return problemPage(arrival.kind, waiting.next, person.subject);
    const { account, hasChoice } = arrival;
    if (waiting.again && waiting.again.accountId !== account.accountId)
      return problemPage('not-finished', waiting.next);
    setCookie(await sessions.begin(account, cookieHeader, proofOf(way, person, waiting.again)));
    return { kind: 'see-other', to: landingOf(account, hasChoice && !waiting.again, waiting.next) };
  };

  const comeBackTo = (at: string): Route =>
    route({
      method: 'GET',
      path: at,
      permission: 'public',
      limitPerMinute: 120,
      schema: {},
      handle: async (request, { actor }, reply) => {
        const waiting = pending.read(request.headers.cookie);
        if (!waiting) {
          return actor.kind === 'account'
            ? { kind: 'see-other', to: deps.landing(actor) }
            : problemPage('not-finished');
        }
        // Each provider has an address of its own to send people back to: none can bring the answer of another.
        const way = ways.find(({ id, callbackPath }) => id === waiting.way && callbackPath === at);
        if (!way) return problemPage('not-finished', waiting.next);
        const returnedTo = new URL(at, deps.origin);
        returnedTo.search = request.url.slice(request.url.indexOf('?'));
        try {
          return await finish(way, returnedTo, waiting, request.headers.cookie, (cookie) =>
            reply.header('set-cookie', cookie),
          );
        } catch (error) {
          if (!(error instanceof ProviderUnreachable)) throw error;
          deps.log(faultEntry(error.cause, 'GET', path, false));
          return problemPage('unreachable', waiting.next);
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

  const callbacks = [...new Set(ways.map(({ callbackPath }) => callbackPath))];
  return [start, startWith, ...callbacks.map(comeBackTo), problem];
};
