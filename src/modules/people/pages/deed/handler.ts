// Closing and opening an account, and letting in somebody who has lost a proof of who they are.

import { Type } from 'typebox';
import type { Failure } from '../../../../platform/errors.ts';
import type { Person } from '../../../../platform/identity/administration/administration.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import type { PeopleDeps } from '../../deps.ts';
import { asPerson, refused } from '../parts/refused.ts';
import { type Deed, deedParams, deeds } from './deeds.ts';

const path = '/people/:accountId/:deed';

export const deedRoutes = ({ identity: { administration } }: PeopleDeps): readonly Route[] => {
  const page = (
    person: Person,
    deed: Deed,
    shown: { failed?: Failure; password?: string; isLast?: boolean },
  ): Answer => ({
    kind: 'page',
    view: 'modules/people/pages/deed/view.njk',
    title: shown.password === undefined ? deeds[deed].title(person.displayName) : 'A password for one sign-in',
    ...(shown.failed && { errors: [{ field: 'deed', message: shown.failed.message }], status: 409 }),
    data: {
      back: { href: `/people/${person.accountId}`, text: person.displayName },
      person,
      words: deeds[deed].words,
      buttonText: deeds[deed].button,
      isGrave: deeds[deed].isGrave ?? false,
      isLast: shown.isLast ?? false,
      password: shown.password,
    },
  });

  return [
    route({
      method: 'GET',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: { params: deedParams },
      handle: ({ params: { accountId, deed } }, { actor }) =>
        asPerson(actor, async (account) => {
          const person = await administration.person(account, accountId);
          if (!person) return refused('not-found');
          const isLast = deed === 'close' && (await administration.lastKeeperOf(account, person)).length > 0;
          return page(person, deed, { isLast });
        }),
    }),
    route({
      method: 'POST',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: { params: deedParams, body: Type.Object({}, { additionalProperties: false }) },
      handle: ({ params: { accountId, deed } }, { actor }) =>
        asPerson(actor, async (account) => {
          const person = await administration.person(account, accountId);
          if (!person) return refused('not-found');
          const done = await deeds[deed].take(administration, account, accountId);
          if (!done.ok)
            return done.failure.code === 'not-found'
              ? refused('not-found')
              : page(person, deed, { failed: done.failure });
          return done.value
            ? page(person, deed, { password: done.value.password })
            : { kind: 'see-other', to: `/people/${accountId}?done=${deed}` };
        }),
    }),
  ];
};
