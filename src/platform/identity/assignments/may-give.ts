// Who may give which role, and where: the table of roles says who, the giver's own reach says where.

import { type Role, roleOf } from '../../access/roles.ts';
import type { Actor } from '../../actor.ts';

export const mayGive = (actor: Actor, role: Role, organisationCode: string): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'account') return false;
  const givers: readonly Role[] = roleOf(role).givenBy;
  return givers.includes(actor.role) && (actor.reach.isNation || actor.reach.organisations.includes(organisationCode));
};

/** The same of somebody who is not here, by a role that they hold. */
export const couldGive = (
  held: { readonly role: Role; readonly organisationCode: string },
  role: Role,
  organisationCode: string,
): boolean => {
  const givers: readonly Role[] = roleOf(role).givenBy;
  return (
    givers.includes(held.role) && (roleOf(held.role).span === 'nation' || held.organisationCode === organisationCode)
  );
};
