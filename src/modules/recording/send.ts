// Sending a record: checked, names hidden, original sealed, and durable before anyone is told "thank you".
// Many sends share one commit; a send repeated with its key hears the answer that the first one got.

import type { Actor } from '../../platform/actor.ts';
import { createGroupCommit } from '../../platform/database/group-commit.ts';
import { failure } from '../../platform/errors.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import { secretHash } from '../../platform/vault/secret-address.ts';
import { check } from '../../taxonomy/index.ts';
import type { ToldProposal } from '../proposals/index.ts';
import type { TellersWords } from './hide-names.ts';
import { type KeepDeps, keepSends, type Reply, readReply, replyKeptDays, type Send, type Sent } from './keep-sends.ts';
import type { LocalAnswered } from './local/in-draft.ts';
import { type NewRecordDeps, prepareRow } from './new-record.ts';
import { preparePhotos } from './photos/attach.ts';
import type { DraftPhoto } from './photos/photo.ts';
import type { Receipts } from './receipts.ts';
import type { ReporterKind } from './record.ts';
import type { Way } from './ways.ts';

export type SendInput = TellersWords & {
  readonly reporterKind: ReporterKind;
  readonly answers: unknown;
  /** At least 128 bits of chance, known to the sender alone. */
  readonly key: string;
  /** Of the pages that it was told on, BCP 47: English unless told. */
  readonly toldIn?: string | undefined;
  /** What was answered to the questions of the place itself. */
  readonly local?: LocalAnswered | null;
  /** Of the draft whose secret is `key`. */
  readonly photos?: readonly DraftPhoto[];
  readonly way?: Way;
  /** What its teller made of what was proposed to them. */
  readonly proposals?: readonly ToldProposal[];
  /** What it was begun from; whoever hears of records hears of it too. */
  readonly origin?: string | undefined;
  /** Longer where a send may be repeated after months. */
  readonly replyKeptDays?: number;
};

export type SendDeps = NewRecordDeps & KeepDeps & { readonly receipts: Receipts };

export type Sender = {
  readonly send: (actor: Actor, input: SendInput) => Promise<Result<Sent>>;
  /** What was answered to a send with this key; null when there was none, or it was too long ago. */
  readonly repliedTo: (key: string) => Promise<Sent | null>;
};

export const createSender = (deps: SendDeps): Sender => {
  const { db, clock, receipts } = deps;

  const commit = (sends: readonly Send[]) => keepSends(deps, sends);
  const submit = createGroupCommit<Send, Reply>({ commit, maxItems: 256, maxWaiting: 4096 });

  const send = async (actor: Actor, input: SendInput): Promise<Result<Sent>> => {
    const { reporterKind, keep, also, key } = input;
    const checked = check(deps.taxonomy, input.answers, {
      audience: reporterKind,
      complete: true,
      today: clock.today(),
    });
    if (!checked.ok) return fail(failure(checked.code, checked.errors));
    const prepared = await prepareRow(deps, {
      answers: checked.answers,
      keep,
      also,
      reporterKind,
      authorAccountId: actor.kind === 'account' ? actor.accountId : null,
      recordedOn: clock.today(),
      toldIn: input.toldIn ?? 'en',
      local: input.local ?? null,
    });
    if (!prepared.ok) return prepared;
    const photos = { token: key, photos: input.photos ?? [], keep, also, row: prepared.value };
    // Staff who are signed in come back by their account; everybody else gets a receipt.
    const receipt = actor.kind === 'anonymous' ? await receipts.take() : null;
    const fingerprint = fingerprintOf(input);
    const reply = await submit({
      actor,
      key,
      fingerprint,
      receipt,
      replyKeptDays: input.replyKeptDays ?? replyKeptDays,
      row: prepared.value,
      photos: await preparePhotos(deps.vault, photos),
      way: input.way,
      proposals: input.proposals ?? [],
      origin: input.origin,
    });
    if (reply.fingerprint !== fingerprint) return fail(failure('key-used'));
    return ok(sentOf(reply));
  };

  return {
    send,
    repliedTo: async (key) => {
      const reply = await readReply(db, key);
      return reply && sentOf(reply);
    },
  };
};

const fingerprintOf = ({ reporterKind, answers, keep, also = [], local }: SendInput): string =>
  secretHash(
    JSON.stringify([
      reporterKind,
      answers,
      keep,
      ...(also.length > 0 ? [also] : []),
      ...(local ? [local.answers] : []),
    ]),
  ).toString('base64');

const sentOf = ({ fingerprint: _, ...sent }: Reply): Sent => sent;
