// What an account may be called, and what its password must be.

import { type Role, roles } from '../../access/roles.ts';
import type { FieldError } from '../../errors.ts';
import { passwordFaults } from './password-rules.ts';

const usernamePattern = '^[a-z0-9][a-z0-9._@-]{1,63}$';
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

export const usernameFaults = (username: string): readonly FieldError[] =>
  new RegExp(usernamePattern).test(username)
    ? []
    : [
        {
          field: 'username',
          message: 'A username has 2 to 64 letters, figures, dots, dashes or @, and begins with a letter or a figure.',
        },
      ];

/** `about` is what makes a password easy to guess here: the service, the place. */
export const faultsOf = (account: NewAccount, about: readonly string[]): readonly FieldError[] => {
  const faults: FieldError[] = [...usernameFaults(account.username)];
  if (account.displayName.trim() === '')
    faults.push({ field: 'name', message: 'Give the name that colleagues will see.' });
  if (!roles.includes(account.role)) faults.push({ field: 'role', message: `A role is one of ${roles.join(', ')}.` });
  if (account.organisationCode.trim() === '')
    faults.push({ field: 'organisation', message: 'Give the code of the organisation.' });
  if ('password' in account.credential)
    faults.push(...passwordFaults(account.credential.password, [...about, account.username, account.displayName]));
  return faults;
};
