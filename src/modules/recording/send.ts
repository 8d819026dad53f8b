// Sending a record: checked, names hidden, original sealed, and durable before anyone is told "thank you".
// Many sends share one commit; a send repeated with its key hears the answer that the first one got.

import { randomUUID } from 'node:crypto';
import { type Actor, unplaced } from '../../platform/actor.ts';
import { writeAudit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { createGroupCommit } from '../../platform/database/group-commit.ts';
import { failure } from '../../platform/errors.ts';
import type { Outbox } from '../../platform/outbox/outbox.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import { openWith, sealWith, secretHash } from '../../platform/vault/secret-address.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { check, type Taxonomy } from '../../taxonomy/index.ts';
import type { Directory } from '../directory/index.ts';
import { addDays } from './days.ts';
import { hideNames } from './hide-names.ts';
import type { Receipt, Receipts } from './receipts.ts';
import type { RecordKey, ReporterKind } from './record.ts';
import { newReference } from './reference.ts';
import { insertRecords, insertReplies, type RecordRow, readReplies } from './store.ts';

export type SendInput = {
  readonly reporterKind: ReporterKind;
  readonly answers: unknown;
  /** Words that the teller says identify nobody. */
  readonly keep: readonly string[];
  /** At least 128 bits of chance, known to the sender alone. */
  readonly key: string;
};

export type Sent = { readonly reference: string; readonly receipt: string | null };

/** A send together with what it was sent for, so that its key cannot be used for another story. */
type Reply = Sent & { readonly fingerprint: string };

export type SendDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly outbox: Outbox;
  readonly directory: Directory;
  readonly taxonomy: Taxonomy;
  readonly receipts: Receipts;
};

type Item = {
  readonly actor: Actor;
  readonly key: string;
  readonly fingerprint: string;
  readonly receipt: Receipt | null;
  readonly row: Omit<RecordRow, 'reference'>;
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
  const { db, clock, taxonomy, directory, vault, receipts } = deps;

  const commit = (items: readonly Item[]): Promise<readonly Reply[]> =>
    db.transaction(async (tx) => {
      const expiresOn = addDays(clock.today(), keptDays);
      const fresh = items.map((item) => {
        const reply: Reply = {
          reference: newReference(),
          receipt: item.receipt?.digits ?? null,
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
        await insertRecords(
          tx,
          first.map(({ item, reply }) => ({ ...item.row, reference: reply.reference })),
        );
        await writeAudit(
          tx,
          clock,
          first.map(({ item }) => ({
            actor: item.actor,
            action: 'record.send',
            organisationCode: item.row.organisationCode,
            recordId: item.row.recordId,
            detail: { eventType: item.row.eventType, hidden: item.row.hidden },
          })),
        );
        await deps.outbox.tell(tx, savedTopic, { records: first.map(({ item }) => keyOf(item.row)) });
      }
      const repeated = fresh.filter((one) => firstUse.get(one.keyHash.toString('hex')) !== one);
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
    const checked = check(taxonomy, input.answers, { audience: input.reporterKind, complete: true });
    if (!checked.ok) return fail(failure(checked.code, checked.errors));
    const { answers } = checked;

    const placed = await placeOf(directory, answers);
    if (!placed.ok) return placed;

    const { shown, original, hidden } = hideNames(taxonomy, answers, input.keep);
    const recordId = randomUUID();
    const envelope = await vault.seal(JSON.stringify(original), `${recordId}/1`);
    // Staff who are signed in come back by their account; everybody else gets a receipt.
    const receipt = actor.kind === 'anonymous' ? await receipts.take() : null;
    const reply = await submit({
      actor,
      key: input.key,
      fingerprint: fingerprintOf(input),
      receipt,
      row: {
        ...placed.value,
        recordId,
        taxonomyVersion: taxonomy.version,
        eventType: String(answers.EventType),
        reporterKind: input.reporterKind,
        authorAccountId: actor.kind === 'account' ? actor.accountId : null,
        recordedOn: clock.today(),
        answers: shown,
        hidden,
        ...envelope,
        receiptHash: receipt?.hash ?? null,
      },
    });
    if (reply.fingerprint !== fingerprintOf(input)) return fail(failure('key-used'));
    return ok({ reference: reply.reference, receipt: reply.receipt });
  };

  return {
    send,
    repliedTo: async (key) => {
      const hash = secretHash(key);
      const sealed = (await readReplies(db, [hash])).get(hash.toString('hex'));
      if (!sealed) return null;
      const { reference, receipt } = openWith<Reply>(key, replyPurpose, sealed);
      return { reference, receipt };
    },
  };
};

const keyOf = ({ organisationCode, recordId }: RecordKey): RecordKey => ({ organisationCode, recordId });

const fingerprintOf = ({ reporterKind, answers, keep }: SendInput): string =>
  secretHash(JSON.stringify([reporterKind, answers, keep])).toString('base64');

/** The organisation that will read it: the first that was named, or the team that places records. */
const placeOf = async (
  directory: Directory,
  answers: { readonly [field: string]: unknown },
): Promise<Result<{ readonly organisationCode: string; readonly areaCode: string }>> => {
  const named = answers.Organisation;
  const code = Array.isArray(named) ? named[0] : undefined;
  if (typeof code !== 'string') return ok({ organisationCode: unplaced, areaCode: unplaced });
  const organisation = await directory.get(code);
  if (!organisation)
    return fail(
      failure('invalid-answers', [
        {
          field: 'Organisation',
          message: `There is no organisation with the code ${code.slice(0, 12)}. Choose it from the list.`,
        },
      ]),
    );
  return ok({ organisationCode: organisation.code, areaCode: organisation.icbCode ?? unplaced });
};
