// Which role to act in, for somebody who holds several: after signing in, and whenever they like.

import { Type } from 'typebox';
import { roleOf } from '../../../access/roles.ts';
import { failure } from '../../../errors.ts';
import { localPath } from '../../../http/local-path.ts';
import { type Page, type Route, route } from '../../../module.ts';
import type { Choice } from '../../arrival/choice.ts';
import { againPath } from '../again/handler.ts';

export const rolePath = '/sign-in/role';

export type RoleDeps = {
  readonly choice: Choice;
  /** The name of an organisation, where it has one. */
  readonly nameOf: (organisationCode: string) => Promise<string | null>;
};

const query = Type.Object({ next: Type.Optional(Type.Unknown()) });
const body = Type.Object(
  { role: Type.Optional(Type.String({ maxLength: 40 })), next: Type.Optional(Type.String({ maxLength: 2000 })) },
  { additionalProperties: false },
);

const messages = {
  'not-theirs': 'Choose one of your roles.',
  'needs-second-factor': 'This role needs a second step when you sign in. Set one up in your account, then choose it.',
} as const;

export const roleRoutes = ({ choice, nameOf }: RoleDeps): readonly Route[] => {
  const page = async (accountId: string, current: string, next: string): Promise<Page> => {
    const held = await choice.rolesOf(accountId);
    const roles = await Promise.all(
      held.map(async ({ assignmentId, role, organisationCode }) => ({
        id: assignmentId,
        name: roleOf(role).name,
        about: roleOf(role).about,
        organisation: (await nameOf(organisationCode)) ?? organisationCode,
        isCurrent: assignmentId === current,
      })),
    );
    const byName = new Intl.Collator('en-GB').compare;
    return {
      kind: 'page',
      view: 'platform/identity/pages/role/view.njk',
      title: 'What do you want to act as?',
      data: {
        next,
        roles: roles.toSorted((a, b) => byName(a.name, b.name) || byName(a.organisation, b.organisation)),
      },
    };
  };

  const show = route({
    method: 'GET',
    path: rolePath,
    permission: 'signed-in',
    schema: { querystring: query },
    handle: async (request, { actor }) =>
      actor.kind === 'account'
        ? page(actor.accountId, actor.assignmentId, localPath(request.query.next))
        : { kind: 'failed', failure: failure('not-allowed') },
  });

  const accept = route({
    method: 'POST',
    path: rolePath,
    permission: 'signed-in',
    schema: { body },
    handle: async (request, { actor }, reply) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('not-allowed') };
      const next = localPath(request.body.next);
      const chosen = await choice.actIn(actor, request.body.role ?? '', request.headers.cookie);
      if (chosen.kind === 'chosen') {
        reply.header('set-cookie', chosen.cookie);
        // Where they land depends on the role: the sign-in page sends on whoever is signed in.
        return { kind: 'see-other', to: next === '/' ? '/sign-in' : next };
      }
      if (chosen.kind === 'needs-proof') {
        const back = `${rolePath}?next=${encodeURIComponent(next)}`;
        return { kind: 'see-other', to: `${againPath}?next=${encodeURIComponent(back)}` };
      }
      const problem = { field: 'role', message: messages[chosen.kind] };
      return { ...(await page(actor.accountId, actor.assignmentId, next)), status: 422, errors: [problem] };
    },
  });

  return [show, accept];
};
