// People who have asked for an account: approved with a role, or declined.

import { Type } from 'typebox';
import { lookedAfter } from '../../../../platform/access/looks-after.ts';
import { roleOf } from '../../../../platform/access/roles.ts';
import type { Account } from '../../../../platform/actor.ts';
import type { FieldError } from '../../../../platform/errors.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import { saidOf } from '../../../../ui/said.ts';
import type { PeopleDeps } from '../../deps.ts';
import { nameOf } from '../parts/place-choice.ts';
import { asPerson, refused } from '../parts/refused.ts';
import { roleChoices } from '../parts/role-form.ts';

const path = '/people/requests/:requestId';
const params = Type.Object({ requestId: Type.String({ format: 'uuid' }) });
const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const said: Readonly<Record<string, string>> = {
  approve: 'The request is approved. They make the account when they come back with their code.',
  decline: 'The request is declined. They see it when they come back with their code.',
};

type Typed = { readonly role?: string; readonly reason?: string; readonly endsOn?: string; readonly answer?: string };

export const requestsRoutes = (deps: PeopleDeps): readonly Route[] => {
  const { joining } = deps.identity;

  const waiting = async (actor: Account) => {
    const within = lookedAfter(actor);
    const all = await joining.listRequests(actor);
    return all.filter(({ organisationCode }) => within === null || within.includes(organisationCode));
  };
  type Waiting = Awaited<ReturnType<typeof waiting>>[number];

  const one = async (actor: Account, requestId: string): Promise<Waiting | null> =>
    (await waiting(actor)).find((request) => request.requestId === requestId) ?? null;

  const page = async (
    actor: Account,
    request: Waiting,
    typed: Typed,
    errors?: readonly FieldError[],
  ): Promise<Answer> => ({
    kind: 'page',
    view: 'modules/people/pages/requests/one.njk',
    title: `${request.displayName} asks for an account`,
    ...(errors && { errors }),
    data: {
      back: { href: '/people/requests', text: 'Requests' },
      request,
      asked: roleOf(request.role).name,
      organisation: await nameOf(deps, request.organisationCode),
      roles: roleChoices(actor, typed.role ?? request.role),
      typed,
    },
  });

  return [
    route({
      method: 'GET',
      path: '/people/requests',
      permission: 'people.manage',
      schema: { querystring: Type.Object({ done: Type.Optional(Type.Unknown()) }) },
      handle: ({ query: { done } }, { actor }) =>
        asPerson(actor, async (account) => ({
          kind: 'page',
          view: 'modules/people/pages/requests/view.njk',
          title: 'Requests for an account',
          data: {
            wide: true,
            back: { href: '/people', text: 'People' },
            said: saidOf(said, done),
            requests: await Promise.all(
              (await waiting(account)).map(async (request) => ({
                ...request,
                role: roleOf(request.role).name,
                organisation: await nameOf(deps, request.organisationCode),
              })),
            ),
          },
        })),
    }),
    route({
      method: 'GET',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: { params },
      handle: (request, { actor }) =>
        asPerson(actor, async (account) => {
          const found = await one(account, request.params.requestId);
          return found ? page(account, found, { reason: found.why }) : refused('not-found');
        }),
    }),
    route({
      method: 'POST',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: {
        params,
        body: Type.Object(
          { answer: text(10), role: text(60), reason: text(500), endsOn: text(10) },
          { additionalProperties: false },
        ),
      },
      handle: ({ params: { requestId }, body }, { actor }) =>
        asPerson(actor, async (account) => {
          const found = await one(account, requestId);
          if (!found) return refused('not-found');
          const { answer, reason = '', endsOn = '' } = body;
          if (answer !== 'approve' && answer !== 'decline')
            return page(account, found, body, [{ field: 'answer', message: 'Say whether they get an account.' }]);
          const role = roleChoices(account, body.role).find(({ checked }) => checked)?.value;
          if (answer === 'approve' && (!role || reason.trim() === ''))
            return page(account, found, body, [
              ...(role ? [] : [{ field: 'role', message: 'Choose a role.' }]),
              ...(reason.trim() === '' ? [{ field: 'reason', message: 'Say why they need this role.' }] : []),
            ]);
          const done = await joining.decide(
            account,
            requestId,
            answer === 'approve'
              ? { kind: 'approve', role, reason, ...(endsOn !== '' && { endsOn }) }
              : { kind: 'decline' },
          );
          if (done.ok) return { kind: 'see-other', to: `/people/requests?done=${answer}` };
          return done.failure.fields.length > 0
            ? page(account, found, body, done.failure.fields)
            : refused(done.failure);
        }),
    }),
  ];
};
