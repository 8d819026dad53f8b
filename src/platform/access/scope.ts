// What the database lets a transaction see: row-level security reads it from the setting `cairn.scope`, which is given at
// the head of the transaction and gone with it. Whoever gives none sees no row that belongs to an organisation.

import { type Grant, grants, type Role, roles } from './roles.ts';

export type Scope = {
  /** Kinds of data; without one, the organisations below say nothing. */
  readonly grants: readonly Grant[];
  readonly isNation: boolean;
  /** ODS codes. */
  readonly organisations: readonly string[];
  /** Codes of integrated care boards. */
  readonly areas: readonly string[];
  /** Where the role is held: ODS code of the place whose team keeps a book together. */
  readonly at: string | null;
  /** Roles that may be given to others. */
  readonly gives: readonly Role[];
  /** Whose own records and drafts these are. */
  readonly account: string | null;
  /** Single records, of which somebody has shown that they may read them. */
  readonly records: readonly string[];
  /** The hash of a receipt that somebody has shown, in hex. */
  readonly receipt: string | null;
  /** The hash of the address of a draft, in hex: for the photos that were added to it. */
  readonly draft: string | null;
};

/** Whoever tells something: writes, and sees nothing. */
export const noScope: Scope = {
  grants: [],
  isNation: false,
  organisations: [],
  areas: [],
  at: null,
  gives: [],
  account: null,
  records: [],
  receipt: null,
  draft: null,
};

/** Cairn itself: its jobs, and finding out who somebody is. */
export const systemScope: Scope = { ...noScope, grants, isNation: true, gives: roles };
