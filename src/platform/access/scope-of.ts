// What an actor may see, as the database hears it.

import type { Actor } from '../actor.ts';
import { roleOf, rolesGivenBy } from './roles.ts';
import { noScope, type Scope, systemScope } from './scope.ts';

export const scopeOf = (actor: Actor): Scope => {
  switch (actor.kind) {
    case 'anonymous':
    case 'client':
      return noScope;
    case 'system':
      return systemScope;
    case 'account':
      return {
        ...noScope,
        ...actor.reach,
        at: actor.organisationCode,
        grants: roleOf(actor.role).grants,
        gives: rolesGivenBy(actor.role),
        account: actor.accountId,
      };
  }
};
