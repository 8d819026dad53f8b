// Whether someone may use a route. The module's table says which roles; everything undeclared is refused.

import type { Actor } from '../actor.ts';
import type { PermissionName, Permissions } from '../module.ts';

export const may = (actor: Actor, permission: PermissionName, table: Permissions): boolean => {
  if (permission === 'public') return true;
  if (actor.kind !== 'account') return false;
  if (permission === 'signed-in') return true;
  return Object.hasOwn(table, permission) && (table[permission]?.includes(actor.role) ?? false);
};
