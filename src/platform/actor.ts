// Who is acting. An anonymous person is nobody: nothing about them is kept, so there is nothing here.

import type { Role } from './access/roles.ts';

export type { Role } from './access/roles.ts';

/** The organisations that a role looks at from where it was given. */
export type Reach = {
  readonly isNation: boolean;
  /** ODS codes. */
  readonly organisations: readonly string[];
  /** Codes of integrated care boards (in Wales of health boards), with everything in them. */
  readonly areas: readonly string[];
};

export type Account = {
  readonly kind: 'account';
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  /** What they act as in this session: one of the assignments they hold. */
  readonly assignmentId: string;
  readonly role: Role;
  /** ODS code of where the role was given; `UNPLACED` for the triage team. */
  readonly organisationCode: string;
  readonly reach: Reach;
};

/** A machine that sends records for an organisation. */
export type Client = {
  readonly kind: 'client';
  readonly clientId: string;
  readonly organisationCode: string;
};

export type Actor =
  | { readonly kind: 'anonymous' }
  | Account
  | Client
  | { readonly kind: 'system'; readonly job: string };

export const anonymous: Actor = { kind: 'anonymous' };

/** The organisation that holds records told by someone who did not know where it happened. */
export const unplaced = 'UNPLACED';
