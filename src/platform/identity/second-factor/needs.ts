// Who must have a second factor: whoever holds a role that says so. In a demonstration nobody must: its people are invented, and
// come in at one tap.

import { type Role, roleOf } from '../../access/roles.ts';

export const needsSecondFactor = (held: readonly { readonly role: Role }[], isDemo: boolean): boolean =>
  !isDemo && held.some(({ role }) => roleOf(role).needsSecondFactor);
