// What was sent, by the address that it was sent with: the one door of every page behind that address.

import type { Scope } from '../../platform/access/scope.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Sent } from './keep-sends.ts';
import type { RecordView } from './record.ts';
import type { Sender } from './send.ts';
import { readTold, scopeOfTeller, tellerOf } from './told.ts';

export type OpenedSent = {
  readonly sent: Sent;
  /** As it is now, with the names hidden. */
  readonly record: RecordView;
  /** Who is written down for what they do here. */
  readonly teller: Actor;
  /** What the database shows them of it. */
  readonly scope: Scope;
};

/** Null where nothing was sent from there, or too long ago; where it is somebody else's; and once it is taken back or erased. */
export type OpenSent = (token: string, actor: Actor) => Promise<OpenedSent | null>;

export const createOpenSent =
  ({ db, sender }: { readonly db: Database; readonly sender: Pick<Sender, 'repliedTo'> }): OpenSent =>
  async (token, actor) => {
    const sent = await sender.repliedTo(token);
    if (!sent?.record) return null;
    const { recordId } = sent.record;
    const record = await readTold(db.as(scopeOfTeller(actor, recordId)), recordId);
    if (!record) return null;
    const teller = tellerOf(record, actor);
    return { sent, record, teller, scope: scopeOfTeller(teller, recordId) };
  };
