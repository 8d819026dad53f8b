// The account of somebody whom a provider's word lets in, before anyone here has heard of them.

import { createHash } from 'node:crypto';
import type { OutsideProvider } from '../../config/sign-in/provider.ts';
import type { Person } from '../relying-party/relying-party.ts';
import type { HeldRole } from '../relying-party/role-claims.ts';

/** Members of the public belong to no organisation: nobody there looks after their accounts or finds them in a list. */
export const atNoOrganisation = 'PUBLIC';

export const tellerRole: HeldRole = { role: 'teller', organisationCode: atNoOrganisation };

/** Says nothing of the person, and is the same each time. */
const markOf = ({ issuer, subject }: Person): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
    .slice(0, 20);

export const usernameOf = ({ id }: Pick<OutsideProvider, 'id'>, person: Person): string => `${id}-${markOf(person)}`;

export const displayNameOf = (provider: Pick<OutsideProvider, 'for' | 'id'>, person: Person): string => {
  if (provider.for === 'public') return 'A member of the public';
  return person.name ?? `${provider.id} ${markOf(person).slice(0, 6)}`;
};
