// Sending a record: checked, names hidden, original sealed, and durable before anyone is told "thank you".
// Many sends share one commit; a send repeated with its key hears the answer that the first one got.

import { type Actor, unplaced } from '../../platform/actor.ts';
import { writeAudit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { createGroupCommit } from '../../platform/database/group-commit.ts';
import { addDays } from '../../platform/days.ts';
import { failure } from '../../platform/errors.ts';
import type { Outbox } from '../../platform/outbox/outbox.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import { openWith, sealWith, secretHash } from '../../platform/vault/secret-address.ts';
import { check, greatestHarm } from '../../taxonomy/index.ts';
import { type NewRecordDeps, type PreparedRow, prepareRow } from './new-record.ts';
import type { Receipt, Receipts } from './receipts.ts';
import type { RecordKey, ReporterKind } from './record.ts';
import { newReference } from './reference.ts';
import { eraseDrafts, insertRecords, insertReplies, readReplies } from './store.ts';

export type SendInput = {
  readonly reporterKind: ReporterKind;
  readonly answers: unknown;
  /** Words that the teller says identify nobody. */
  readonly keep: readonly string[];
  /** At least 128 bits of chance, known to the sender alone. */
  readonly key: string;
};

/** What the thank-you page has to be careful about. */
export type Tone = 'death' | 'good-care' | 'other';

export type Sent = {
  readonly reference: string;
  readonly receipt: string | null;
  readonly tone: Tone;
  /** False where the teller did not know where it happened. */
  readonly isPlaced: boolean;
};

/** A send together with what it was sent for, so that its key cannot be used for another story. */
type Reply = Sent & { readonly fingerprint: string };

export type SendDeps = NewRecordDeps & {
  readonly db: Database;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly receipts: Receipts;
};

type Item = {
  readonly actor: Actor;
  readonly key: string;
  readonly fingerprint: string;
  readonly receipt: Receipt | null;
  readonly row: PreparedRow;
};

const replyPurpose = 'reply';
const keptDays = 2;
export const savedTopic = 'record.saved';

export type Sender = {
  readonly send: (actor: Actor, input: SendInput) => Promise<Result<Sent>>;
  /** What was answered to a send with this key; null when there was none, or it was too long ago. */
  readonly repliedTo: (key: string) => Promise<Sent | null>;
};

export const createSender = (deps: SendDeps): Sender => {
  const { db, clock, receipts } = deps;

  const commit = (items: readonly Item[]): Promise<readonly Reply[]> =>
    db.transaction(async (tx) => {
      const expiresOn = addDays(clock.today(), keptDays);
      const fresh = items.map((item) => {
        const reply: Reply = {
          reference: newReference(),
          receipt: item.receipt?.digits ?? null,
          tone: toneOf(item.row),
          isPlaced: item.row.organisationCode !== unplaced,
          fingerprint: item.fingerprint,
        };
        return { item, reply, keyHash: secretHash(item.key) };
      });
      const taken = await insertReplies(
        tx,
        fresh.map(({ item, reply, keyHash }) => ({
          keyHash,
          sealed: sealWith(item.key, replyPurpose, reply),
          expiresOn,
        })),
      );
      const firstUse = new Map<string, (typeof fresh)[number]>();
      for (const one of fresh) {
        const hex = one.keyHash.toString('hex');
        if (taken.has(hex) && !firstUse.has(hex)) firstUse.set(hex, one);
      }
      const first = [...firstUse.values()];
      if (first.length > 0) {
        // In one flight: the connection carries them out in this order, and one that fails undoes all.
        await Promise.all([
          insertRecords(
            tx,
            first.map(({ item, reply }) => ({
              ...item.row,
              reference: reply.reference,
              receiptHash: item.receipt?.hash ?? null,
            })),
          ),
          writeAudit(
            tx,
            clock,
            first.map(({ item }) => ({
              actor: item.actor,
              action: 'record.send',
              organisationCode: item.row.organisationCode,
              recordId: item.row.recordId,
              detail: { eventType: item.row.eventType, hidden: item.row.hidden },
            })),
          ),
          // A draft goes in the moment in which it becomes a record; its address is the key that it was sent with.
          eraseDrafts(
            tx,
            first.map(({ keyHash }) => keyHash),
          ),
          deps.outbox.tell(tx, savedTopic, { records: first.map(({ item }) => keyOf(item.row)) }),
        ]);
      }
      if (first.length === fresh.length) return fresh.map(({ reply }) => reply);
      const repeated = fresh.filter((one) => !first.includes(one));
      const earlier = await readReplies(
        tx,
        repeated.map((one) => one.keyHash),
      );
      return fresh.map(({ item, reply, keyHash }) => {
        const sealed = earlier.get(keyHash.toString('hex'));
        return sealed ? openWith<Reply>(item.key, replyPurpose, sealed) : reply;
      });
    });

  const submit = createGroupCommit<Item, Reply>({ commit, maxItems: 256, maxWaiting: 4096 });

  const send = async (actor: Actor, input: SendInput): Promise<Result<Sent>> => {
    const { reporterKind, keep, key } = input;
    const checked = check(deps.taxonomy, input.answers, {
      audience: reporterKind,
      complete: true,
      today: clock.today(),
    });
    if (!checked.ok) return fail(failure(checked.code, checked.errors));
    const prepared = await prepareRow(deps, {
      answers: checked.answers,
      keep,
      reporterKind,
      authorAccountId: actor.kind === 'account' ? actor.accountId : null,
      recordedOn: clock.today(),
    });
    if (!prepared.ok) return prepared;
    // Staff who are signed in come back by their account; everybody else gets a receipt.
    const receipt = actor.kind === 'anonymous' ? await receipts.take() : null;
    const fingerprint = fingerprintOf(input);
    const reply = await submit({ actor, key, fingerprint, receipt, row: prepared.value });
    if (reply.fingerprint !== fingerprint) return fail(failure('key-used'));
    return ok(sentOf(reply));
  };

  return {
    send,
    repliedTo: async (key) => {
      const hash = secretHash(key);
      const sealed = (await readReplies(db, [hash])).get(hash.toString('hex'));
      if (!sealed) return null;
      return sentOf(openWith<Reply>(key, replyPurpose, sealed));
    },
  };
};

const keyOf = ({ organisationCode, recordId }: RecordKey): RecordKey => ({ organisationCode, recordId });

const fingerprintOf = ({ reporterKind, answers, keep }: SendInput): string =>
  secretHash(JSON.stringify([reporterKind, answers, keep])).toString('base64');

const sentOf = ({ fingerprint: _, ...sent }: Reply): Sent => sent;

const fatal = 1;

const toneOf = ({ answers, eventType }: PreparedRow): Tone => {
  if (greatestHarm(answers) === fatal) return 'death';
  return eventType === 'good-care' ? 'good-care' : 'other';
};
