// Whether an actor looks after an organisation's people, sites and machines: the check in code, beside the database's own.

import type { Actor } from '../actor.ts';
import { roleOf } from './roles.ts';

export const looksAfter = (actor: Actor, organisationCode: string): boolean => {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'account' || !roleOf(actor.role).grants.includes('manage')) return false;
  return actor.reach.isNation || actor.reach.organisations.includes(organisationCode);
};

/** The organisations that an actor's lists keep to; null: all. */
export const lookedAfter = (actor: Actor): readonly string[] | null => {
  if (actor.kind === 'system') return null;
  if (actor.kind !== 'account' || !roleOf(actor.role).grants.includes('people')) return [];
  return actor.reach.isNation ? null : actor.reach.organisations;
};
