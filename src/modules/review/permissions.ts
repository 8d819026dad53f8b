// Who may open the pages of reviewers. Which cases they find there is decided by the claim, what they may do by the table.

import type { Permissions } from '../../platform/module.ts';

export const permissions = {
  'review.work': ['reviewer', 'triage'],
} as const satisfies Permissions;
