// The ways in which whoever told us comes to the questions about the person: from the page that thanked them, by receipt, or
// signed in. Behind each stand the same pages.

import type { TString } from 'typebox';
import type { Scope } from '../../../platform/access/scope.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { PermissionName } from '../../../platform/module.ts';

export type Entered = {
  readonly recordId: string;
  /** What it shows of the record, and nothing else. */
  readonly scope: Scope;
  /** The page that it came from, as its address is now. */
  readonly address: string;
  /** Who is written down as having done it. */
  readonly actor: Actor;
};

export type AboutDoor = {
  /** With the name of the key in it: `/receipt/:key`. */
  readonly path: string;
  readonly key: TString;
  readonly permission: PermissionName;
  /** Null where the key opens nothing. A form is sent later than a page is read. */
  readonly enter: (key: string, actor: Actor, use: 'page' | 'form') => Promise<Entered | null>;
  readonly closedAt: string;
};
