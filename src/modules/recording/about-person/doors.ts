// The ways in which whoever told us comes to the questions about the person: from the page that thanked them, by receipt, or
// signed in. Behind each stand the same pages.

import { type TString, Type } from 'typebox';
import type { Scope } from '../../../platform/access/scope.ts';
import type { Actor } from '../../../platform/actor.ts';
import { failure } from '../../../platform/errors.ts';
import type { Answer, PermissionName } from '../../../platform/module.ts';
import { secretPattern } from '../../../platform/vault/secret-address.ts';
import type { OpenSent } from '../open-sent.ts';

export type Entered = {
  readonly recordId: string;
  /** What it shows of the record, and nothing else. */
  readonly scope: Scope;
  /** What stands before the pages' addresses from now on. */
  readonly address: string;
  /** The page that they came from. */
  readonly from: string;
  /** Who is written down as having done it. */
  readonly actor: Actor;
};

/** A form is sent later than a page is read. */
type Use = 'page' | 'form';

export type AboutDoor = {
  /** With the name of the key in it: `/receipt/:key`. */
  readonly path: string;
  readonly key: TString;
  readonly permission: PermissionName;
  /** Null where the key opens nothing. */
  readonly enter: (key: string, actor: Actor, use: Use) => Promise<Entered | null>;
  /** What is answered to whoever has no such record, or whose way to it has closed. */
  readonly closed: Answer;
};

/** A way back to a record that review looks after, as long as it has not been taken back. */
type ComeBack = (
  door: 'receipt' | 'my-records',
  key: string,
  actor: Actor,
  use: Use,
) => Promise<Omit<Entered, 'from'> | null>;

export type DoorDeps = {
  readonly openSent: OpenSent;
  readonly comeBack: ComeBack;
};

const returning = (
  name: 'receipt' | 'my-records',
  comeBack: ComeBack,
  door: Omit<AboutDoor, 'enter' | 'path'>,
): AboutDoor => ({
  ...door,
  path: `/${name}/:key`,
  enter: async (key, actor, use) => {
    const found = await comeBack(name, key, actor, use);
    return found && { ...found, from: found.address };
  },
});

export const aboutDoors = ({ openSent, comeBack }: DoorDeps): readonly AboutDoor[] => [
  {
    path: '/record/:token',
    key: Type.String({ pattern: secretPattern }),
    permission: 'public',
    enter: async (token, actor) => {
      const opened = await openSent(token, actor);
      if (!opened) return null;
      const address = `/record/${token}`;
      const { record, scope, teller } = opened;
      return { recordId: record.recordId, scope, address, from: `${address}/sent`, actor: teller };
    },
    closed: { kind: 'see-other', to: '/receipt' },
  },
  returning('receipt', comeBack, {
    key: Type.String({ pattern: '^[A-Za-z0-9_-]{60,400}$' }),
    permission: 'public',
    closed: { kind: 'see-other', to: '/receipt?over=yes' },
  }),
  returning('my-records', comeBack, {
    key: Type.String({ format: 'uuid' }),
    permission: 'signed-in',
    closed: { kind: 'failed', failure: failure('not-found') },
  }),
];
