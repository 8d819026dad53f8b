// Who is acting. An anonymous person is nobody: nothing about them is kept, so there is nothing here.

/** What a person may be in Cairn today. `triage` places records whose teller did not know where. */
export const roles = ['recorder', 'reviewer', 'triage'] as const;
export type Role = (typeof roles)[number];

export type Account = {
  readonly kind: 'account';
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  /** ODS code; `UNPLACED` for the triage team. */
  readonly organisationCode: string;
};

export type Actor = { readonly kind: 'anonymous' } | Account | { readonly kind: 'system'; readonly job: string };

export const anonymous: Actor = { kind: 'anonymous' };

/** The organisation that holds records told by someone who did not know where it happened. */
export const unplaced = 'UNPLACED';
