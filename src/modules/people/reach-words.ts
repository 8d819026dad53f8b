// What a role reaches from where it was given, in words: from the table of roles, so that it cannot say anything else.

import { type Role, roleOf } from '../../platform/access/roles.ts';
import { unplaced } from '../../platform/actor.ts';

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const grants = (role: Role): readonly string[] => roleOf(role).grants;

const whatOf = (role: Role): string | null => {
  const { grants } = roleOf(role);
  if (grants.includes('read')) return 'the records';
  if (grants.includes('manage')) return 'the people, sites and connections, and no records,';
  return grants.includes('audit') ? 'the audit and who has access, and no records,' : null;
};

export const reachWords = (role: Role, organisationCode: string, organisationName: string): string => {
  const what = whatOf(role);
  if (what === null)
    return grants(role).includes('log')
      ? `Only what they tell themselves, and the pharmacy log of ${organisationName}, which names nobody`
      : 'Only what they tell themselves';
  if (organisationCode === unplaced) return `${capital(what)} whose place is not known`;
  switch (roleOf(role).span) {
    case 'own':
      return 'Only what they tell themselves';
    case 'organisation':
      return `${capital(what)} of ${organisationName}`;
    case 'area':
      return `${capital(what)} of all organisations in ${organisationName}`;
    case 'nation':
      return `${capital(what)} of every organisation`;
  }
};
