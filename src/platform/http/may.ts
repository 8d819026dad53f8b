// Whether someone may use a route. The table of roles says; everything undeclared is refused.

import { type Permission, roleOf } from '../access/roles.ts';
import type { Actor } from '../actor.ts';
import type { PermissionName } from '../module.ts';

export const may = (actor: Actor, permission: PermissionName): boolean => {
  if (permission === 'public') return true;
  if (actor.kind !== 'account') return false;
  if (permission === 'signed-in') return true;
  return mayAs(actor.role, permission);
};

const mayAs = (role: Parameters<typeof roleOf>[0], permission: Permission): boolean =>
  roleOf(role).may.includes(permission);
