// The two ways in which somebody comes back to what they told us: by receipt, or signed in. Behind both stand the same pages.

import { type TString, Type } from 'typebox';
import type { Actor } from '../../../../platform/actor.ts';
import type { PermissionName } from '../../../../platform/module.ts';
import type { Claim } from '../../claim.ts';
import type { Visits } from '../../visits.ts';

export type Door = {
  /** Where its pages stand; `:key` is the visit or the record. */
  readonly path: string;
  readonly permission: PermissionName;
  readonly key: TString;
  readonly claim: (key: string, actor: Actor, use: 'page' | 'form') => Claim | null;
  /** The address of the record's page as it is now; a visit that goes on is begun anew. */
  readonly address: (claim: Claim) => string;
  /** Where to go when the claim does not hold. */
  readonly closedAt: string;
  /** Where to go when something was sent from a page that has closed meanwhile. */
  readonly sentAt: string;
};

export const receiptDoor = (visits: Visits): Door => ({
  path: '/receipt',
  permission: 'public',
  key: Type.String({ pattern: '^[A-Za-z0-9_-]{60,400}$' }),
  claim: (key, _actor, use) => {
    const id = visits.find(key, use);
    return id ? { ground: 'receipt', id } : null;
  },
  address: (claim) => (claim.ground === 'receipt' ? `/receipt/${visits.begin(claim.id)}` : '/receipt'),
  closedAt: '/receipt?over=yes',
  sentAt: '/receipt?over=sent',
});

export const myRecordsDoor: Door = {
  path: '/my-records',
  permission: 'signed-in',
  key: Type.String({ format: 'uuid' }),
  claim: (key, actor) => (actor.kind === 'account' ? { ground: 'author', account: actor, recordId: key } : null),
  address: (claim) => (claim.ground === 'author' ? `/my-records/${claim.recordId}` : '/my-records'),
  closedAt: '/my-records',
  sentAt: '/my-records',
};
