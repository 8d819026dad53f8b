// Machines that send records for an organisation: made, given a new secret, ended. A secret is shown once.

import { Type } from 'typebox';
import { lookedAfter } from '../../../../platform/access/looks-after.ts';
import type { Account } from '../../../../platform/actor.ts';
import type { FieldError } from '../../../../platform/errors.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import type { PeopleDeps } from '../../deps.ts';
import { meantPlace, nameOf, placeChoice } from '../parts/place-choice.ts';
import { asPerson, refused } from '../parts/refused.ts';

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const params = Type.Object({ clientId: Type.String({ maxLength: 64 }) });
const back = { href: '/clients', text: 'Connections' };
const overlapDays = [0, 1, 7, 30] as const;
const view = (name: string) => `modules/people/pages/clients/${name}.njk`;

export const clientsRoutes = (deps: PeopleDeps): readonly Route[] => {
  const { machineClients } = deps.identity;

  const own = async (actor: Account) => {
    const within = lookedAfter(actor);
    const all = await machineClients.list(actor);
    return all.filter(({ organisationCode }) => within === null || within.includes(organisationCode));
  };
  const find = async (actor: Account, clientId: string) =>
    (await own(actor)).find((one) => one.clientId === clientId && one.isActive) ?? null;

  const addPage = async (
    actor: Account,
    typed: { readonly clientId?: string; readonly organisation?: string; readonly words?: string },
    errors?: readonly FieldError[],
  ): Promise<Answer> => ({
    kind: 'page',
    view: view('add'),
    title: 'Connect a machine',
    ...(errors && { errors }),
    data: {
      back,
      action: '/clients/add',
      typed,
      place: await placeChoice(deps, actor, { words: typed.words ?? '', chosen: typed.organisation ?? '' }),
    },
  });

  const secretPage = (
    clientId: string,
    given: { readonly secret: string; readonly earlierUntil?: Date | null },
  ): Answer => ({
    kind: 'page',
    view: view('secret'),
    title: 'The secret, shown once',
    data: { back, clientId, origin: deps.origin, ...given },
  });

  const change = (
    deed: 'rotate' | 'end',
    title: string,
    take: (actor: Account, clientId: string, days: number) => Promise<Answer>,
  ): readonly Route[] => [
    route({
      method: 'GET',
      path: `/clients/:clientId/${deed}`,
      permission: 'clients.manage',
      freshProof: true,
      schema: { params },
      handle: (request, { actor }) =>
        asPerson(actor, async (account) => {
          const client = await find(account, request.params.clientId);
          if (!client) return refused('not-found');
          return { kind: 'page', view: view(deed), title, data: { back, client, overlapDays } };
        }),
    }),
    route({
      method: 'POST',
      path: `/clients/:clientId/${deed}`,
      permission: 'clients.manage',
      freshProof: true,
      schema: {
        params,
        body: Type.Object(
          { days: Type.Optional(Type.Integer({ minimum: 0, maximum: 30 })) },
          { additionalProperties: false },
        ),
      },
      handle: ({ params: { clientId }, body: { days = 7 } }, { actor }) =>
        asPerson(actor, async (account) =>
          (await find(account, clientId)) ? take(account, clientId, days) : refused('not-found'),
        ),
    }),
  ];

  return [
    route({
      method: 'GET',
      path: '/clients',
      permission: 'clients.manage',
      schema: { querystring: Type.Object({ done: Type.Optional(Type.Unknown()) }) },
      handle: ({ query: { done } }, { actor }) =>
        asPerson(actor, async (account) => ({
          kind: 'page',
          view: view('view'),
          title: 'Connections',
          data: {
            wide: true,
            isNation: account.reach.isNation,
            organisation: await nameOf(deps, account.organisationCode),
            isEnded: done === 'end',
            clients: await Promise.all(
              (await own(account)).map(async (one) => ({
                ...one,
                organisation: await nameOf(deps, one.organisationCode),
              })),
            ),
          },
        })),
    }),
    route({
      method: 'GET',
      path: '/clients/add',
      permission: 'clients.manage',
      freshProof: true,
      schema: { querystring: Type.Object({ words: text(200) }) },
      handle: ({ query: { words = '' } }, { actor }) => asPerson(actor, (account) => addPage(account, { words })),
    }),
    route({
      method: 'POST',
      path: '/clients/add',
      permission: 'clients.manage',
      freshProof: true,
      schema: {
        body: Type.Object(
          { clientId: text(100), organisation: text(20), words: text(200) },
          { additionalProperties: false },
        ),
      },
      handle: ({ body }, { actor }) =>
        asPerson(actor, async (account) => {
          const organisationCode = meantPlace(account, body.organisation ?? '');
          const clientId = body.clientId?.trim() ?? '';
          const place = await deps.directory.get(organisationCode);
          if (!place || place.kind === 'unplaced')
            return addPage(account, body, [{ field: 'organisation', message: 'Choose the organisation.' }]);
          const made = await machineClients.add(account, { clientId, organisationCode });
          if (made.ok) return secretPage(clientId, made.value);
          return made.failure.fields.length > 0 ? addPage(account, body, made.failure.fields) : refused(made.failure);
        }),
    }),
    ...change('rotate', 'Give it a new secret?', async (actor, clientId, days) => {
      const done = await machineClients.rotate(actor, clientId, days);
      return done.ok ? secretPage(clientId, done.value) : refused(done.failure);
    }),
    ...change('end', 'End this connection?', async (actor, clientId) => {
      const done = await machineClients.end(actor, clientId);
      return done.ok ? { kind: 'see-other', to: '/clients?done=end' } : refused(done.failure);
    }),
  ];
};
