// For tests: somebody in a role, with what the role looks at from its organisation.

import { randomUUID } from 'node:crypto';
import type { Account, Reach, Role } from '../actor.ts';
import { roleOf } from './roles.ts';

/** As the directory says it, where an organisation is nothing but itself. */
export const plainReach = async (role: Role, code: string): Promise<Reach> => reachFor(role, code);

const reachFor = (role: Role, code: string): Reach => {
  const { span } = roleOf(role);
  return {
    isNation: span === 'nation',
    organisations: span === 'organisation' ? [code] : [],
    areas: span === 'area' ? [code] : [],
  };
};

export const someone = (
  role: Role,
  organisationCode: string,
  more: Partial<Pick<Account, 'accountId' | 'username' | 'displayName'>> = {},
): Account => ({
  kind: 'account',
  accountId: randomUUID(),
  username: `some-${role}`,
  displayName: 'Somebody Invented',
  ...more,
  assignmentId: randomUUID(),
  role,
  organisationCode,
  reach: reachFor(role, organisationCode),
});
