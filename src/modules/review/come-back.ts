// The doors of whoever told us, for pages of other modules: which record a key opens, and what the database shows for it.

import type { Scope } from '../../platform/access/scope.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/database/database.ts';
import { actorOf, findCase, scopeOfClaim } from './claim.ts';
import type { Door } from './pages/told/doors.ts';

type CameBack = {
  readonly recordId: string;
  readonly scope: Scope;
  /** The page of the record. Of a page that has closed, the address that it had: its form opens nothing further. */
  readonly address: string;
  readonly actor: Actor;
};

type DoorName = 'receipt' | 'my-records';

export type ComeBack = (door: DoorName, key: string, actor: Actor, use: 'page' | 'form') => Promise<CameBack | null>;

export const createComeBack =
  (db: Database, doors: Readonly<Record<DoorName, Door>>): ComeBack =>
  async (name, key, actor, use) => {
    const door = doors[name];
    const claim = door.claim(key, actor, use);
    const one = claim && (await findCase(db, claim));
    if (!claim || !one || one.stage === 'withdrawn') return null;
    const isOpen = door.claim(key, actor, 'page') !== null;
    return {
      recordId: one.recordId,
      scope: scopeOfClaim(claim),
      address: isOpen ? door.address(claim) : `${door.path}/${key}`,
      actor: actorOf(claim),
    };
  };
