// One transaction for many sends: the first use of each key becomes a record, and a key used before hears its first reply.

import { type Actor, unplaced } from '../../platform/actor.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { addDays } from '../../platform/days.ts';
import type { Outbox } from '../../platform/outbox/outbox.ts';
import { openWith, sealWith, secretHash } from '../../platform/vault/secret-address.ts';
import { greatestHarm } from '../../taxonomy/index.ts';
import { doorsFor, type OfferedDoor } from '../doors/index.ts';
import { insertTold, type ToldProposal } from '../proposals/index.ts';
import type { PreparedRow } from './new-record.ts';
import { type AttachedPhoto, attachPhotos } from './photos/store.ts';
import type { Receipt } from './receipts.ts';
import type { RecordKey } from './record.ts';
import { newReference } from './reference.ts';
import { eraseDrafts } from './sql/drafts.ts';
import { insertRecords, insertReplies, readReplies } from './store.ts';
import type { Way } from './ways.ts';
import { insertHiddenWords } from './words/store.ts';

/** What the thank-you page has to be careful about. */
export type Tone = 'death' | 'good-care' | 'other';

export type Sent = {
  readonly reference: string;
  readonly receipt: string | null;
  readonly tone: Tone;
  /** False where the teller did not know where it happened. */
  readonly isPlaced: boolean;
  /** What it became, as it was placed then. A reply that an earlier edition gave says nothing of it. */
  readonly record?: RecordKey;
  /** Who is there for what is not for Cairn. */
  readonly doors?: readonly OfferedDoor[];
  /** It completed a record that had been sent before. */
  readonly completed?: true;
  /** How it was told; of what came without a browser, nothing. */
  readonly way?: Way;
};

/** What was replied, with what it was replied to, so that its key cannot be used for another story. */
export type Reply = Sent & { readonly fingerprint: string };

export type Send = {
  readonly actor: Actor;
  readonly key: string;
  readonly fingerprint: string;
  readonly receipt: Receipt | null;
  /** For how long a repeated send hears the same. */
  readonly replyKeptDays: number;
  readonly row: PreparedRow;
  readonly photos: readonly AttachedPhoto[];
  readonly way?: Way | undefined;
  readonly proposals: readonly ToldProposal[];
  readonly origin?: string | undefined;
};

export type KeepDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly outbox: Outbox;
};

type Replied = { readonly send: Send; readonly reply: Reply; readonly keyHash: Buffer };

export const savedTopic = 'record.saved';

const replyPurpose = 'reply';
/** Whoever sends twice with a browser or a machine does so within the hour. */
export const replyKeptDays = 2;

/** One reply a send, in their order. Keeps all of them or, when it throws, none. */
export const keepSends = (deps: KeepDeps, sends: readonly Send[]): Promise<readonly Reply[]> =>
  deps.db.transaction(async (tx) => {
    const replied = sends.map((send) => ({ send, reply: replyTo(send), keyHash: secretHash(send.key) }));
    const first = await takeKeys(tx, deps.clock, replied);
    if (first.length > 0) await keepFirst(tx, deps, first);
    return first.length === replied.length ? replied.map(({ reply }) => reply) : replyOnceMore(tx, replied, first);
  });

/** What was replied to a send with this key; null when there was none, or it was too long ago. */
export const readReply = async (q: Queryable, key: string): Promise<Reply | null> => {
  const hash = secretHash(key);
  const sealed = (await readReplies(q, [hash])).get(hash.toString('hex'));
  return sealed ? openWith<Reply>(key, replyPurpose, sealed) : null;
};

/** Of a send that is kept by itself: false where its key was used before. */
export const keepReply = async (tx: Queryable, clock: Clock, key: string, sent: Sent): Promise<boolean> => {
  const reply: Reply = { ...sent, fingerprint: '' };
  const row = {
    keyHash: secretHash(key),
    sealed: sealWith(key, replyPurpose, reply),
    expiresOn: addDays(clock.today(), replyKeptDays),
  };
  return (await insertReplies(tx, [row])).size > 0;
};

const replyTo = ({ row, receipt, fingerprint, way }: Send): Reply => ({
  reference: newReference(),
  receipt: receipt?.digits ?? null,
  tone: toneOf(row),
  isPlaced: row.organisationCode !== unplaced,
  record: { organisationCode: row.organisationCode, recordId: row.recordId },
  doors: doorsFor(row.answers),
  ...(way && { way }),
  fingerprint,
});

/** Keeps the replies and gives back the sends that used their keys first. */
const takeKeys = async (tx: Queryable, clock: Clock, replied: readonly Replied[]): Promise<readonly Replied[]> => {
  const today = clock.today();
  const taken = new Set(
    await insertReplies(
      tx,
      replied.map(({ send, reply, keyHash }) => ({
        keyHash,
        sealed: sealWith(send.key, replyPurpose, reply),
        expiresOn: addDays(today, send.replyKeptDays),
      })),
    ),
  );
  // Of two sends with one key in the same batch, the earlier: taken is emptied as it is used.
  return replied.filter(({ keyHash }) => taken.delete(keyHash.toString('hex')));
};

/** In one flight: the connection carries the statements out in this order, and one that fails undoes all. */
const keepFirst = async (tx: Queryable, { audit, outbox }: KeepDeps, first: readonly Replied[]): Promise<void> => {
  const records = first.map(({ send, reply }) => ({
    ...send.row,
    reference: reply.reference,
    receiptHash: send.receipt?.hash ?? null,
  }));
  const entries = first.map(({ send: { actor, row } }) => ({
    actor,
    action: 'record.send',
    organisationCode: row.organisationCode,
    recordId: row.recordId,
    detail: { eventType: row.eventType, hidden: row.hidden },
  }));
  // A draft goes in the moment in which it becomes a record; its address is the key that it was sent with.
  const drafts = first.map(({ keyHash }) => keyHash);
  const keys = first.map(({ send: { row, origin } }) => ({
    organisationCode: row.organisationCode,
    recordId: row.recordId,
    ...(origin !== undefined && { origin }),
  }));
  await Promise.all([
    insertRecords(tx, records),
    ...first.map(({ send: { row } }) => insertHiddenWords(tx, row, null, row.asked)),
    // Before the drafts go, which would take them along.
    attachPhotos(
      tx,
      first.flatMap(({ send }) => send.photos),
    ),
    insertTold(
      tx,
      first.flatMap(({ send: { row, proposals } }) => proposals.map((proposal) => ({ key: row, proposal }))),
    ),
    audit.write(tx, entries),
    eraseDrafts(tx, drafts),
    outbox.tell(tx, savedTopic, { records: keys }),
  ]);
};

const replyOnceMore = async (
  tx: Queryable,
  replied: readonly Replied[],
  first: readonly Replied[],
): Promise<readonly Reply[]> => {
  const isFirst = new Set(first);
  const repeated = replied.filter((one) => !isFirst.has(one));
  const earlier = await readReplies(
    tx,
    repeated.map(({ keyHash }) => keyHash),
  );
  return replied.map((one) => {
    if (isFirst.has(one)) return one.reply;
    const sealed = earlier.get(one.keyHash.toString('hex'));
    // Erased in this moment, because it was too old: nothing was kept now, so nothing may be acknowledged.
    if (!sealed) throw new Error('An earlier reply has just been erased');
    return openWith<Reply>(one.send.key, replyPurpose, sealed);
  });
};

const fatal = 1;

const toneOf = ({ answers, eventType }: PreparedRow): Tone => {
  if (greatestHarm(answers) === fatal) return 'death';
  return eventType === 'good-care' ? 'good-care' : 'other';
};
