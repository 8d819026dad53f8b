// What an account may be called, and what its password must be.

import { type Role, roles } from '../../access/roles.ts';
import type { FieldError } from '../../errors.ts';

const usernamePattern = '^[a-z0-9][a-z0-9._@-]{1,63}$';
/** Length is what protects a password (NIST SP 800-63B); the upper bound keeps hashing bounded. */
const minPasswordCharacters = 12;
export const maxPasswordCharacters = 200;

export type Credential =
  | { readonly password: string }
  /** A person as an outside provider knows them: its issuer address and its `sub`. */
  | { readonly issuer: string; readonly subject: string };

export type NewAccount = {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organisationCode: string;
  readonly credential: Credential;
  /** Why they hold the role. */
  readonly reason?: string;
  /** The last day of the role, `YYYY-MM-DD`; without one, until it is ended. */
  readonly endsOn?: string;
};

export const plainUsername = (username: string): string => username.trim().toLowerCase();

export const faultsOf = (account: NewAccount): readonly FieldError[] => {
  const faults: FieldError[] = [];
  if (!new RegExp(usernamePattern).test(account.username))
    faults.push({
      field: 'username',
      message: 'A username has 2 to 64 letters, figures, dots, dashes or @, and begins with a letter or a figure.',
    });
  if (account.displayName.trim() === '')
    faults.push({ field: 'name', message: 'Give the name that colleagues will see.' });
  if (!roles.includes(account.role)) faults.push({ field: 'role', message: `A role is one of ${roles.join(', ')}.` });
  if (account.organisationCode.trim() === '')
    faults.push({ field: 'organisation', message: 'Give the code of the organisation.' });
  if ('password' in account.credential) faults.push(...passwordFaults(account.credential.password));
  return faults;
};

export const passwordFaults = (password: string): readonly FieldError[] => {
  const characters = [...password].length;
  return characters >= minPasswordCharacters && characters <= maxPasswordCharacters
    ? []
    : [
        {
          field: 'password',
          message: `A password has ${minPasswordCharacters} to ${maxPasswordCharacters} characters.`,
        },
      ];
};
